import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCell } from '../../src/report/column-mask.ts';
import type { CrosswalkRow } from '../../src/report/crosswalk.ts';
import { readCrosswalk } from '../../src/report/crosswalk.ts';
import type { RunOutputs } from '../../src/report/difference.ts';
import { maskedDifference } from '../../src/report/difference-masked.ts';
import { differenceOf } from '../../src/report/difference-runs.ts';

/** A run of one file: the customer of each row, in order (`A A B`); a `-` is a row the run does not have. */
function run(customers: string, values: Readonly<Record<string, string>> = {}): RunOutputs {
  const names = customers.split(' ').filter((name) => name !== '');
  const crosswalk = names
    .map((customer, k): CrosswalkRow => ({ customer, source: 'a.csv', row: String(k + 1), recordId: '', content: '' }))
    .filter(({ customer }) => customer !== '-');
  const ids = new Set(crosswalk.map(({ customer }) => customer));
  return {
    crosswalk,
    header: ['customer_id', 'email'],
    customers: new Map([...ids].map((id) => [id, [id, values[id] ?? 'ana@gmail.com']])),
  };
}

const anyRun = fc.array(fc.constantFrom('A', 'B', 'C', 'D', '-'), { maxLength: 10 }).map((ids) => run(ids.join(' ')));

describe('the difference of two runs', () => {
  it('is nothing between a run and itself', () => {
    fc.assert(
      fc.property(anyRun, (one) => {
        const { unchanged, appeared, vanished, merged, split, regrouped, changed } = differenceOf(one, one);
        expect(unchanged).toBe(one.customers.size);
        expect([appeared, vanished, merged, split, regrouped, changed].flat()).toEqual([]);
      }),
    );
  });

  it('backwards is its mirror image', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const [there, back] = [differenceOf(one, two), differenceOf(two, one)];
        expect(back.appeared).toEqual(there.vanished);
        expect(back.unchanged).toBe(there.unchanged);
        expect(back.merged.map(({ old, new: now }) => ({ old: now, new: old }))).toEqual(
          expect.arrayContaining([...there.split]),
        );
        expect(back.split).toHaveLength(there.merged.length);
      }),
    );
  });

  it('tells the fate of every customer exactly once', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (one, two) => {
        const { unchanged, appeared, vanished, merged, split, regrouped, changed } = differenceOf(one, two);
        const groups = [...merged, ...split, ...regrouped, ...changed];
        const count = (side: 'old' | 'new') => groups.reduce((sum, group) => sum + group[side].length, unchanged);
        expect(count('old') + vanished.length).toBe(one.customers.size);
        expect(count('new') + appeared.length).toBe(two.customers.size);
      }),
    );
  });

  it('tells merged, split, regrouped, appeared and vanished apart', () => {
    const { merged, split, regrouped, appeared, vanished } = differenceOf(
      run('A A B C C D E E F -'),
      run('A A A C H I I J - K'),
    );
    expect(merged).toEqual([{ old: ['A', 'B'], new: ['A'] }]);
    expect(split).toEqual([{ old: ['C'], new: ['C', 'H'] }]);
    expect(regrouped).toEqual([{ old: ['D', 'E'], new: ['I', 'J'] }]);
    expect(appeared).toEqual(['K']);
    expect(vanished).toEqual(['F']);
  });

  it('lists the values that changed, by customer and by column', () => {
    const { changed, changedColumns, unchanged } = differenceOf(run('A B'), run('A B', { B: 'eva@gmail.com' }));
    expect(unchanged).toBe(1);
    expect(changed).toEqual([
      { old: ['B'], new: ['B'], values: [{ column: 'email', old: 'ana@gmail.com', new: 'eva@gmail.com' }] },
    ]);
    expect(changedColumns).toEqual([{ column: 'email', customers: 1 }]);
  });

  it('knows a record by its own id where rows moved, and by its row where ids repeat', () => {
    const rows = (ids: readonly string[]) =>
      ids.map(
        (recordId, k): CrosswalkRow => ({
          customer: `C-${recordId}`,
          source: 'a.csv',
          row: String(k + 1),
          recordId,
          content: '',
        }),
      );
    const outputs = (crosswalk: readonly CrosswalkRow[]): RunOutputs => ({
      crosswalk,
      header: ['customer_id'],
      customers: new Map(crosswalk.map(({ customer }) => [customer, [customer]])),
    });
    const moved = differenceOf(outputs(rows(['1', '2'])), outputs(rows(['0', '1', '2'])));
    expect(moved).toMatchObject({ unchanged: 2, appeared: ['C-0'], records: { common: 2 } });
    const repeated = differenceOf(outputs(rows(['7', '7'])), outputs(rows(['7', '7'])));
    expect(repeated.records.common).toBe(2);
  });

  it('knows a record without an id by what it says where rows moved, and one that was mended by its row', () => {
    const rows = (contents: readonly string[], first: number) =>
      contents.map(
        (content, k): CrosswalkRow => ({
          customer: `C-${first + k}`,
          source: 'a.csv',
          row: String(k + 1),
          recordId: '',
          content,
        }),
      );
    const outputs = (crosswalk: readonly CrosswalkRow[]): RunOutputs => ({
      crosswalk,
      header: ['customer_id'],
      customers: new Map(crosswalk.map(({ customer }) => [customer, [customer]])),
    });
    const { changed, appeared, vanished } = differenceOf(
      outputs(rows(['aa', 'bb', 'cc', 'dd'], 1)),
      outputs(rows(['bb', 'aa', 'cc', 'ee', 'ff'], 6)),
    );
    expect(changed.map(({ old, new: now }) => `${old} ${now}`)).toEqual(['C-2 C-6', 'C-1 C-7', 'C-3 C-8', 'C-4 C-9']);
    expect([appeared, vanished]).toEqual([['C-10'], []]);
  });

  it('knows a customer by her id when her file has another name now', () => {
    const before = run('A B');
    const after = { ...before, crosswalk: before.crosswalk.map((row) => ({ ...row, source: 'b.csv' })) };
    expect(differenceOf(before, after)).toMatchObject({ unchanged: 2, appeared: [], vanished: [] });
  });

  it('names columns that only one run has', () => {
    const wider = { ...run('A'), header: ['customer_id', 'email', 'instagram'] };
    expect(differenceOf(run('A'), wider).columns).toEqual({ added: ['instagram'], removed: [] });
  });

  it('is shown masked', () => {
    const masked = maskedDifference(differenceOf(run('A'), run('A', { A: 'eva@gmail.com' })));
    expect(masked.changed[0].values).toEqual([{ column: 'email', old: 'a***@g***.com', new: 'e***@g***.com' }]);
  });
});

