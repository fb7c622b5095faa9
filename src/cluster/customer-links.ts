import type { Entities } from '../domain/entities.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { probabilityOf, softPlus } from '../domain/pair-scorer.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { LEAST_HOUSEHOLD, type ScoredPairs } from '../domain/scored-pairs.ts';
import { type FamilyNames, relativesBy } from './relatives.ts';
import { surnameWords } from './surnames.ts';

/** A pair of customers is called a household from this probability on. */
const LEAST_PROBABILITY = 0.9;

/** What is to be known of pairs once customers are known. Plain data. */
export interface CustomerLinks {
  /** Scored pairs inside a customer, ascending, and the bits that speak for one person or one household. */
  readonly within: Int32Array;
  readonly bits: Float64Array;
  /** Scored pairs of two customers that are explained best by one household. */
  readonly households: Int32Array;
  /** Entities of two customers that share a phone, an e-mail or an address, and a surname: two a pair. */
  readonly relatives: Int32Array;
}

export interface LinksInput {
  readonly entities: Entities;
  readonly pairs: ScoredPairs;
}

/** Pairs a piece: some milliseconds. The columns of relatives are a piece each and come first. */
const PIECE = 1 << 18;
const COLUMNS = ['phone', 'email', 'address'] as const;

/** Looks through all scored pairs and the values households share, a piece after the other by as many threads as there are. */
export async function linksOn(
  input: LinksInput,
  customerOf: Int32Array,
  ranges: RangeRunner = ONE_THREAD,
): Promise<readonly CustomerLinks[]> {
  const found: CustomerLinks[] = [];
  for await (const links of ranges.run(LINKS, linksData(input, customerOf), cutOf(input))) found.push(links);
  return found;
}

/** The same, at once. */
export function linksOf(input: LinksInput, customerOf: Int32Array): readonly CustomerLinks[] {
  const data = linksData(input, customerOf);
  return Array.from({ length: cutOf(input).total }, (_, piece) => linksOfPiece(data, piece));
}

function cutOf({ pairs }: LinksInput) {
  return { total: COLUMNS.length + Math.ceil(pairs.a.length / PIECE), piece: 1 };
}

/** What a thread needs to know. */
interface LinksData {
  readonly pairs: ScoredPairs;
  readonly customerOf: Int32Array;
  readonly columns: Memory<Pick<Entities['match'], (typeof COLUMNS)[number]>>;
  readonly family: FamilyNames;
}

function linksData({ entities, pairs }: LinksInput, customerOf: Int32Array): LinksData {
  const { phone, email, address, family } = entities.match;
  const columns = memoryOf({ phone, email, address });
  const codes = family.codes.subarray(0, entities.count);
  return { pairs, customerOf, columns, family: { codes, surnames: surnameWords(family) } };
}

/** Looking for links as a loop that threads can share. */
export const LINKS: RangeTask<LinksData, CustomerLinks> = {
  name: 'cluster/links',
  open: (data) => (piece) => linksOfPiece(data, piece),
};

const NONE = { within: new Int32Array(0), bits: new Float64Array(0), households: new Int32Array(0) };

function linksOfPiece(data: LinksData, piece: number): CustomerLinks {
  if (piece < COLUMNS.length) {
    const columns = fromMemory<Pick<Entities['match'], (typeof COLUMNS)[number]>>(data.columns);
    return { ...NONE, relatives: relativesBy(columns[COLUMNS[piece]], data.family, data.customerOf) };
  }
  const from = (piece - COLUMNS.length) * PIECE;
  return linksOfPairs(data, from, Math.min(data.pairs.a.length, from + PIECE));
}

function linksOfPairs(
  { pairs: { a, b, person, household }, customerOf }: LinksData,
  from: number,
  to: number,
): CustomerLinks {
  const within: number[] = [];
  const households: number[] = [];
  for (let k = from; k < to; k++) {
    if (customerOf[a[k]] === customerOf[b[k]]) within.push(k);
    // Two loads in the order of memory end nearly all other pairs.
    else if (household[k] >= LEAST_HOUSEHOLD && person[k] <= -LEAST_HOUSEHOLD && isHousehold(person[k], household[k]))
      households.push(k);
  }
  // A shared address or phone also speaks for a household; here it counts all the same.
  const bits = Float64Array.from(within, (k) => person[k] + softPlus(household[k]));
  return { within: Int32Array.from(within), bits, households: Int32Array.from(households), relatives: NONE.within };
}

function isHousehold(person: number, household: number): boolean {
  // The weight for one person has the household term taken off already.
  const alone = person + softPlus(household);
  return probabilityOf(household - softPlus(alone)) >= LEAST_PROBABILITY;
}
