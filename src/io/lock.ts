import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fail } from '../domain/failure.ts';
import { errorCode } from './output-trouble.ts';

/**
 * Holds the right to change an output folder, as a file beside it naming the owner; the answer gives it
 * back. A lock whose process has ended is taken over. Throws output_busy while another one holds it.
 * `path` is the lock file, `target` the folder named in the Failure.
 */
export function lock(path: string, target: string): () => void {
  const mine = `${process.pid} ${hostname()}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path, mine)) return () => rmSync(path, { force: true });
    const found = read(path);
    if (found === undefined) continue;
    if (isHeld(found)) return fail({ kind: 'output_busy', path: target, owner: found.trim() });
    removeStale(path, found);
  }
  return fail({ kind: 'output_busy', path: target, owner: 'another run that has just started' });
}

/** Who holds the lock (`4711 laptop`), or undefined when nobody does. */
export function lockOwner(path: string): string | undefined {
  const found = read(path);
  return found !== undefined && isHeld(found) ? found.trim() : undefined;
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * On this machine the owner can be asked for; of another one (a shared disk) nothing is known, so its
 * lock stands. Our own number means an earlier process with the same one, as is usual in containers.
 */
function isHeld(text: string): boolean {
  const match = /^(\d+) (.+)$/.exec(text.trim());
  if (match === null) return false;
  if (match[2] !== hostname()) return true;
  const pid = Number(match[1]);
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Moved aside before it is removed: of two that find the same stale lock, one only can move it. */
function removeStale(path: string, expected: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === expected) rmSync(aside, { force: true });
  else renameSync(aside, path);
}
