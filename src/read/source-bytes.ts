import { open, stat } from 'node:fs/promises';
import { fail } from '../domain/failure.ts';
import { nearestFile } from './nearest-file.ts';
import { standardInput } from './standard-input.ts';

/** Bytes a read takes at once: 1 MiB keeps the text of a piece, its rows and its cells below 30 MB together. */
export const PIECE = 1 << 20;

/** A file may tell less of its size than it holds, as those of the system do: 0. */
const LEAST_PIECE = 1 << 16;

/** Of what cannot be read twice: some ten million rows, and an end for what has none (`/dev/zero`). */
const MOST_KEPT = 2 * 1024 * 1024 * 1024;

const ENDLESS = 'it is a pipe or device that gives more than fits into memory; save it to a file first';

/** The bytes of one source, in pieces, as often as wanted. */
export interface SourceBytes {
  readonly path: string;
  /** Each piece is overwritten by the next one: who keeps bytes copies them. */
  pieces(): AsyncIterable<Uint8Array>;
  /** Whether the file is still the one that was opened. */
  unchanged(): Promise<boolean>;
  /** Undefined where the bytes can only be had once, or only here. */
  readonly file: FileState | undefined;
}

/** A file as it was when it was opened: plain data, with which another thread reads it. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly dev: number;
}

/**
 * Opens a path as given on the command line; `-` is standard input. What cannot be read twice (standard
 * input, a pipe such as `<(gunzip -c crm.csv.gz)`) is kept in memory, at most `mostKept` bytes of it; a file is read
 * again for every pass. Fails with file_missing, file_is_folder, file_unreadable or
 * stdin_unreadable.
 */
export async function openBytes(path: string, mostKept = MOST_KEPT): Promise<SourceBytes> {
  if (path === '-') return remembered(path, standardInput(), mostKept);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail({ kind: 'file_is_folder', path });
    if (!found.isFile()) return await remembered(path, filePieces(path), mostKept);
    const { size, mtimeMs, ino, dev } = found;
    return bytesOf({ path, size, mtimeMs, ino, dev });
  } catch (error) {
    return failed(path, error);
  }
}

/** The bytes of a file that was opened before, here or on another thread. */
export function bytesOf(file: FileState): SourceBytes {
  const { path } = file;
  return { path, file, pieces: () => filePieces(path, file.size), unchanged: () => isSame(file) };
}

async function remembered(path: string, input: AsyncIterable<Uint8Array>, most: number): Promise<SourceBytes> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    if (size > most) return fail({ kind: 'file_unreadable', path, reason: ENDLESS });
    kept.push(new Uint8Array(piece));
  }
  return {
    path,
    file: undefined,
    async *pieces() {
      yield* kept;
    },
    unchanged: async () => true,
  };
}

async function isSame({ path, ...before }: FileState): Promise<boolean> {
  const now = await stat(path).catch(() => undefined);
  return now !== undefined && now.size === before.size && now.mtimeMs === before.mtimeMs && now.ino === before.ino;
}

/** `size`: about how many bytes there are. */
async function* filePieces(path: string, size = PIECE): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch((error: unknown) => failed(path, error));
  // One for all pieces: a new one each had V8 collect garbage every fifty megabytes.
  const buffer = Buffer.allocUnsafeSlow(Math.max(LEAST_PIECE, Math.min(PIECE, size)));
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length).catch((error: unknown) => failed(path, error));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** System errors as sentences; whatever is no system error is a bug and goes on as it is. */
async function failed(path: string, error: unknown): Promise<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return fail({ kind: 'file_missing', path, nearest: await nearestFile(path) });
  if (code === 'EISDIR') return fail({ kind: 'file_is_folder', path });
  const reason = UNREADABLE[code];
  if (reason !== undefined) return fail({ kind: 'file_unreadable', path, reason });
  throw error;
}

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBUSY: 'another program holds it open',
  EIO: 'the disk reports an error',
  ELOOP: 'its links run in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'it is a device without data',
  ERR_INVALID_ARG_VALUE: 'the name holds a character no file name can have',
};
