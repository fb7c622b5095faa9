import { bitsApart } from './choice.ts';
import { FACTS, groupOf, ORIGIN, runsOf, SIZE, START, WEIGHT } from './facts.ts';
import type { NearPartners } from './near-partners.ts';
import { GROUPS } from './pieces.ts';
import { commonness, HELD, MOST_COMMONNESS, type Postings, WIDTH } from './postings.ts';

/** Shared pieces of one field beyond the rarest are mostly the same fact again. */
const FURTHER_PIECE = 0.25;
/** Commoner pieces of an entity that are compared: as many as a word has bits beside the lowest. */
const MOST_COMMON = 31;
const FREE = -1;

/** Whom an entity meets: a small table by entity that stays in the processor's first cache. */
export class Search {
  walked = 0;
  private readonly postings: Postings;
  private readonly slotEntity: Int32Array;
  private readonly slotSum: Float64Array;
  private readonly slotGroups: Int32Array;
  private readonly slotShift: number;
  private readonly met: Int32Array;
  private metCount = 0;
  private readonly bitsApart: Uint8Array;
  /** Kept so that the loops that only fetch memory are not dropped. */
  touched = 0;
  /** One more than the place among the commoner pieces of the entity, per commonness; 0 for the pieces it lacks. */
  private readonly commonPlace = new Uint8Array(MOST_COMMONNESS + 1);
  private readonly commonWeight = new Float64Array(MOST_COMMON + 1);
  private readonly commonGroup = new Int32Array(MOST_COMMON + 1);
  /** Per entity met, the places of the commoner pieces it shares as bits. */
  private readonly shared: Int32Array;

  constructor(postings: Postings) {
    this.postings = postings;
    this.slotShift = Math.clz32(postings.walkable * 2);
    const slots = 2 ** (32 - this.slotShift);
    this.slotEntity = new Int32Array(slots).fill(FREE);
    this.slotSum = new Float64Array(slots);
    this.slotGroups = new Int32Array(slots);
    this.met = new Int32Array(slots);
    this.shared = new Int32Array(slots);
    this.bitsApart = bitsApart(postings.choice, GROUPS);
  }

  /** Nobody meets more. */
  get mostMet(): number {
    return this.met.length;
  }

  meet(entity: number): void {
    const { ofStarts, of, facts, walkable } = this.postings;
    const end = ofStarts[entity + 1];
    let left = walkable;
    let k = ofStarts[entity];
    this.metCount = 0;
    for (; k < end && facts[of[k] * FACTS + SIZE] <= left; k++) left -= facts[of[k] * FACTS + SIZE];
    k = this.walkAll(entity, ofStarts[entity], k);
    if (k < end && this.metCount > 0) this.addCommon(k, Math.min(end, k + MOST_COMMON));
  }

  /**
   * Until what is left says too little; returns where that is. The beginnings are fetched in a loop of their own,
   * where the processor waits for many of them at the same time.
   */
  private walkAll(entity: number, from: number, to: number): number {
    const { of, facts, weights, holders } = this.postings;
    const { enough } = this.postings.choice;
    let touched = 0;
    for (let k = from; k < to; k++)
      touched += holders[runsOf(facts[of[k] * FACTS + ORIGIN])][facts[of[k] * FACTS + START]];
    this.touched = touched;
    let best = 0;
    for (let k = from; k < to; k++) {
      if (weights[of[k] * FACTS + WEIGHT] < enough * best) return k;
      this.walked += facts[of[k] * FACTS + SIZE];
      best = this.walk(entity, of[k], best);
    }
    return to;
  }

  /** Meets the holders of a posting; returns the bits of the best partner so far. */
  private walk(entity: number, posting: number, bestBefore: number): number {
    const { facts, weights } = this.postings;
    const { slotEntity, slotSum, slotGroups, slotShift, met } = this;
    const last = slotEntity.length - 1;
    let best = bestBefore;
    const bits = weights[posting * FACTS + WEIGHT];
    const origin = facts[posting * FACTS + ORIGIN];
    const entries = this.postings.holders[runsOf(origin)];
    const bit = 1 << groupOf(origin);
    const start = facts[posting * FACTS + START];
    const end = start + facts[posting * FACTS + SIZE];
    for (let m = start; m < end; m++) {
      const other = entries[m];
      if (other === entity) continue;
      let slot = Math.imul(other, 0x9e3779b1) >>> slotShift;
      while (slotEntity[slot] !== other && slotEntity[slot] !== FREE) slot = (slot + 1) & last;
      if (slotEntity[slot] === FREE) {
        slotEntity[slot] = other;
        slotSum[slot] = bits;
        slotGroups[slot] = bit;
        met[this.metCount++] = slot;
      } else {
        const sum = slotSum[slot] + ((slotGroups[slot] & bit) === 0 ? bits : bits * FURTHER_PIECE);
        slotSum[slot] = sum;
        slotGroups[slot] |= bit;
        if (sum > best) best = sum;
      }
    }
    return best;
  }

  /** Adds the pieces of[from] … of[to - 1] of an entity to whom it met. */
  private addCommon(from: number, to: number): void {
    const { of, facts, weights, count } = this.postings;
    const { commonPlace, commonWeight, commonGroup } = this;
    for (let k = from; k < to; k++) {
      const place = k - from + 1;
      commonPlace[commonness(count, of[k])] = place;
      commonWeight[place] = weights[of[k] * FACTS + WEIGHT];
      commonGroup[place] = 1 << groupOf(facts[of[k] * FACTS + ORIGIN]);
    }
    commonPlace[0] = 0;
    this.findShared();
    for (let q = 0; q < this.metCount; q++) if (this.shared[q] !== 0) this.addShared(this.met[q], this.shared[q]);
    for (let k = from; k < to; k++) commonPlace[commonness(count, of[k])] = 0;
  }

  private findShared(): void {
    const { lines } = this.postings;
    const { commonPlace, slotEntity, met, shared, metCount } = this;
    for (let q = 0; q < metCount; q++) shared[q] = placesOf(lines, slotEntity[met[q]] * WIDTH, commonPlace);
  }

  private addShared(slot: number, shared: number): void {
    const { slotSum, slotGroups, commonWeight, commonGroup } = this;
    for (let left = shared; left !== 0; left &= left - 1) {
      const place = 31 - Math.clz32(left & -left);
      const group = commonGroup[place];
      slotSum[slot] += (slotGroups[slot] & group) === 0 ? commonWeight[place] : commonWeight[place] * FURTHER_PIECE;
      slotGroups[slot] |= group;
    }
  }

  /** Offers whom the entity met, less what speaks against them, and clears the table. */
  offer(entity: number, near: NearPartners, least: number): void {
    const { slotEntity, slotSum, slotGroups, bitsApart } = this;
    const { lines } = this.postings;
    const own = lines[entity * WIDTH + HELD];
    for (let q = 0; q < this.metCount; q++) {
      const slot = this.met[q];
      if (slotSum[slot] >= least) {
        const both = own & lines[slotEntity[slot] * WIDTH + HELD];
        const value = slotSum[slot] - bitsApart[both & ~slotGroups[slot]];
        if (value >= least) near.offer(slotEntity[slot], value);
      }
      slotEntity[slot] = FREE;
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
