import type { RangeTask } from '../domain/ranges.ts';
import { sharedCopy, sharedInt32 } from '../domain/shared-arrays.ts';
import { leastBits } from './choice.ts';
import { NearPartners } from './near-partners.ts';
import type { Postings } from './postings.ts';
import { Search } from './search.ts';
import { BLOCK, mostMet } from './walk.ts';

/** How many partners a record keeps, measured: 20 reach 97–100 % of the true pairs, 50 add under 0.5 points for twice the pairs. */
const PARTNERS = 20;
/**
 * So many entries of postings are walked for an entity at most, rarest pieces first. Whom it met may share the
 * commoner pieces as well, but nobody is met by those alone. Measured: walking all is 1,100 entries an entity for ten
 * thousand entities, 4,700 for three hundred thousand. Against this 300 reach .1 to .4 points more of the true pairs and
 * give an F1 .02 to .10 higher on the omni sets, of a million invented rows .02, for twice as many entries; 50 lose .04
 * on omni_mix, .2 on shop_hell, .04 there.
 */
export const BUDGET = 100;

/** Partners of the entities of a range. */
export interface Partners {
  readonly from: number;
  readonly to: number;
  /** Partners of entity e: partners[starts[e - from]] … partners[starts[e - from + 1] - 1], ascending. */
  readonly starts: Int32Array;
  readonly partners: Int32Array;
  /** Entries of postings that were walked: what the search costs, whatever the machine. */
  readonly walked: number;
}

/**
 * The nearest entities by shared rare pieces: for every entity from `from` up to, not including, `to` the PARTNERS
 * others with the highest sum of weights, less what speaks against them, ties by the smaller number, or fewer (choice.ts).
 * A pair may come from both sides.
 */
export function nearest(postings: Postings, from: number, to: number): Partners {
  const count = postings.ofStarts.length - 1;
  const { rise, climb } = postings.choice;
  const least = leastBits(postings.choice, count);
  const search = new Search(postings);
  const nearness = { most: PARTNERS, rise: rise / PARTNERS, least, climb };
  const near = new NearPartners(nearness, mostMet(postings));
  const starts = sharedInt32(to - from + 1);
  const found = new Int32Array((to - from) * PARTNERS);
  let used = 0;
  for (let begin = from; begin < to; begin += BLOCK) {
    const end = Math.min(to, begin + BLOCK);
    search.meet(begin, end);
    for (let entity = begin; entity < end; entity++) {
      search.offer(entity, entity - begin, near, least);
      used = putAscending(near.chosen, near.choose(), found, used);
      starts[entity - from + 1] = used;
    }
  }
  return { from, to, starts, partners: sharedCopy(found.subarray(0, used)), walked: search.walked };
}

/** By insertion: fewer than a score of numbers; returns the place behind them. */
function putAscending(numbers: Int32Array, size: number, out: Int32Array, at: number): number {
  for (let k = 0; k < size; k++) {
    const number = numbers[k];
    let place = at + k;
    for (; place > at && out[place - 1] > number; place--) out[place] = out[place - 1];
    out[place] = number;
  }
  return at + size;
}

/** The search as a loop that threads can share. */
export const NEAREST: RangeTask<Postings, Partners> = {
  name: 'block/nearest',
  open: (postings) => (from, to) => nearest(postings, from, to),
};
