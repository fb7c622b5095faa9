import type { Entities } from '../domain/entities.ts';
import { probabilityOf, softPlus } from '../domain/pair-scorer.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { LEAST_HOUSEHOLD, type ScoredPairs } from '../domain/scored-pairs.ts';
import { type Kin, kinOf } from './kin.ts';
import { relativesBy } from './relatives.ts';

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
const PIECE = 1 << 17;

/** Looks through all scored pairs and the values households share, a piece after the other by as many threads as there are. */
export async function linksOn(
  { pairs }: Pick<LinksInput, 'pairs'>,
  customerOf: Int32Array,
  kin: Kin,
  ranges: RangeRunner = ONE_THREAD,
): Promise<readonly CustomerLinks[]> {
  const data = { pairs, customerOf, kin };
  const found: CustomerLinks[] = [];
  for await (const links of ranges.run(LINKS, data, cutOf(data))) found.push(links);
  return found;
}

/** The same, at once. */
export function linksOf({ entities, pairs }: LinksInput, customerOf: Int32Array): readonly CustomerLinks[] {
  const data = { pairs, customerOf, kin: kinOf(entities) };
  return Array.from({ length: cutOf(data).total }, (_, piece) => linksOfPiece(data, piece));
}

/** What a thread needs to know. */
interface LinksData {
  readonly pairs: ScoredPairs;
  readonly customerOf: Int32Array;
  readonly kin: Kin;
}

function cutOf({ pairs, kin }: LinksData) {
  return { total: kin.holders.length + Math.ceil(pairs.a.length / PIECE), piece: 1 };
}

/** Looking for links as a loop that threads can share. */
export const LINKS: RangeTask<LinksData, CustomerLinks> = {
  name: 'cluster/links',
  open: (data) => (piece) => linksOfPiece(data, piece),
};

const NONE = { within: new Int32Array(0), bits: new Float64Array(0), households: new Int32Array(0) };

function linksOfPiece(data: LinksData, piece: number): CustomerLinks {
  const { pairs, customerOf, kin } = data;
  const columns = kin.holders.length;
  if (piece < columns) return { ...NONE, relatives: relativesBy(kin.holders[piece], kin.surnames, customerOf) };
  const from = (piece - columns) * PIECE;
  return linksOfPairs(data, from, Math.min(pairs.a.length, from + PIECE));
}

function linksOfPairs(
  { pairs: { a, b, person, household }, customerOf }: LinksData,
  from: number,
  to: number,
): CustomerLinks {
  const within = new Int32Array(to - from);
  let inside = 0;
  const households: number[] = [];
  for (let k = from; k < to; k++) {
    if (customerOf[a[k]] === customerOf[b[k]]) within[inside++] = k;
    // Two loads in the order of memory end nearly all other pairs.
    else if (household[k] >= LEAST_HOUSEHOLD && person[k] <= -LEAST_HOUSEHOLD && isHousehold(person[k], household[k]))
      households.push(k);
  }
  const bits = new Float64Array(inside);
  // A shared address or phone also speaks for a household; here it counts all the same.
  for (let at = 0; at < inside; at++) bits[at] = person[within[at]] + softPlus(household[within[at]]);
  return { within: within.slice(0, inside), bits, households: Int32Array.from(households), relatives: NONE.within };
}

function isHousehold(person: number, household: number): boolean {
  // The weight for one person has the household term taken off already.
  const alone = person + softPlus(household);
  return probabilityOf(household - softPlus(alone)) >= LEAST_PROBABILITY;
}
