import type { Clusters } from '../domain/customers.ts';
import type { Entities } from '../domain/entities.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { ScoredPairs } from '../domain/scored-pairs.ts';
import type { Outcome } from './agglomeration.ts';
import type { CustomerLinks } from './customer-links.ts';
import { confidenceOf, type NumberedCustomers, recordConfidence, spread } from './customers.ts';
import { findHouseholds } from './households.ts';

/** What is said of customers and their records as numbers, in shared memory. */
export type CustomerColumns = Omit<Clusters, 'count' | 'matchedBy' | 'doubtful'>;

/** What they are made from. Plain data. */
export interface ColumnsInput {
  readonly entities: Pick<Entities, 'count' | 'starts' | 'members'>;
  readonly pairs: Pick<ScoredPairs, 'a' | 'b'>;
  readonly links: readonly Pick<CustomerLinks, 'households' | 'relatives'>[];
  readonly numbered: NumberedCustomers;
  readonly outcome: Outcome;
}

/** Takes of each only what the columns need: what is not in shared memory is copied for other threads. */
function columnsInput({ entities, pairs, links, numbered, outcome }: ColumnsInput): ColumnsInput {
  const { count, starts, members } = entities;
  const { cluster, joined, weakest } = outcome;
  return {
    entities: { count, starts, members },
    pairs: { a: pairs.a, b: pairs.b },
    links: links.map(({ households, relatives }) => ({ households, relatives })),
    numbered,
    outcome: { cluster, joined, weakest },
  };
}

/** By piece; none needs another. The shortest comes first, for the thread that asks takes it and has more to do. */
const COLUMNS: readonly ((input: ColumnsInput) => Partial<CustomerColumns>)[] = [
  ({ outcome, numbered }) => ({ confidence: confidenceOf(outcome, numbered.count) }),
  ({ entities, numbered }) => spread(entities, numbered),
  ({ numbered: { count, customerOf }, pairs, links }) => ({
    household: findHouseholds(count, customerOf, pairs, links),
  }),
  ({ entities, outcome }) => ({ recordConfidence: recordConfidence(entities, outcome) }),
];

/** Told as a loop that threads can share, while this one does what only it can, `meanwhile`. */
export async function columnsOn(
  input: ColumnsInput,
  meanwhile: () => unknown,
  ranges: RangeRunner = ONE_THREAD,
): Promise<CustomerColumns> {
  const data = columnsInput(input);
  const here = (piece: number): Partial<CustomerColumns> => {
    meanwhile();
    return COLUMNS[piece](data);
  };
  const told: Partial<CustomerColumns>[] = [];
  for await (const some of ranges.run(CUSTOMER_COLUMNS, data, { total: COLUMNS.length, piece: 1 }, here))
    told.push(some);
  return whole(told);
}

/** The same, at once. */
export function columnsOf(input: ColumnsInput): CustomerColumns {
  return whole(COLUMNS.map((tell) => tell(input)));
}

/** All pieces together tell every column. */
function whole(told: readonly Partial<CustomerColumns>[]): CustomerColumns {
  return Object.assign({}, ...told) as CustomerColumns;
}

export const CUSTOMER_COLUMNS: RangeTask<ColumnsInput, Partial<CustomerColumns>> = {
  name: 'cluster/customer-columns',
  open: (data) => (piece) => COLUMNS[piece](data),
};
