import { isHonest, type ZipEntry, zipEntries } from './zip-directory.ts';

/** Bytes all sheets and texts may unpack to. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** Bytes one part may unpack to: it becomes one string, and V8 has none longer than 512 MiB. */
const MOST_PART = 400 * 1024 * 1024;

/** Sheets pack 5 to 30 times, sheets of repeated rows 100 times; a bomb packs 1,000 times. Small ones do no harm. */
const MOST_RATIO = 300;
const HARMLESS = 32 * 1024 * 1024;

/** Bytes between two entries: data descriptors and padding, too few to hide a further entry that matters. */
const MOST_GAP = 64;

/**
 * Why a zip archive is no workbook that can be read, as the end of "… is not a table: …"; undefined when it is
 * one. Sizes are checked before and while unpacking, since a hostile file lies about them.
 */
export async function workbookTrouble(zip: Buffer): Promise<string | undefined> {
  const entries = zipEntries(zip);
  if (entries === undefined) return 'the zip archive is damaged';
  const kind = otherKind(entries);
  if (kind !== undefined) return kind;
  const parts = entries.filter((entry) => entry.name.endsWith('.xml') || entry.name.endsWith('.rels'));
  const unpacked = parts.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || parts.some((entry) => entry.unpacked > MOST_PART)) return TOO_LARGE;
  if (unpacked > HARMLESS && unpacked > zip.length * MOST_RATIO) return BOMB;
  if (hasHiddenBytes(zip, entries)) return BOMB;
  for (const entry of parts) {
    if (!(await isHonest(zip, entry, sheetAddresses()))) return BOMB;
  }
  return undefined;
}

const TOO_LARGE = 'the workbook unpacks to more than this program takes: save the sheet as CSV';
const BOMB = 'the workbook is damaged or made to exhaust memory';

function otherKind(entries: readonly ZipEntry[]): string | undefined {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.xml')) return undefined;
  if (names.has('xl/workbook.bin')) return 'it is a binary workbook (.xlsb): save it as .xlsx or CSV';
  if (names.has('word/document.xml')) return 'it is a Word document: export the data as CSV or .xlsx';
  if (names.has('ppt/presentation.xml')) return 'it is a presentation';
  if (names.has('content.xml')) return 'it is an OpenDocument file: save it as .xlsx or CSV';
  return 'it is a zip archive: unpack it first';
}

/** The reader unpacks entry after entry from the start, the directory is read from the end: both must see the same. */
function hasHiddenBytes(zip: Buffer, entries: readonly ZipEntry[]): boolean {
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < at || entry.offset - at > MOST_GAP) return true;
    at = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28) + entry.packed;
  }
  return false;
}

/**
 * Refuses cell addresses beyond Excel's own last one (XFD1048576): the reader fills the gap up to any address
 * with empty cells. Looks across the pieces' borders.
 */
function sheetAddresses(): (piece: Buffer) => boolean {
  let tail = '';
  return (piece) => {
    const text = tail + piece.toString('latin1');
    tail = text.slice(-32);
    return !/ r="(?:[A-Z]{4}|[A-Z]{0,3}\d{8})/.test(text);
  };
}
