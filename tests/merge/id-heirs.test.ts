import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedColumn } from '../../src/domain/column.ts';
import type { EarlierIds } from '../../src/domain/earlier-ids.ts';
import { bitsOf } from '../../src/domain/id-text.ts';
import { ContentOrder } from '../../src/merge/content-order.ts';
import { recordFingerprints } from '../../src/merge/fingerprint.ts';
import { countKept, customerIds, idBitsOf } from '../../src/merge/identity.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';

describe('a customer keeps the id of an earlier run', () => {
  it('when a record that would name her joins', () => {
    const pos = { source: 'pos', given_name: 'Ana', phone: '+573001234567' };
    const crm = { source: 'crm', id: '31', given_name: 'Ana', family_name: 'Ruiz', firstSeen: '2015-01-01' };
    const [old] = idsOf([pos], [[0]]);
    expect(idsOf([pos, crm], [[0, 1]])).not.toEqual([old]);
    expect(idsOf([pos, crm], [[0, 1]], earlierOf([pos], [[0]], [old]))).toEqual([old]);
  });

  it('when her rows stand elsewhere, and one of them was mended', () => {
    const rows = [{ source: 'pos', given_name: 'Ana' }, { source: 'pos', given_name: 'Ana', city: 'Cali' }, OTHER];
    const earlier = earlierOf(rows, [[0, 1], [2]], [A, B]);
    const now = [OTHER, { source: 'pos', given_name: 'Anna' }, rows[1]];
    expect(idsOf(now, [[1, 2], [0]], earlier)).toEqual([A, B]);
  });

  it('by the id her own system gave her, in a file whose name holds another date, whatever else changed', () => {
    const named = (month: string, given_name: string, id: string) => ({ source: `crm_${month}`, id, given_name });
    const earlier = earlierOf(
      [named('2026-05', 'Ana', '1'), named('2026-05', 'Bea', '2'), named('2026-05', 'Eva', '3')],
      [[0], [1], [2]],
      [A, B, C],
    );
    const now = [named('2026-06', 'Bea', '2'), named('2026-06', 'Ana María', '1'), named('2026-06', 'Eva', '3')];
    expect(idsOf(now, [[0], [1], [2]], earlier)).toEqual([B, A, C]);
  });

  it('but not by ids that are numbers of rows, in a file that is numbered anew', () => {
    const people = ['Ana', 'Bea', 'Eva', 'Pía', 'Sol'];
    const numbered = (names: readonly string[]) => names.map((given_name, k) => ({ id: String(k + 1), given_name }));
    const earlier = earlierOf(numbered(people), [[0], [1], [2], [3], [4]], [A, B, C, D, E]);
    const ids = idsOf(numbered(['Zoe', ...people]), [[0], [1], [2], [3], [4], [5]], earlier);
    expect([A, B, C, D, E].filter((id) => ids.includes(id))).toEqual([]);
  });

  it('when a number that spreadsheets would run stands in the crosswalk', () => {
    const ana = { id: '=1+1', given_name: 'Ana' };
    const quoted = { ...ana, id: "'=1+1" };
    const earlier = earlierOf([quoted, { id: '2', given_name: 'Bea' }], [[0], [1]], [A, B]);
    expect(idsOf([{ id: '2', given_name: 'Bea' }, ana], [[0], [1]], earlier)).toContain(B);
  });

  it('of a customer that split, the larger part; the other one is new', () => {
    const rows = [row('Ana'), row('Anita'), row('Ane')];
    const earlier = earlierOf(rows, [[0, 1, 2]], [A]);
    const ids = idsOf(rows, [[0, 2], [1]], earlier);
    expect(ids[0]).toBe(A);
    expect(ids[1]).not.toBe(A);
  });

  it('of customers that became one, that of the larger part, of equal parts that of the one seen first', () => {
    const rows = [row('Ana'), row('Anita'), row('Ane')];
    expect(idsOf(rows, [[0, 1, 2]], earlierOf(rows, [[0], [1, 2]], [A, B]))).toEqual([B]);
    const pair = [
      { ...row('Ana'), firstSeen: '2020-01-01' },
      { ...row('Anita'), firstSeen: '2019-01-01' },
    ];
    expect(idsOf(pair, [[0, 1]], earlierOf(pair, [[0], [1]], [A, B]))).toEqual([B]);
  });

  it('and nobody else has it, although made of the record that gave it', () => {
    const rows = [row('Ana'), row('Anita'), row('Ane')];
    const [natural] = idsOf(rows, [[0], [1], [2]]);
    const earlier = earlierOf(rows, [[0, 1, 2]], [natural]);
    const ids = idsOf(rows, [[1, 2], [0]], earlier);
    expect(ids[0]).toBe(natural);
    expect(new Set(ids).size).toBe(2);
  });

  it('unless a row of a customer file of ours says another', () => {
    const ours = { source: 'unified', id: B, given_name: 'Ana' };
    const rows = [row('Ana'), ours];
    const earlier = earlierOf([row('Ana')], [[0]], [A]);
    const records = recordsOf(rows, { unified: ['unified'] });
    expect(customerIds(records, clustersOf(records, [[0, 1]]), earlier)).toEqual([B]);
  });

  it('or rows that say the same were several customers, and stand elsewhere', () => {
    const rows = [row('Ana'), row('Ana')];
    const earlier = earlierOf(rows, [[0], [1]], [A, B]);
    expect(idsOf(rows, [[0], [1]], earlier)).toEqual([A, B]);
    const moved = [OTHER, ...rows];
    expect(new Set(idsOf(moved, [[0], [1], [2]], earlier)).size).toBe(3);
  });

  it('and the run says how many did', () => {
    const rows = [row('Ana'), row('Bea'), OTHER];
    const earlier = earlierOf(rows.slice(0, 2), [[0], [1]], [A, B]);
    const records = recordsOf(rows);
    const fingerprints = recordFingerprints(records);
    const order = new ContentOrder(records, fingerprints);
    const bits = idBitsOf(records, clustersOf(records, []), fingerprints, order, earlier);
    expect(countKept(bits, earlier, new Set())).toEqual({ earlier: 2, kept: 2, fresh: 1 });
    expect(countKept(bits, earlier, new Set([0]))).toEqual({ earlier: 2, kept: 1, fresh: 1 });
  });
});

