import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/report/output-file.ts';
import { report } from '../../src/report/report.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { readBack, rowsByName } from './customer-of.ts';
import { runOf } from './run-of.ts';

const PLAIN: readonly PlainRecord[] = [
  { source: 'crm', row: 1, given_name: 'Ana', family_name: 'Ruiz', email: 'ana@x.co', birth_date: '1988-09-04' },
  { source: 'crm', row: 2, given_name: 'Luis', family_name: 'Mora', phone: '+573001112233' },
  { source: 'pos', row: 1, given_name: 'Ana', family_name: 'Ruiz', email: 'ana@x.co', birth_date: '1988-04-09' },
];
const RECORDS = recordsOf(PLAIN);
const CLUSTERS = clustersOf(RECORDS, [[0, 2]]);

describe('the report of a run', () => {
  it('is six files, customers first and the summary last', () => {
    const names = Array.from(report(runOf(RECORDS, CLUSTERS)).outputs(), ({ name }) => name);
    expect(names).toEqual([
      'customers.csv',
      'conflicts.csv',
      'crosswalk.csv',
      'review.csv',
      'rejects.csv',
      'summary.json',
    ]);
  });

  it('makes each golden record once when its files are read in order', async () => {
    let passes = 0;
    const input = runOf(RECORDS, CLUSTERS);
    const { made, counted, header } = input.parts;
    const parts = { header, made: () => pass(made), counted: () => pass(counted) };
    const pass = <T>(walk: () => T): T => {
      passes++;
      return walk();
    };
    const whole = report({ ...input, parts });
    for (const file of whole.outputs()) await contentOf(file);
    whole.summary();
    expect(passes).toBe(1);
  });

  it('has the same conflicts and counts whether or not customers.csv was read before', async () => {
    const read = await contentsOf(report(runOf(RECORDS, CLUSTERS)).outputs());
    const unread = await contentsOf([...report(runOf(RECORDS, CLUSTERS)).outputs()].slice(1));
    expect(unread).toEqual(read.slice(1));
  });

  it('loses no customer when all files are taken before the first is read', async () => {
    const read = await contentsOf(report(runOf(RECORDS, CLUSTERS)).outputs());
    expect(await contentsOf([...report(runOf(RECORDS, CLUSTERS)).outputs()])).toEqual(read);
    expect(read[0]).toHaveLength(2);
  });

  it('has the same files whether they are read one after the other or side by side', async () => {
    const read = await contentsOf(report(runOf(RECORDS, CLUSTERS)).outputs());
    const files = [...report(runOf(RECORDS, CLUSTERS)).outputs()];
    expect(await Promise.all(files.map(contentOf))).toEqual(read);
  });

  it('gives no file as whole when a part of the customers cannot be made', async () => {
    const input = runOf(RECORDS, CLUSTERS);
    const made = async function* () {
      yield* input.parts.made();
      throw new Error('a thread died');
    };
    const files = [...report({ ...input, parts: { ...input.parts, made } }).outputs()].slice(0, 3);
    for (const { status } of await Promise.allSettled(files.map(contentOf))) expect(status).toBe('rejected');
  });

  it('has true counts after customers.csv was left half read', async () => {
    const made = report(runOf(RECORDS, CLUSTERS));
    for (const { name, content } of made.outputs()) {
      if (name !== 'customers.csv' || content.kind !== 'csv_bytes') continue;
      for await (const chunk of content.chunks) if (chunk.length > 0) break;
    }
    expect(made.summary().totals.customers).toBe(2);
  });

  it('has the same summary whether it is asked before or after the files', async () => {
    const before = report(runOf(RECORDS, CLUSTERS)).summary();
    const made = report(runOf(RECORDS, CLUSTERS));
    for (const file of made.outputs()) await contentOf(file);
    expect(made.summary()).toEqual(before);
  });

  it('counts every customer and conflict that its files hold', async () => {
    const files = await filesOf(report(runOf(RECORDS, CLUSTERS)).outputs());
    const conflicts = files.get('conflicts.csv') as readonly Record<string, string>[];
    expect(conflicts.map(({ field, kind }) => [field, kind])).toContainEqual(['birth_date', 'swapped']);
    expect(files.get('summary.json')).toMatchObject({
      totals: { rows: 3, customers: 2 },
      conflicts: { values: conflicts.length, customers: 1 },
    });
  });

  it('accounts for every row of the input exactly once, in the crosswalk or in the rejects', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ source: fc.constantFrom('crm', 'pos'), readable: fc.boolean() })),
        async (rows) => {
          fc.pre(['crm', 'pos'].every((name) => rows.some(({ source, readable }) => readable && source === name)));
          const all = rows.map((row, at) => ({ ...row, row: at + 1 }));
          const readable = all.filter((row) => row.readable).sort((a, b) => a.source.localeCompare(b.source));
          const records = recordsOf(readable.map(({ source, row }) => ({ source, row })));
          const sources = records.sources.map((source) => ({
            ...source,
            rejects: all
              .filter((row) => !row.readable && `${row.source}.csv` === source.name)
              .map(({ row }) => ({ row, line: row + 1, reason: 'unreadable', text: '' })),
          }));
          const input = runOf({ ...records, sources }, clustersOf(records, []));
          const files = await filesOf(report(input).outputs());
          const told = ['crosswalk.csv', 'rejects.csv'].flatMap(
            (name) => files.get(name) as readonly Record<string, string>[],
          );
          expect(told.map(({ source, row }) => `${source} ${row}`).sort()).toEqual(
            all.map(({ source, row }) => `${source}.csv ${row}`).sort(),
          );
          expect(files.get('summary.json')).toMatchObject({ totals: { rows: all.length } });
        },
      ),
    );
  });
});

async function contentOf(file: OutputFile): Promise<unknown> {
  return file.content.kind === 'json' ? file.content.value : rowsByName(await readBack(file));
}

/** In their order: what is read first is known to those that follow. */
async function filesOf(files: Iterable<OutputFile>): Promise<ReadonlyMap<string, unknown>> {
  const contents = new Map<string, unknown>();
  for (const file of files) contents.set(file.name, await contentOf(file));
  return contents;
}

async function contentsOf(files: Iterable<OutputFile>): Promise<readonly unknown[]> {
  return [...(await filesOf(files)).values()];
}
