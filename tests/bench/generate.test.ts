import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DATA_DEFAULTS, type DataOptions, dataOptions } from './data-options.ts';
import { generate } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Encoding, and lines before the first row. */
const FILES = [
  ['crm.csv', 'utf8', 1],
  ['pos.csv', 'latin1', 2],
  ['calls.csv', 'utf8', 1],
  ['social.csv', 'utf16le', 1],
] as const;

function made(name: string, options: Partial<DataOptions>) {
  const out = join(folder, name);
  generate({ ...DATA_DEFAULTS, rows: 3000, ...options }, out);
  const read = (file: string, encoding: BufferEncoding): string => readFileSync(join(out, file), encoding);
  const rows = FILES.flatMap(([file, encoding, head]) =>
    read(file, encoding)
      .trimEnd()
      .split(/\r?\n/)
      .slice(head)
      .map((text) => ({ file, text })),
  );
  return { rows, truth: read('truth.csv', 'utf8').trimEnd().split('\n').slice(1) };
}

test('one seed always gives the same bytes, another seed other people', () => {
  const once = made('once', {});
  expect(made('twice', {})).toEqual(once);
  expect(made('other', { seed: 2 }).rows).not.toEqual(once.rows);
});

test('the truth names the person of every row, in order', () => {
  const { rows, truth } = made('truth', {});
  expect(rows).toHaveLength(3000);
  const numbered = new Map<string, number>();
  const expected = rows.map(({ file }) => {
    numbered.set(file, (numbered.get(file) ?? 0) + 1);
    return `${file},${numbered.get(file)}`;
  });
  expect(truth.map((line) => line.slice(0, line.lastIndexOf(',')))).toEqual(expected);
});

test.each([1.3, 2, 5])('people who appear have %d records on average', (duplicates) => {
  const { truth } = made(`duplicates-${duplicates}`, { duplicates });
  const people = new Set(truth.map((line) => line.split(',')[2])).size;
  expect(truth.length / people).toBeCloseTo(duplicates, 0);
  expect(Math.abs(truth.length / people / duplicates - 1)).toBeLessThan(0.1);
});

test('without damage the rows of one person agree on her e-mail address', () => {
  const { rows, truth } = made('clean', { damage: 0, duplicates: 4 });
  const addresses = new Map<string, Set<string>>();
  for (const [k, { text }] of rows.entries()) {
    const email = /[a-z0-9._]+@[a-z.]+/i.exec(text)?.[0].toLowerCase();
    if (email === undefined) continue;
    const person = truth[k].split(',')[2];
    addresses.set(person, (addresses.get(person) ?? new Set()).add(email));
  }
  expect(addresses.size).toBeGreaterThan(300);
  expect([...addresses.values()].filter(({ size }) => size > 1)).toEqual([]);
});

test('ten damaged records a person stand in one file', () => {
  const out = join(folder, 'damaged');
  generate(dataOptions({ data: 'damaged', rows: '3000' }), out);
  expect(readdirSync(out).sort()).toEqual(['crm.csv', 'truth.csv']);
  const truth = readFileSync(join(out, 'truth.csv'), 'utf8').trimEnd().split('\n').slice(1);
  expect(truth).toHaveLength(3000);
  expect(3000 / new Set(truth.map((line) => line.split(',')[2])).size).toBeCloseTo(10, 0);
});

test('one number and one city can be made to fill whole blocks', () => {
  const { rows } = made('oversized', { switchboard: 0.5, bigCity: 0.8 });
  const share = (sign: RegExp): number => rows.filter(({ text }) => sign.test(text)).length / rows.length;
  expect(share(/6017440000/)).toBeGreaterThan(0.25);
  expect(share(/Bogot[aá]/i)).toBeGreaterThan(0.3);
  expect(share(/Garc[ií]a/i)).toBeGreaterThan(0.5);
});
