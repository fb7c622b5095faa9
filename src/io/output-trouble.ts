import { type Failure, FailureError } from '../domain/failure.ts';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Errors of the file system that the user can mend, in her words; all others are bugs and stay as they are. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ENOENT: 'a folder above it went away',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'a link points to itself',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'it is in use, or a mounted disk; name a folder inside it',
  EXDEV: 'it is a mounted disk; name a folder inside it',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EFBIG: 'a file would be larger than the system allows here (ulimit -f, or the kind of disk)',
};

/** The error as a Failure about the folder `path` where it is one the user can mend; the error itself where it is a bug. */
export function outputTrouble(error: unknown, path: string): unknown {
  if (DISK_FULL.has(errorCode(error))) return new FailureError({ kind: 'disk_full', path });
  return asFailure(error, (reason) => ({ kind: 'output_unwritable', path, reason }));
}

/** As outputTrouble, about a file outside the folder of outputs, such as the configuration. */
export function fileTrouble(error: unknown, path: string): unknown {
  return asFailure(error, (reason) => ({ kind: 'file_unwritable', path, reason }));
}

/** As outputTrouble, about standard output: it says nothing about the folder, which may have been written before. */
export function stdoutTrouble(error: unknown): unknown {
  return asFailure(error, (reason) => ({ kind: 'stdout_unwritable', reason }));
}

function asFailure(error: unknown, failure: (reason: string) => Failure): unknown {
  const code = errorCode(error);
  const reason = DISK_FULL.has(code) ? 'its disk is full' : REASONS[code];
  return reason === undefined ? error : new FailureError(failure(reason));
}

/** The system's name of an error (`ENOENT`), or '' when it is not one of the system. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