describe('whatever became of the customers of an earlier run', () => {
  const labels = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2)), { minLength: 1, maxLength: 14 });

  it('ids are unique, those whose rows are the same keep theirs, and no numbering shows', () => {
    fc.assert(
      fc.property(labels, fc.boolean(), (told, isBackwards) => {
        const rows = told.map(([, , name], k) => ({ ...row(`Ana ${name}`), city: `Cali ${k}` }));
        const [was, is] = [groupsOf(told.map(([old]) => old)), groupsOf(told.map(([, now]) => now))];
        const earlier = earlierOf(rows, was, [A, B, C, D, E].slice(0, was.length));
        const ids = idsOf(rows, is, earlier);
        expect(new Set(ids).size).toBe(ids.length);
        is.forEach((group, k) => {
          const same = was.findIndex((old) => old.join() === group.join());
          if (same >= 0) expect(ids[k]).toBe([A, B, C, D, E][same]);
        });
        const turned = isBackwards ? is.toReversed() : is.map((group) => group.toReversed());
        const again = idsOf(rows, turned, earlier);
        expect(isBackwards ? again.toReversed() : again).toEqual(ids);
      }),
    );
  });
});

const [A, B, C, D, E] = ['A', 'B', 'C', 'D', 'E'].map((letter) => `C-${letter.repeat(12)}`);

const OTHER: PlainRecord = { source: 'pos', given_name: 'Zoe', city: 'Neiva' };

function row(given_name: string): PlainRecord {
  return { source: 'pos', given_name };
}

/** Rows by what they have in common. */
function groupsOf(labels: readonly number[]): readonly (readonly number[])[] {
  return [...new Set(labels)].map((label) => labels.flatMap((own, at) => (own === label ? [at] : [])));
}

function idsOf(plain: readonly PlainRecord[], groups: readonly (readonly number[])[], earlier?: EarlierIds) {
  const records = recordsOf(plain);
  return customerIds(records, clustersOf(records, groups), earlier);
}

/** What the crosswalk of a run says that had these customers. */
function earlierOf(
  plain: readonly PlainRecord[],
  groups: readonly (readonly number[])[],
  ids: readonly string[],
): EarlierIds {
  const records = recordsOf(plain);
  const recordId = new CodedColumn();
  for (const { id = '' } of plain) recordId.push(id);
  return {
    rows: plain.length,
    customer: Int32Array.from(plain.keys(), (at) => groups.findIndex((group) => group.includes(at))),
    bits: Int32Array.from(ids.flatMap((id) => [bitsOf(id, 2), bitsOf(id, 8)])),
    sources: records.sources.map(({ name }) => name),
    source: Int32Array.from(records.source),
    row: records.row,
    recordId,
    content: recordFingerprints(records),
  };
}
