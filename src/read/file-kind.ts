/** What the bytes of a source are, when they are no CSV: a workbook to unpack, or nothing this program reads. */
export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'zip' }
  /** The reason ends the sentence "… is not a table: …". */
  | { readonly kind: 'other'; readonly reason: string };

/** Tells by content, never by name: exports are called .csv and .xls whatever they hold. `head`: the first bytes. */
export function fileKind(head: Uint8Array, wide: boolean): FileKind {
  const known = MAGIC.find(({ bytes }) => startsWith(head, bytes));
  if (known !== undefined) return known.reason === ZIP ? { kind: 'zip' } : { kind: 'other', reason: known.reason };
  const reason = (wide ? undefined : binaryReason(head)) ?? markupReason(head, wide);
  return reason === undefined ? { kind: 'text' } : { kind: 'other', reason };
}

const ZIP = 'zip';

const MAGIC: readonly { readonly bytes: string; readonly reason: string }[] = [
  { bytes: 'PK\x03\x04', reason: ZIP },
  { bytes: 'PK\x05\x06', reason: 'it is an empty zip archive' },
  {
    bytes: '\xd0\xcf\x11\xe0',
    reason: 'it is an old Excel workbook (.xls) or a protected one: save it as .xlsx or CSV',
  },
  { bytes: '%PDF', reason: 'it is a PDF document: export the data as CSV or .xlsx' },
  { bytes: '\x89PNG', reason: 'it is a PNG image' },
  { bytes: '\xff\xd8\xff', reason: 'it is a JPEG image' },
  { bytes: 'GIF8', reason: 'it is a GIF image' },
  { bytes: 'RIFF', reason: 'it is a sound, video or image file' },
  { bytes: '\x1f\x8b', reason: 'it is compressed (gzip): unpack it first' },
  { bytes: 'BZh', reason: 'it is compressed (bzip2): unpack it first' },
  { bytes: '\xfd7zXZ', reason: 'it is compressed (xz): unpack it first' },
  { bytes: '\x28\xb5\x2f\xfd', reason: 'it is compressed (zstd): unpack it first' },
  { bytes: '7z\xbc\xaf', reason: 'it is a 7z archive: unpack it first' },
  { bytes: 'Rar!', reason: 'it is a RAR archive: unpack it first' },
  { bytes: 'SQLite format 3', reason: 'it is an SQLite database: export the table as CSV' },
  { bytes: 'PAR1', reason: 'it is a Parquet file: export it as CSV' },
  { bytes: '\x7fELF', reason: 'it is a program' },
  { bytes: '{\\rtf', reason: 'it is a rich text document: export the data as CSV' },
  { bytes: 'BEGIN:VCARD', reason: 'it is a vCard address book: export the contacts as CSV' },
];

function startsWith(head: Uint8Array, bytes: string): boolean {
  for (let i = 0; i < bytes.length; i++) if (head[i] !== bytes.charCodeAt(i)) return false;
  return true;
}

/**
 * Control bytes no text holds. Compressed data has 10 % of them, programs more, text none; a table with a few
 * damaged bytes stays a table.
 */
function binaryReason(head: Uint8Array): string | undefined {
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at];
    if (byte >= 32) continue;
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte !== 0x1a && byte !== 0x1b)) controls++;
  }
  return controls > head.length * 0.03 || zeros > head.length * 0.2 ? 'its bytes are not text' : undefined;
}

const MARKUP: readonly { readonly shape: RegExp; readonly reason: string }[] = [
  { shape: /^<\?xml/i, reason: 'it is XML: open it in a spreadsheet and save it as .xlsx or CSV' },
  {
    shape: /^<(?:!doctype html|!--|html|head|body|table|meta|style|div)/i,
    reason: 'it is a web page, even if it is called .xls: open it in a spreadsheet and save it as .xlsx or CSV',
  },
  { shape: /^(?:\{\s{0,200}["}]|\[\s{0,200}[[{\]])/, reason: 'it is JSON: export the data as CSV' },
];

function markupReason(head: Uint8Array, wide: boolean): string | undefined {
  const bytes = Buffer.from(head.subarray(0, 2000));
  const text = (wide ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString('latin1')).replace(
    /^(?:ï»¿|ÿþ|þÿ)/,
    '',
  );
  return MARKUP.find(({ shape }) => shape.test(text.trimStart()))?.reason;
}
