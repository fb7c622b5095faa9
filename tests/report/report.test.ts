import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/report/output-file.ts';
import { report } from '../../src/report/report.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { rowsByName } from './customer-of.ts';
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

  it('makes each golden record once when its files are read in order', () => {
    let passes = 0;
    const input = runOf(RECORDS, CLUSTERS);
    const made = report({
      ...input,
      customers: () => {
        passes++;
        return input.customers();
      },
    });
    for (const file of made.outputs()) contentOf(file);
    made.summary();
    expect(passes).toBe(1);
  });

  it('has the same conflicts and counts whether or not customers.csv was read before', () => {
    const read = Array.from(report(runOf(RECORDS, CLUSTERS)).outputs(), contentOf);
    const unread = [...report(runOf(RECORDS, CLUSTERS)).outputs()].slice(1).map(contentOf);
    expect(unread).toEqual(read.slice(1));
  });

  it('loses no customer when all files are taken before the first is read', () => {
    const read = Array.from(report(runOf(RECORDS, CLUSTERS)).outputs(), contentOf);
    expect([...report(runOf(RECORDS, CLUSTERS)).outputs()].map(contentOf)).toEqual(read);
    expect(read[0]).toHaveLength(2);
  });

  it('has true counts after customers.csv was left half read', () => {
    const made = report(runOf(RECORDS, CLUSTERS));
    for (const { name, content } of made.outputs()) {
      if (name !== 'customers.csv' || content.kind !== 'csv') continue;
      for (const row of content.rows) if (row.length > 0) break;
    }
    expect(made.summary().totals.customers).toBe(2);
  });

  it('has the same summary whether it is asked before or after the files', () => {
    const before = report(runOf(RECORDS, CLUSTERS)).summary();
    const made = report(runOf(RECORDS, CLUSTERS));
    for (const file of made.outputs()) contentOf(file);
    expect(made.summary()).toEqual(before);
  });

  it('counts every customer and conflict that its files hold', () => {
    const files = new Map(
      Array.from(report(runOf(RECORDS, CLUSTERS)).outputs(), (file) => [file.name, contentOf(file)]),
    );
    const conflicts = files.get('conflicts.csv') as readonly Record<string, string>[];
    expect(conflicts.map(({ field, kind }) => [field, kind])).toContainEqual(['birth_date', 'swapped']);
    expect(files.get('summary.json')).toMatchObject({
      totals: { rows: 3, customers: 2 },
      conflicts: { values: conflicts.length, customers: 1 },
    });
  });

  it('accounts for every row of the input exactly once, in the crosswalk or in the rejects', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ source: fc.constantFrom('crm', 'pos'), readable: fc.boolean() })), (rows) => {
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
        const files = new Map(Array.from(report(input).outputs(), (file) => [file.name, contentOf(file)]));
        const told = ['crosswalk.csv', 'rejects.csv'].flatMap(
          (name) => files.get(name) as readonly Record<string, string>[],
        );
        expect(told.map(({ source, row }) => `${source} ${row}`).sort()).toEqual(
          all.map(({ source, row }) => `${source}.csv ${row}`).sort(),
        );
        expect(files.get('summary.json')).toMatchObject({ totals: { rows: all.length } });
      }),
    );
  });
});

function contentOf(file: OutputFile): unknown {
  const { content } = file;
  return content.kind === 'json' ? content.value : rowsByName(file);
}
