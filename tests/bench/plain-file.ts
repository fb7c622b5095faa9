import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DEFAULTS } from './data-options.ts';
import { BENCH } from './folders.ts';
import { streamOf } from './generator/random.ts';
import { type Sighting, sightingOf } from './generator/sighting.ts';

const HEADER =
  'customer_id,first_name,last_name,email,phone,mobile,birth_date,address,city,postal_code,country,created_at';

/** Columns a reader is asked for: eight of the twelve, from nearly unique (ids, e-mails) to a few dozen values. */
const WANTED: ReadonlySet<number> = new Set([0, 1, 2, 3, 5, 6, 7, 8]);

/** Whether a measurement asks for the column. */
export const isWanted = (column: number): boolean => WANTED.has(column);

/** The path of a UTF-8 file with commas, quotes only around cells that hold one; made once, 150 MB a million rows. */
export function plainFile(rows: number): string {
  const path = join(BENCH, 'data', `plain-${rows}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(join(BENCH, 'data'), { recursive: true });
  const file = openSync(`${path}.part`, 'w');
  const world = { ...DATA_DEFAULTS, people: Math.ceil(rows / 1.5) };
  let text = `${HEADER}\n`;
  for (let row = 1; row <= rows; row++) {
    const random = streamOf(DATA_DEFAULTS.seed, 1, row);
    text += lineOf(row, sightingOf(world, random, random.below(world.people)));
    if (text.length < 1 << 18 && row < rows) continue;
    writeSync(file, text);
    text = '';
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

function lineOf(row: number, { person, given, family, ...seen }: Sighting): string {
  const cells = [
    `C-${String(row).padStart(9, '0')}`,
    given,
    family,
    row % 3 === 0 ? '' : seen.email,
    row % 4 === 0 ? seen.landline : '',
    row % 5 === 0 ? '' : seen.mobile,
    seen.birthDate.join('-'),
    `"${seen.address}, ${person.city}"`,
    person.city,
    person.postalCode,
    person.country.name,
    `2024-0${1 + (row % 9)}-1${row % 10} 08:${10 + (row % 50)}:00`,
  ];
  return `${cells.join(',')}\n`;
}
