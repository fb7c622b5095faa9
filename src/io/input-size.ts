import { type FileHandle, open, stat } from 'node:fs/promises';

/** How much there is to read, as far as it can be told before it is read. */
export interface InputSize {
  /** Data rows, estimated. */
  readonly rows: number;
  /** Bytes of the workbooks among the files, as they lie on disk. */
  readonly packed: number;
}

/** Lines are counted in windows at the start, the middle and the end of a file: exports grow wider with time. */
const WINDOW = 1 << 16;

/** A workbook packs a row into some 60 bytes (8 cells, mostly distinct: 66 measured); sheets of repeated values into fewer. */
const PACKED_ROW = 60;

const NOTHING: InputSize = { rows: 0, packed: 0 };

/**
 * Estimates the rows of the files from their sizes, without reading them. Of pipes nothing is known; whatever cannot be
 * opened counts nothing here and is told when it is read.
 */
export async function inputSize(paths: readonly string[]): Promise<InputSize> {
  let { rows, packed } = NOTHING;
  for (const path of paths) {
    const one = path === '-' ? NOTHING : await sizeOf(path).catch(() => NOTHING);
    rows += one.rows;
    packed += one.packed;
  }
  return { rows, packed };
}

async function sizeOf(path: string): Promise<InputSize> {
  const found = await stat(path);
  // A pipe that were opened here and closed again would end its writer.
  if (!found.isFile() || found.size === 0) return NOTHING;
  const file = await open(path);
  try {
    return await measured(file, found.size);
  } finally {
    await file.close();
  }
}

async function measured(file: FileHandle, size: number): Promise<InputSize> {
  let bytes = 0;
  let lines = 0;
  for (const at of [0, size >> 1, size - WINDOW]) {
    const window = await bytesAt(file, Math.max(0, at));
    if (at === 0 && window.toString('latin1', 0, 4) === 'PK\x03\x04') return { rows: size / PACKED_ROW, packed: size };
    bytes += window.length;
    lines += linesIn(window);
  }
  return { rows: Math.round((size / bytes) * lines), packed: 0 };
}

async function bytesAt(file: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(WINDOW), 0, WINDOW, position);
  return buffer.subarray(0, bytesRead);
}

/** Line feeds, or carriage returns where there are more (exports of old Macs). */
function linesIn(bytes: Buffer): number {
  return Math.max(count(bytes, '\n'), count(bytes, '\r'));
}

function count(bytes: Buffer, character: string): number {
  let found = 0;
  for (let at = bytes.indexOf(character); at !== -1; at = bytes.indexOf(character, at + 1)) found++;
  return found;
}
