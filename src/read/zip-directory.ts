import { createInflateRaw } from 'node:zlib';

/** One file in a zip archive, as its central directory states it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and may be followed by a comment of 64 KiB. */
const END_SEARCH = 22 + 0xffff;

/** The central directory (APPNOTE.TXT 4.3.12), or undefined when it is damaged, cut off or of the 64-bit kind. */
export function zipEntries(zip: Buffer): readonly ZipEntry[] | undefined {
  const end = endRecord(zip);
  if (end === undefined) return undefined;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL_HEADER) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    };
    if (entry.offset + 30 + entry.packed > zip.length) return undefined;
    entries.push(entry);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function endRecord(zip: Buffer): number | undefined {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - END_SEARCH); at--) {
    if (zip.readUInt32LE(at) === END_RECORD) return at;
  }
  return undefined;
}

/**
 * Whether an entry really unpacks to the size it states, found out without keeping what is unpacked: the
 * stated size is what a bomb lies about. `look` sees every unpacked piece and may refuse it.
 */
export async function isHonest(zip: Buffer, entry: ZipEntry, look: (piece: Buffer) => boolean): Promise<boolean> {
  if (zip.readUInt32LE(entry.offset) !== LOCAL_HEADER) return false;
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const data = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) return entry.packed === entry.unpacked && look(data);
  if (entry.method !== 8) return false;
  const inflate = createInflateRaw();
  inflate.end(data);
  let size = 0;
  try {
    for await (const piece of inflate) {
      size += piece.length;
      if (size > entry.unpacked || !look(piece)) return false;
    }
  } catch {
    return false;
  }
  return size === entry.unpacked;
}
