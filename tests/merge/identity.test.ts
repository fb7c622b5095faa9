import { describe, expect, it } from 'vitest';
import { recordFingerprints } from '../../src/merge/fingerprint.ts';
import { customerIds, idOf, sharedIdBits } from '../../src/merge/identity.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';

describe('a customer id', () => {
  it('is C- and twelve characters that cannot be misread', () => {
    for (const id of idsOf([ANA, BEA])) expect(id).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{12}$/);
  });

  it('does not change with the file, the row, the phone or the totals of a record that has an id', () => {
    const [before] = idsOf([ANA]);
    const [after] = idsOf([
      { ...ANA, source: 'crm_june', row: 77, phone: '+573109876543', purchases: 9, updatedAt: '2024-06-01' },
    ]);
    expect(after).toBe(before);
  });

  it('does not change when the name is split at another place', () => {
    const [whole] = idsOf([{ given_name: 'Ana María', family_name: 'Ruiz' }]);
    expect(idsOf([{ given_name: 'Ana', family_name: 'María Ruiz' }])).toEqual([whole]);
  });

  it('stays when later records, calls and rows without an id join', () => {
    const [alone] = idsOf([ANA]);
    const joined = [
      { source: 'calls', phone: '+573001234567', firstSeen: '2020-01-01', id: '1' },
      { source: 'social', given_name: 'Anita', firstSeen: '2020-01-01' },
      { source: 'pos', id: '99', given_name: 'Ana', firstSeen: '2023-01-01' },
    ];
    const records = recordsOf([...joined, ANA], { interactions: ['calls'] });
    expect(customerIds(records, clustersOf(records, [[0, 1, 2, 3]]))).toEqual([alone]);
  });

  it('is the one that an earlier run gave, whatever joins the customer', () => {
    const known = { ...ANA, source: 'unified', id: 'C-0H9EKDNNWARP', firstSeen: '2024-01-01' };
    const records = recordsOf([{ ...ANA, firstSeen: '2020-01-01' }, known], { unified: ['unified'] });
    expect(customerIds(records, clustersOf(records, [[0, 1]]))).toEqual(['C-0H9EKDNNWARP']);
    expect(customerIds(records, clustersOf(records, []))).toContain('C-0H9EKDNNWARP');
    const foreign = recordsOf([{ ...known, id: '17' }], { unified: ['unified'] });
    expect(customerIds(foreign, clustersOf(foreign, []))).not.toContain('17');
  });

  it('differs between people, and between customers of the same content', () => {
    const nobody = { source: 'pos', city: 'Bogotá' };
    const ids = idsOf([ANA, BEA, ...Array.from({ length: 500 }, (_, row) => ({ ...nobody, row: row + 1 }))]);
    expect(new Set(ids).size).toBe(502);
  });

  it('of customers whose first records are equal goes by their other records, not by their rows', () => {
    const ana = (row: number) => ({ ...ANA, row });
    const one = { source: 'pos', city: 'Cali', row: 1 };
    const two = { source: 'pos', city: 'Neiva', row: 2 };
    const pair = (first: PlainRecord, second: PlainRecord) => {
      const records = recordsOf([first, one, second, two]);
      return customerIds(
        records,
        clustersOf(records, [
          [0, 1],
          [2, 3],
        ]),
      );
    };
    expect(pair(ana(1), ana(2))).toEqual(pair(ana(2), ana(1)));
  });

  it('is the same when threads make the ids, however the customers are cut', async () => {
    const people = Array.from({ length: 60 }, (_, n) => ({
      ...ANA,
      id: n % 3 === 0 ? '' : String(n % 20),
      row: n + 1,
    }));
    const ours = { ...ANA, source: 'unified', id: 'C-0H9EKDNNWARP' };
    const options = { unified: ['unified'], interactions: ['calls'] };
    const records = recordsOf([...people, ours, { source: 'calls', phone: '+573001234567' }], options);
    const clusters = clustersOf(records, [
      [0, 7, 60],
      [3, 30],
      [6, 33],
      [4, 44, 61],
    ]);
    const plain = customerIds(records, clusters);
    expect(plain).toContain('C-0H9EKDNNWARP');
    for (const piece of [1, 13, 1e9]) {
      const bits = await sharedIdBits(records, clusters, recordFingerprints(records), { ranges: ELSEWHERE, piece });
      expect(plain.map((_, customer) => idOf(bits, customer))).toEqual(plain);
    }
  });

  it('is spread evenly: a hundred thousand numbered people get a hundred thousand ids', () => {
    const ids = idsOf(Array.from({ length: 100_000 }, (_, n) => ({ id: String(n) })));
    expect(new Set(ids).size).toBe(100_000);
    const first = new Set(ids.map((id) => id.slice(2, 4)));
    expect(first.size).toBe(32 ** 2);
  });
});

const ANA: PlainRecord = {
  source: 'crm',
  id: '0031',
  given_name: 'Ana',
  family_name: 'Ruiz',
  phone: '+573001234567',
  purchases: 2,
  firstSeen: '2021-01-01',
};
const BEA: PlainRecord = { ...ANA, id: '0032', given_name: 'Beatriz' };

function idsOf(plain: readonly PlainRecord[]): readonly string[] {
  const records = recordsOf(plain);
  return customerIds(records, clustersOf(records, []));
}
