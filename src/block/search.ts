import { bitsApart } from './choice.ts';
import type { NearPartners } from './near-partners.ts';
import { classOf } from './numbering.ts';
import { GROUPS } from './pieces.ts';
import { commonness, HELD, MOST_COMMONNESS, type Postings, WIDTH } from './postings.ts';
import { FURTHER_PIECE, Walk } from './walk.ts';

/** Commoner pieces of an entity that are compared: as many as a word has bits beside the lowest. */
const MOST_COMMON = 31;

/** Whom the entities of a block meet, by all the pieces they share. */
export class Search {
  private readonly postings: Postings;
  private readonly walk: Walk;
  private readonly bitsApart: Uint8Array;
  /** One more than the place among the commoner pieces of the entity, per commonness; 0 for the pieces it lacks. */
  private readonly commonPlace = new Uint8Array(MOST_COMMONNESS + 1);
  private readonly commonWeight = new Float64Array(MOST_COMMON + 1);
  private readonly commonGroup = new Int32Array(MOST_COMMON + 1);

  constructor(postings: Postings) {
    this.postings = postings;
    this.walk = new Walk(postings);
    this.bitsApart = bitsApart(postings.choice, GROUPS);
  }

  /** Entries of postings that were walked. */
  get walked(): number {
    return this.walk.walked;
  }

  /** Of the entities from `from` up to, not including, `to`: a block or less. */
  meet(from: number, to: number): void {
    this.walk.meet(from, to);
  }

  /** Offers whom the entity, number i of the block, meets, less what speaks against them. */
  offer(entity: number, i: number, near: NearPartners, least: number): void {
    const { starts, rest } = this.walk;
    const end = Math.min(this.postings.ofStarts[entity + 1], rest[i] + MOST_COMMON);
    if (rest[i] < end && starts[i] < starts[i + 1]) this.addCommon(rest[i], end, i);
    this.offerMet(entity, i, near, least);
  }

  /** Adds the pieces of[from] … of[to - 1] of an entity to whom it met. */
  private addCommon(rest: number, to: number, i: number): void {
    const { of, numbering, count, lines } = this.postings;
    // No line tells of rarer ones.
    let from = rest;
    while (from < to && commonness(count, of[from]) === 0) from++;
    if (from === to) return;
    const { commonPlace, commonWeight, commonGroup } = this;
    const { entities, starts } = this.walk;
    for (let k = from; k < to; k++) {
      const c = classOf(numbering, of[k]);
      const place = k - from + 1;
      commonPlace[commonness(count, of[k])] = place;
      commonWeight[place] = numbering.weight[c];
      commonGroup[place] = numbering.group[c];
    }
    for (let q = starts[i]; q < starts[i + 1]; q++) {
      const shared = placesOf(lines, entities[q] * WIDTH, commonPlace);
      if (shared !== 0) this.addShared(q, shared);
    }
    for (let k = from; k < to; k++) commonPlace[commonness(count, of[k])] = 0;
  }

  private addShared(q: number, shared: number): void {
    const { commonWeight, commonGroup } = this;
    const { sums, groups } = this.walk;
    for (let left = shared; left !== 0; left &= left - 1) {
      const place = 31 - Math.clz32(left & -left);
      const group = commonGroup[place];
      sums[q] += (groups[q] & group) === 0 ? commonWeight[place] : commonWeight[place] * FURTHER_PIECE;
      groups[q] |= group;
    }
  }

  private offerMet(entity: number, i: number, near: NearPartners, least: number): void {
    const { bitsApart } = this;
    const { starts, entities, sums, groups } = this.walk;
    const { lines } = this.postings;
    const own = lines[entity * WIDTH + HELD];
    for (let q = starts[i]; q < starts[i + 1]; q++) {
      if (sums[q] < least) continue;
      const both = own & lines[entities[q] * WIDTH + HELD];
      const value = sums[q] - bitsApart[both & ~groups[q]];
      if (value >= least) near.offer(entities[q], value);
    }
  }
}

/**
 * The places of the LINE pieces of a line as bits, without those that have none. Written out because a loop that may
 * end early is mispredicted for nearly every line: a fifth of the search.
 */
function placesOf(lines: Uint16Array, at: number, places: Uint8Array): number {
  const first =
    (1 << places[lines[at]]) |
    (1 << places[lines[at + 1]]) |
    (1 << places[lines[at + 2]]) |
    (1 << places[lines[at + 3]]);
  const second = (1 << places[lines[at + 4]]) | (1 << places[lines[at + 5]]) | (1 << places[lines[at + 6]]);
  return (first | second) & ~1;
}