describe('a cell of customers.csv', () => {
  it.each([
    ['full_name', 'Ana Ruiz', 'A*** R***'],
    ['other_phones', '+573001234567 | +573109876543', '+57 300 *** **67 | +57 310 *** **43'],
    ['instagram', 'ana.ruiz', 'a***'],
    ['constructor', 'ana', 'a***'],
    ['consent_email', 'granted', 'granted'],
    ['last_seen_pos', '2024-01-02', '2024-01-02'],
  ])('of %s is masked as it needs', (column, cell, shown) => {
    expect(maskCell(column, cell)).toBe(shown);
  });
});

describe('a crosswalk read back', () => {
  async function* rows(...lines: readonly string[]) {
    for (const line of lines) yield line.split(',');
  }
  const missing = { kind: 'run_missing', path: 'x' } as const;

  it('finds its columns by name', async () => {
    const crosswalk = await readCrosswalk(rows('row,x,source,customer_id,record_id', '4,?,a.csv,C-1,9'), missing);
    expect(crosswalk).toEqual([{ customer: 'C-1', source: 'a.csv', row: '4', recordId: '9', content: '' }]);
    const told = await readCrosswalk(rows('content,row,source,customer_id,record_id', 'ff,4,a.csv,C-1,'), missing);
    expect(told).toMatchObject([{ content: 'ff', recordId: '' }]);
  });

  it('is refused when it is something else', async () => {
    await expect(readCrosswalk(rows('a,b'), missing)).rejects.toMatchObject({ failure: missing });
    await expect(readCrosswalk(rows(), missing)).rejects.toMatchObject({ failure: missing });
  });
});
