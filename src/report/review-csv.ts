import { type Clusters, DOUBT_REASONS, type DoubtfulPair } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import { probabilityCell, weightCell } from './cells.ts';
import type { OutputFile } from './output-file.ts';

/** What a person needs of a record to decide, in the order of the columns. */
const SIDE = [
  'source',
  'row',
  'name',
  'birth_date',
  'national_id',
  'email',
  'phone',
  'address',
  'city',
  'customer_id',
] as const;

const HEADER: readonly string[] = [
  ...SIDE.map((name) => `a_${name}`),
  ...SIDE.map((name) => `b_${name}`),
  'weight',
  'probability',
  'reason',
  'why',
];

/**
 * review.csv: one row a pair left apart because it is doubtful, the one nearest to even odds first,
 * where a person's answer tells most. `idOf` tells the id of a customer of `clusters`.
 * People who asked to be forgotten are not asked about. It is written while the customers are made.
 */
export function reviewCsv(
  records: Records,
  clusters: Clusters,
  idOf: (customer: number) => string,
  suppressed: ReadonlySet<number> = new Set(),
): OutputFile {
  const rows = rowsOf(records, clusters, idOf, suppressed);
  return { name: 'review.csv', beside: true, content: { kind: 'csv', header: HEADER, rows } };
}

function* rowsOf(
  records: Records,
  clusters: Clusters,
  idOf: (customer: number) => string,
  suppressed: ReadonlySet<number>,
): Generator<readonly string[]> {
  for (const pair of askablePairs(clusters, suppressed)) {
    yield [
      ...side(records, pair.a, idOf(clusters.customer[pair.a])),
      ...side(records, pair.b, idOf(clusters.customer[pair.b])),
      weightCell(pair.weight),
      probabilityCell(pair.probability),
      pair.reason,
      DOUBT_REASONS[pair.reason],
    ];
  }
}

/** The doubtful pairs worth asking a person about, the one nearest to even odds first; in each the smaller record first. */
export function askablePairs(clusters: Clusters, suppressed: ReadonlySet<number>): readonly DoubtfulPair[] {
  return pairsAsked(clusters, suppressed).map(smallerFirst).sort(byWorth);
}

/** The same pairs, as they come. */
export function pairsAsked({ customer, doubtful }: Clusters, suppressed: ReadonlySet<number>): readonly DoubtfulPair[] {
  return doubtful.filter(({ a, b }) => !suppressed.has(customer[a]) && !suppressed.has(customer[b]));
}

function smallerFirst(pair: DoubtfulPair): DoubtfulPair {
  return pair.a <= pair.b ? pair : { ...pair, a: pair.b, b: pair.a };
}

function byWorth(one: DoubtfulPair, two: DoubtfulPair): number {
  return Math.abs(one.probability - 0.5) - Math.abs(two.probability - 0.5) || one.a - two.a || one.b - two.b;
}

function side(records: Records, record: number, id: string): readonly string[] {
  const { display } = records;
  return [
    records.sources[records.source[record]].name,
    String(records.row[record]),
    nameOf(records, record),
    display.birth_date.text(record),
    display.national_id.text(record),
    display.email.text(record),
    display.phone.text(record),
    display.address.text(record),
    display.city.text(record),
    id,
  ];
}

function nameOf({ display }: Records, record: number): string {
  const person = `${display.given_name.text(record)} ${display.family_name.text(record)}`.trim();
  return person === '' ? display.company.text(record) : person;
}
