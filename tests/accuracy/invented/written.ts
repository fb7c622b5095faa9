import { Random } from '../../bench/generator/random.ts';
import type { Labels } from '../../laws/labels.ts';
import type { Columns } from './columns.ts';
import { withOwnEmails } from './own-emails.ts';
import type { Row } from './person.ts';
import type { Shape } from './shapes/shape.ts';

/** Exports made by a shape. */
export interface Written {
  /** Text by base name. */
  readonly files: Readonly<Record<string, string>>;
  /** Who every row is, by `file:row`. */
  readonly truth: Labels;
}

/** The same bytes for the same shape and seed. */
export function written(shape: Shape, seed: number): Written {
  const random = new Random(seedOf(shape.name, seed));
  const rows = withOwnEmails(shape.rows(random));
  const names = Object.keys(shape.files);
  const byFile = new Map(names.map((name): [string, Row[]] => [name, []]));
  for (const row of rows) byFile.get(fileFor(random, shape, names, row))?.push(row);
  const files: Record<string, string> = {};
  const truth = new Map<string, string>();
  for (const [name, list] of byFile) {
    const shown = shuffled(random, list);
    files[`${name}.csv`] = csvOf(random, shape, shape.files[name], shown);
    for (const [k, { who }] of shown.entries()) truth.set(`${name}.csv:${k + 1}`, who);
  }
  return { files, truth };
}

/** A shape draws the same wherever it stands in the table. */
function seedOf(name: string, seed: number): number {
  let hash = seed * 7919;
  for (const letter of name) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash;
}

function fileFor(random: Random, { into }: Shape, names: readonly string[], { copy }: Row): string {
  return into === 'copies apart' ? names[copy ? 1 : 0] : random.pick(names);
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const out = [...list];
  for (let k = out.length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [out[k], out[other]] = [out[other], out[k]];
  }
  return out;
}

function csvOf(random: Random, { gap: [share, ...full] = [0] }: Shape, columns: Columns, rows: readonly Row[]): string {
  const cells = Object.entries(columns);
  const lines = rows.map(({ shown }) =>
    cells.map(([header, cell]) => {
      const text = cell(shown, random);
      return !full.includes(header) && random.chance(share) ? '' : quoted(text);
    }),
  );
  return `${[Object.keys(columns), ...lines].map((line) => line.join(',')).join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
