import { expect, it } from 'vitest';
import { memoryOf } from '../../src/domain/memory.ts';
import { customerRows } from '../../src/merge/customers-at-hand.ts';
import { changeDays } from '../../src/merge/evidence.ts';
import { identify } from '../../src/merge/merge-customers.ts';
import { toldOfRecords } from '../../src/merge/told-records.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { clustersOf, recordsOf } from '../support/records-of.ts';

it('tells the same of records on threads, however they are cut: their rows, those of customers, and the words of their names', async () => {
  const { issues, disbelieved, ...records } = recordsOf(
    Array.from({ length: 30 }, (_, n) => ({
      source: n % 4 === 0 ? 'pos' : 'crm',
      row: n + 1,
      given_name: n % 3 === 0 ? 'Ana María' : `Luz${n}`,
      family_name: n % 5 === 0 ? '' : 'Ruiz',
      phone: n % 2 === 0 ? [`+57300123456${n % 10}`] : [],
      updatedAt: '2024-01-02',
    })),
  );
  const all = { ...records, issues, disbelieved };
  const { doubtful, ...clusters } = clustersOf(all, [[1, 2]]);
  const { bits } = identify(all, { ...clusters, doubtful });
  const data = {
    records: memoryOf(records),
    clusters: memoryOf(clusters),
    identities: { bits },
    policy: { prefer: ['crm'], survivorship: {}, consent: 'most_restrictive' as const },
    told: { changed: changeDays(all) },
  };
  const plain = await toldOfRecords(data);
  expect(new Set(plain.rows).size).toBeGreaterThan(30);
  expect(plain.customers).toEqual(customerRows({ ...clusters, bits }));
  expect(plain.words?.map(({ words }) => words.count)).toEqual([22, 1]);
  for (const piece of [1, 7, 29]) expect(await toldOfRecords(data, ELSEWHERE, piece)).toEqual(plain);
});
