import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedRows, withoutForgotten } from '../../../src/report/evaluation/judged-rows.ts';
import { scoresOf } from '../../../src/report/evaluation/scores.ts';
import { numbersFrom } from '../../support/invented-people.ts';

const SCORER = fileURLToPath(new URL('../../../../shared/bin/score.mjs', import.meta.url));

/** Rows by person and customer: `a1` is person a in customer 1. */
function scores(text: string) {
  return scoresOf(text.split(' ').map(([person, customer]) => ({ person, customer })));
}

describe('rows of people who asked to be forgotten', () => {
  const crosswalk = [
    ['1', 'C-1'],
    ['2', ''],
    ['3', ''],
  ].map(([row, customer]) => ({ source: 'crm.csv', row, customer, recordId: '', content: '' }));
  const truth = ['1', '2', '3', '4'].map((row) => ({ file: 'exports/crm.csv', row, person: `p${row}` }));

  it('are no customer', () => {
    expect(judgedRows(truth, crosswalk).map(({ customer }) => customer)).toEqual([
      'C-1',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are not judged, unlike rows that the run does not have', () => {
    expect(withoutForgotten(truth, crosswalk)).toEqual({ judged: [truth[0], truth[3]], forgotten: 2 });
    expect(withoutForgotten(truth, crosswalk.slice(0, 1), [])).toEqual({ judged: truth, forgotten: 0 });
    expect(withoutForgotten(truth, crosswalk.slice(0, 1), crosswalk).forgotten).toBe(2);
  });
});

describe('the figures of a run', () => {
  it('are whole when every person is one customer', () => {
    expect(scores('a1 a1 b2 c3')).toMatchObject({
      pairwise: { precision: 1, recall: 1, f1: 1 },
      bcubed: { precision: 1, recall: 1, f1: 1 },
    });
  });

  it('count wrong and missed pairs', () => {
    // Found: three pairs in customer 1, one of them right; true: a a, a a, a a.
    const { pairwise, pairs, found, largest } = scores('a1 a1 b1 a2');
    expect(pairwise).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
    expect({ pairs, found, largest }).toEqual({ pairs: 3, found: 3, largest: 3 });
  });

  it('weigh rows, not pairs, in B-cubed', () => {
    const { bcubed } = scores('a1 a1 b1 a2');
    expect(bcubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
    expect(bcubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4, 12);
  });

  it('take a row that the run does not have for a customer of its own', () => {
    const { missing, customers, pairwise } = scoresOf([
      { person: 'a', customer: '1' },
      { person: 'a', customer: undefined },
      { person: 'b', customer: undefined },
    ]);
    expect({ missing, customers, recall: pairwise.recall }).toEqual({ missing: 2, customers: 3, recall: 0 });
  });

  it('are shares whose F1 lies between them, and swapping truth and run swaps precision and recall', () => {
    const label = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.array(fc.record({ person: label, customer: label }), { minLength: 1 }), (rows) => {
        const found = scoresOf(rows);
        const swapped = scoresOf(rows.map(({ person, customer }) => ({ person: customer, customer: person })));
        for (const kind of ['pairwise', 'bcubed'] as const) {
          const { precision, recall, f1 } = found[kind];
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
          expect(swapped[kind].precision).toBeCloseTo(recall, 12);
        }
      }),
    );
  });
});

describe.skipIf(!existsSync(SCORER))('the figures beside score.mjs of ../shared (skipped where it is missing)', () => {
  it.each([1, 2, 3])('are the same on random answers (%i)', (seed) => {
    const next = numbersFrom(seed);
    const rows = Array.from({ length: 400 }, (_, k) => {
      const person = next(150);
      const customer = next(5) === 0 ? next(150) : person;
      return { file: `exports/f${k % 3}.csv`, row: String(k), person: `p${person}`, customer: `C-${customer}` };
    });
    const crosswalk = rows
      .filter((_, k) => k % 17 > 0)
      .map(({ file, row, customer }) => ({ source: file.slice(8), row, customer, recordId: '', content: '' }));
    const folder = mkdtempSync(join(tmpdir(), 'unify-scores-'));
    writeFileSync(
      join(folder, 't.csv'),
      `file,row,person\n${rows.map((r) => `${r.file},${r.row},${r.person}\n`).join('')}`,
    );
    writeFileSync(
      join(folder, 'c.csv'),
      `customer_id,source,row\n${crosswalk.map((r) => `${r.customer},${r.source},${r.row}\n`).join('')}`,
    );
    const theirs: unknown = JSON.parse(
      execFileSync(process.execPath, [SCORER, join(folder, 't.csv'), join(folder, 'c.csv')], { encoding: 'utf8' }),
    );
    rmSync(folder, { recursive: true });
    const ours = scoresOf(judgedRows(rows, crosswalk));
    expect(theirs).toEqual({
      rows: ours.rows,
      missing: ours.missing,
      people: ours.people,
      clusters: ours.customers,
      pairs: ours.pairs,
      precision: rounded(ours.pairwise.precision),
      recall: rounded(ours.pairwise.recall),
      f1: rounded(ours.pairwise.f1),
      b3_precision: rounded(ours.bcubed.precision),
      b3_recall: rounded(ours.bcubed.recall),
      b3_f1: rounded(ours.bcubed.f1),
      largest_cluster: ours.largest,
    });
  });
});

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
