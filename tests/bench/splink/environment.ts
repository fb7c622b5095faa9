import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from '../child.ts';
import { BENCH, ROOT } from '../folders.ts';

/** Where the Python of this comparison lies. */
export const SPLINK = join(ROOT, 'tests', 'bench', 'splink');

/** A Python that has what requirements.txt names, made anew when that file changes. Needs `python3` with venv and pip. */
export async function pythonWithSplink(): Promise<string> {
  const folder = join(BENCH, 'venv');
  const python = join(folder, 'bin', 'python');
  const wanted = readFileSync(join(SPLINK, 'requirements.txt'), 'utf8');
  const stamp = join(folder, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  process.stderr.write('installing Splink into .bench/venv\n');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(BENCH, { recursive: true });
  await costOf('python3', ['-m', 'venv', folder]);
  await costOf(python, ['-m', 'pip', 'install', '--quiet', '-r', join(SPLINK, 'requirements.txt')]);
  writeFileSync(stamp, wanted);
  return python;
}
