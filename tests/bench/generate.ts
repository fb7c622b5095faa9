/**
 * Writes invented customers: four exports of different shape and truth.csv (`file,row,person`), any number of rows in
 * bounded memory, the same bytes for the same options. `npm run bench:data -- --rows 100000 --out FOLDER` calls it.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_FLAGS, type DataOptions, dataOptions } from './data-options.ts';
import { type ExportFile, FILES } from './generator/files.ts';
import { streamOf } from './generator/random.ts';
import { sightingOf } from './generator/sighting.ts';

/** Text is written in pieces of this many characters. */
const PIECE = 1 << 18;
/** Rows draw from streams of their own, one series a file; below it are the series of the people. */
const FIRST_ROW_STREAM = 100;

/** Command: `--out FOLDER` and the flags of the data. */
export function main(argv: readonly string[]): void {
  const { values } = parseArgs({ args: [...argv], options: { ...DATA_FLAGS, out: { type: 'string' } } });
  if (values.out === undefined) throw new Error('--out FOLDER is needed');
  generate(dataOptions(values), values.out);
}

/** Writes the files into a folder, which is made when missing. */
export function generate(options: DataOptions, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const world = { ...options, people: peopleFor(options) };
  const truth = new Writer(join(folder, 'truth.csv'), 'utf8');
  truth.write('file,row,person\n');
  let nobody = world.people;
  const files = exportsOf(options);
  for (const [k, file] of files.entries()) {
    const out = new Writer(join(folder, file.name), file.encoding);
    out.write(file.start);
    for (let row = 1, rows = rowsOf(files, k, options.rows); row <= rows; row++) {
      const random = streamOf(options.seed, FIRST_ROW_STREAM + k, row);
      const generic = file.nobody !== undefined && random.chance(file.nobody.share);
      const person = generic ? nobody++ : Math.floor(world.people * random.next() ** file.lean);
      out.write(generic ? file.nobody.row(random) : file.row(random, sightingOf(world, random, person)));
      truth.write(`${file.name},${row},${person}\n`);
    }
    out.close();
  }
  truth.close();
}

/** The exports that are written; their shares are those of all rows. */
export function exportsOf({ files }: Pick<DataOptions, 'files'>): readonly ExportFile[] {
  const some = FILES.slice(0, Math.max(1, files));
  const whole = some.length === FILES.length ? 1 : some.reduce((sum, { share }) => sum + share, 0);
  return some.map((file) => ({ ...file, share: file.share / whole }));
}

/** The rows of the k-th file; together they are all rows. */
function rowsOf(files: readonly ExportFile[], k: number, rows: number): number {
  const upTo = (n: number): number =>
    n === files.length ? rows : Math.round(rows * files.slice(0, n).reduce((sum, { share }) => sum + share, 0));
  return upTo(k + 1) - upTo(k);
}

/**
 * How many people there must be, so that those who appear have `duplicates` records on average. Rows choose their
 * person, so a person has a Poisson number of them: found by halving.
 */
function peopleFor(options: DataOptions): number {
  const { rows, duplicates } = options;
  const files = exportsOf(options);
  let low = 1;
  let high = rows * 1000;
  while (high - low > 1) {
    const people = Math.floor((low + high) / 2);
    if (rows / seen(files, people, rows) > duplicates) low = people;
    else high = people;
  }
  return low;
}

/** How many of `people` are expected to appear. */
function seen(files: readonly ExportFile[], people: number, rows: number): number {
  const steps = 1000;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const x = (step + 0.5) / steps;
    // Where people × uniform^lean falls has the density x^(1/lean − 1) / lean.
    const rate =
      files.reduce((all, { share, lean }) => all + (share * x ** (1 / lean - 1)) / lean, 0) * (rows / people);
    sum += 1 - Math.exp(-rate);
  }
  return (people * sum) / steps;
}

/** A file written piece by piece. */
class Writer {
  private readonly file: number;
  private readonly encoding: BufferEncoding;
  private text = '';

  constructor(path: string, encoding: BufferEncoding) {
    this.file = openSync(path, 'w');
    this.encoding = encoding;
  }

  write(text: string): void {
    this.text += text;
    if (this.text.length > PIECE) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.text, this.encoding);
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
    this.text = '';
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}
