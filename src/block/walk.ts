import { classOf } from './numbering.ts';
import { type Postings, WIDTH } from './postings.ts';

/** Shared pieces of one field beyond the rarest are mostly the same fact again. */
export const FURTHER_PIECE = 0.25;
/**
 * Entities that are walked together: what is fetched for all of them is waited for at the same time, and is still in
 * the caches when it is used. Measured: 32 and 64 are a little faster than 8 and 16.
 */
export const BLOCK = 32;

/** Whom the entities of a block meet by their rare pieces. */
export class Walk {
  walked = 0;
  /** Entity i of the block meets entities[starts[i]] … entities[starts[i + 1] - 1] … */
  readonly starts = new Int32Array(BLOCK + 1);
  readonly entities: Int32Array;
  /** … by so many bits … */
  readonly sums: Float64Array;
  /** … of these groups, as bits; … */
  readonly groups: Int32Array;
  /** … its pieces from of[rest[i]] on were not walked. */
  readonly rest = new Int32Array(BLOCK);
  private readonly postings: Postings;
  /** By hash, where an entity stands in `entities`; of whom the entity before met, or nobody, where the slot is free. */
  private readonly slots: Int32Array;
  private readonly slotShift: number;
  private used = 1;
  /** What entity i may walk is of these classes and begins there, from ready[i] up to, not including, ready[i + 1]. */
  private readonly ready = new Int32Array(BLOCK + 1);
  private classes = new Int32Array(0);
  private begins = new Int32Array(0);
  /** Kept so that the loops that only fetch memory are not dropped. */
  touched = 0;

  constructor(postings: Postings) {
    this.postings = postings;
    const most = mostMet(postings);
    this.slotShift = Math.clz32(most * 2);
    this.slots = new Int32Array(2 ** (32 - this.slotShift));
    this.entities = new Int32Array(BLOCK * most + 1);
    this.sums = new Float64Array(BLOCK * most + 1);
    this.groups = new Int32Array(BLOCK * most + 1);
  }

  /** Of the entities from `from` up to, not including, `to`: a block or less. */
  meet(from: number, to: number): void {
    this.makeReady(from, to);
    this.slots.fill(0);
    this.used = 1;
    for (let i = 0; i < to - from; i++) this.walkAll(from + i, i);
    this.starts[to - from] = this.used;
    this.touchLines();
  }

  /** Finds what may be walked, and fetches its beginnings. */
  private makeReady(from: number, to: number): void {
    const { ofStarts, of, numbering, holders, walkable } = this.postings;
    const { first, size, start } = numbering;
    this.makeRoom(ofStarts[to] - ofStarts[from]);
    const { ready, classes, begins } = this;
    let touched = 0;
    let used = 0;
    for (let e = from; e < to; e++) {
      let left = walkable;
      for (let k = ofStarts[e]; k < ofStarts[e + 1]; k++) {
        const c = classOf(numbering, of[k]);
        left -= size[c];
        if (left < 0) break;
        classes[used] = c;
        begins[used++] = start[c] + (of[k] - first[c]) * size[c];
      }
      ready[e - from + 1] = used;
    }
    for (let k = 0; k < used; k++) touched += holders[begins[k]];
    this.touched = touched;
  }

  private makeRoom(postings: number): void {
    if (postings <= this.classes.length) return;
    this.classes = new Int32Array(postings * 2);
    this.begins = new Int32Array(postings * 2);
  }

  /** Until what is left says too little. */
  private walkAll(entity: number, i: number): void {
    const { ofStarts, numbering, choice } = this.postings;
    const { classes, ready } = this;
    const { weight } = numbering;
    this.starts[i] = this.used;
    let best = 0;
    let k = ready[i];
    for (; k < ready[i + 1] && weight[classes[k]] >= choice.enough * best; k++)
      best = this.walk(entity, classes[k], this.begins[k], this.starts[i], best);
    this.rest[i] = ofStarts[entity] + k - ready[i];
  }

  /** Meets the holders of a posting; returns the bits of the best partner so far. */
  private walk(entity: number, c: number, begin: number, first: number, bestBefore: number): number {
    const { numbering, holders } = this.postings;
    const { entities, sums, groups, slots, slotShift } = this;
    const last = slots.length - 1;
    const bits = numbering.weight[c];
    const bit = numbering.group[c];
    const end = begin + numbering.size[c];
    let used = this.used;
    let best = bestBefore;
    this.walked += end - begin;
    for (let m = begin; m < end; m++) {
      const other = holders[m];
      if (other === entity) continue;
      let slot = Math.imul(other, 0x9e3779b1) >>> slotShift;
      let at = slots[slot];
      while (at >= first && entities[at] !== other) {
        slot = (slot + 1) & last;
        at = slots[slot];
      }
      if (at < first) {
        slots[slot] = used;
        entities[used] = other;
        sums[used] = bits;
        groups[used++] = bit;
      } else {
        const sum = sums[at] + ((groups[at] & bit) === 0 ? bits : bits * FURTHER_PIECE);
        sums[at] = sum;
        groups[at] |= bit;
        if (sum > best) best = sum;
      }
    }
    this.used = used;
    return best;
  }

  /** Of all whom the block meets: most of them lie far apart. */
  private touchLines(): void {
    const { lines } = this.postings;
    const { entities, used } = this;
    let touched = 0;
    for (let q = 1; q < used; q++) touched += lines[entities[q] * WIDTH];
    this.touched += touched;
  }
}

/** No entity meets more. */
export function mostMet({ walkable, ofStarts }: Pick<Postings, 'walkable' | 'ofStarts'>): number {
  return Math.min(walkable, ofStarts.length);
}
