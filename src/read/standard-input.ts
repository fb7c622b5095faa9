import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { FailureError, fail } from '../domain/failure.ts';

const NOTHING = 'it is closed';

/** The bytes of standard input. Fails with stdin_unreadable. */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  const { stdin } = process;
  // A stream in its place, such as that of a test, has no descriptor.
  const descriptor: number | undefined = stdin.fd;
  const trouble = descriptor === undefined ? undefined : descriptorTrouble(descriptor);
  if (trouble !== undefined) fail({ kind: 'stdin_unreadable', reason: trouble });
  try {
    yield* stdin;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    throw reason === undefined ? error : new FailureError({ kind: 'stdin_unreadable', reason });
  }
}

/** Why nothing can come from an open file, undefined where something can: Node takes these for empty files. */
export function descriptorTrouble(descriptor: number): string | undefined {
  const found = stateOf(descriptor);
  if (found === undefined || isStandIn(descriptor, found)) return NOTHING;
  return found.isDirectory() ? REASONS.EISDIR : undefined;
}

function stateOf(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

/**
 * For a descriptor that is closed Node opens the null device at its start, to read and to write. Whoever means an empty
 * file by `< /dev/null` opens it to read only.
 */
function isStandIn(descriptor: number, found: Stats): boolean {
  if (!found.isCharacterDevice() || found.rdev !== statSync(devNull).rdev) return false;
  try {
    writeSync(descriptor, new Uint8Array(0));
    return true;
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EBADF: 'it is not open for reading',
  EIO: 'the disk or terminal reports an error',
};
