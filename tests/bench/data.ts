import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataOptions } from './data-options.ts';
import { BENCH, ROOT } from './folders.ts';
import { exportsOf, generate } from './generate.ts';

/** What a measurement reads. */
export interface Data {
  /** Short, and different for other options or another generator. */
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly truth: string;
}

/** The data of these options; made once and kept until the generator changes. */
export function dataFor(options: DataOptions): Data {
  const name = `${options.rows}-${fingerprint(options)}`;
  const folder = join(BENCH, 'data', name);
  if (!existsSync(folder)) {
    process.stderr.write(`making ${options.rows.toLocaleString('en')} rows\n`);
    const unfinished = `${folder}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    generate(options, unfinished);
    renameSync(unfinished, folder);
  }
  return {
    name,
    folder,
    files: exportsOf(options).map((file) => join(folder, file.name)),
    truth: join(folder, 'truth.csv'),
  };
}

function fingerprint(options: DataOptions): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const generator = join(ROOT, 'tests', 'bench', 'generator');
  for (const file of readdirSync(generator).sort()) hash.update(readFileSync(join(generator, file)));
  hash.update(readFileSync(join(ROOT, 'tests', 'bench', 'generate.ts')));
  return hash.digest('hex').slice(0, 8);
}
