import type { Postings } from './postings.ts';

/** How many partners a record keeps, measured: 20 reach 97–100 % of the true pairs, 50 add under 0.5 points for twice the pairs. */
const PARTNERS = 20;
/** Bits of shared rarity a pair needs, as a share of log2 of the records; .8 loses 0.2–4 points of reach. */
const FLOOR = 0.45;
/** Shared pieces of one field beyond the rarest are mostly the same fact again. */
const FURTHER_PIECE = 0.25;

/**
 * The nearest entities by shared rare pieces: for every entity the PARTNERS others with the highest sum of
 * weights. Yields pairs (entity, partner); a pair may come from both sides.
 */
export function nearest(
  count: number,
  postings: Postings,
  onPair: (a: number, b: number) => void,
  onEntity?: (done: number) => void,
): void {
  const sum = new Float64Array(count);
  const groups = new Int32Array(count);
  const met = new Int32Array(count);
  const least = FLOOR * Math.log2(Math.max(2, count));
  const top = new TopPartners(PARTNERS);
  for (let entity = 0; entity < count; entity++) {
    const metCount = meet(entity, postings, sum, groups, met);
    top.clear();
    for (let k = 0; k < metCount; k++) {
      const other = met[k];
      if (sum[other] >= least) top.offer(other, sum[other]);
      sum[other] = 0;
      groups[other] = 0;
    }
    for (let k = 0; k < top.size; k++) onPair(entity, top.partner[k]);
    onEntity?.(entity + 1);
  }
}

/** Adds up what the entity shares with the others; returns how many it met. */
function meet(entity: number, postings: Postings, sum: Float64Array, groups: Int32Array, met: Int32Array): number {
  let metCount = 0;
  for (let k = postings.ofStarts[entity]; k < postings.ofStarts[entity + 1]; k++) {
    const posting = postings.of[k];
    const weight = postings.weight[posting];
    const group = 1 << postings.group[posting];
    const end = postings.starts[posting + 1];
    for (let m = postings.starts[posting]; m < end; m++) {
      const other = postings.entities[m];
      if (other === entity) continue;
      if (groups[other] === 0) met[metCount++] = other;
      sum[other] += (groups[other] & group) === 0 ? weight : weight * FURTHER_PIECE;
      groups[other] |= group;
    }
  }
  return metCount;
}

/** The best few partners, by sum, ties by the smaller number: a binary heap with the worst on top. */
class TopPartners {
  readonly partner: Int32Array;
  size = 0;
  private readonly value: Float64Array;

  constructor(most: number) {
    this.partner = new Int32Array(most);
    this.value = new Float64Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  offer(partner: number, value: number): void {
    if (this.size < this.partner.length) {
      let at = this.size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!this.worse(value, partner, parent)) break;
        this.move(parent, at);
        at = parent;
      }
      this.put(at, partner, value);
    } else if (!this.worse(value, partner, 0)) {
      this.replaceWorst(partner, value);
    }
  }

  private replaceWorst(partner: number, value: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.worse(this.value[child + 1], this.partner[child + 1], child)) child++;
      if (this.worse(value, partner, child)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, partner, value);
  }

  private worse(value: number, partner: number, at: number): boolean {
    return value < this.value[at] || (value === this.value[at] && partner > this.partner[at]);
  }

  private move(from: number, to: number): void {
    this.partner[to] = this.partner[from];
    this.value[to] = this.value[from];
  }

  private put(at: number, partner: number, value: number): void {
    this.partner[at] = partner;
    this.value[at] = value;
  }
}
