import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesIn } from './said-outputs.ts';

const PROGRAM = join(fileURLToPath(new URL('../../', import.meta.url)), 'bin', 'unify.js');

/** Prints the number of the process that becomes the program, and what the shell sees of its end. */
const SHELL = `sh -c 'echo $$; exec "$@"' sh "$@"; echo "code $?"`;

export interface Signalled {
  /** The exit code as a shell sees it (128 + the signal for a process that died of it). */
  readonly code: number;
  /** Milliseconds from the signal to the end. */
  readonly waited: number;
}

/** Milliseconds after the start, or the moment the half-written folder of the output `unified` appears. */
export type Moment = number | 'while it publishes';

/** Starts the program from a shell in a folder and sends it a signal. */
export async function signalledRun(
  folder: string,
  words: readonly string[],
  signal: NodeJS.Signals,
  moment: Moment,
): Promise<Signalled> {
  const shell = spawn('sh', ['-c', SHELL, 'sh', process.execPath, PROGRAM, ...words], { cwd: folder });
  let printed = '';
  shell.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<void>((resolve) => shell.on('close', () => resolve()));
  await reached(moment, folder, shell);
  // A moment right after the start may come before the shell has said whom to signal.
  while (shell.exitCode === null && !/^\d+\n/.test(printed)) await pause(1);
  const sent = performance.now();
  const pid = Number(/^\d+/.exec(printed)?.[0]);
  if (shell.exitCode === null) send(pid, signal);
  await ended;
  return { code: Number(/code (\d+)/.exec(printed)?.[1]), waited: performance.now() - sent };
}

/** A program that ended by itself a moment before, while its shell still says so, is past all signals. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function reached(moment: Moment, folder: string, shell: ChildProcess): Promise<void> {
  if (typeof moment === 'number') return pause(moment);
  while (shell.exitCode === null && !namesIn(folder).some((name) => name.startsWith('.unified.tmp-'))) await pause(1);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
