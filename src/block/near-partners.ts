/** Buckets of values from 0 to the best: enough that one to be sorted holds a few. */
const BUCKETS = 64;
/** Rounding of buckets, so that what is near their edges is looked at closely. */
const ROUNDING = 1e-6;

/** So few are put in order by looking for the best one again and again: a fifteenth of the search. */
const FEW = 16;

/** Which of those offered are near. */
export interface Nearness {
  /** At most so many. */
  readonly most: number;
  /** Whoever comes after k better ones must have k times this share of the value of the best … */
  readonly rise: number;
  /** … and this value … */
  readonly least: number;
  /** … and k times this share of it more. */
  readonly climb: number;
}

/**
 * The best few partners of those offered, by value, ties by the smaller number; whoever comes after one that is not
 * near is left out too. Values of many are counted into buckets: a heap and a sort take three times as long.
 */
export class NearPartners {
  /** The chosen ones, in no order. */
  readonly chosen: Int32Array;
  private readonly nearness: Nearness;
  private readonly partner: Int32Array;
  private readonly value: Float64Array;
  private readonly bucket: Uint8Array;
  private readonly counts = new Int32Array(BUCKETS + 1);
  private readonly close: Int32Array;
  private size = 0;
  /** The highest value. */
  private best = 0;

  /** Of at most so many offers. */
  constructor(nearness: Nearness, offers: number) {
    this.chosen = new Int32Array(nearness.most);
    this.nearness = nearness;
    this.partner = new Int32Array(offers);
    this.value = new Float64Array(offers);
    this.bucket = new Uint8Array(offers);
    this.close = new Int32Array(offers);
  }

  /** Values are `least` or more. */
  offer(partner: number, value: number): void {
    this.partner[this.size] = partner;
    this.value[this.size++] = value;
  }

  /** How many are chosen; ends the offers. */
  choose(): number {
    if (this.size <= FEW) return this.chooseOfFew();
    this.countBuckets();
    let kept = 0;
    let lowest = BUCKETS;
    for (; lowest >= 0 && this.areAllNear(lowest, kept); lowest--) kept += this.counts[lowest];
    kept = this.takeAbove(lowest);
    for (; lowest >= 0; lowest--) {
      const all = kept + this.counts[lowest];
      if (all > kept) kept = this.takeNear(lowest, kept);
      if (kept < all) break;
    }
    this.size = 0;
    return kept;
  }

  /** By looking for the next best one after the other. */
  private chooseOfFew(): number {
    const { partner, value, chosen } = this;
    let { size } = this;
    this.size = 0;
    let kept = 0;
    for (; size > 0 && kept < chosen.length; kept++) {
      let next = 0;
      for (let k = 1; k < size; k++) if (isBetter(value[k] - value[next], partner[next] - partner[k])) next = k;
      if (kept === 0) this.best = Math.max(0, value[next]);
      if (value[next] < this.needed(kept)) break;
      chosen[kept] = partner[next];
      partner[next] = partner[--size];
      value[next] = value[size];
    }
    return kept;
  }

  private countBuckets(): void {
    const { value, bucket, counts, size } = this;
    let best = 0;
    for (let k = 0; k < size; k++) if (value[k] > best) best = value[k];
    const scale = best > 0 ? BUCKETS / best : 0;
    counts.fill(0);
    for (let k = 0; k < size; k++) {
      bucket[k] = value[k] * scale;
      counts[bucket[k]]++;
    }
    this.best = best;
  }

  /** What whoever comes after so many better ones must have. */
  private needed(better: number): number {
    const { rise, least, climb } = this.nearness;
    return Math.max(better * rise * this.best, least * (1 + climb * better));
  }

  /** Whether there is room for a whole bucket behind `kept` better ones, and its lowest value would do for the last. */
  private areAllNear(bucket: number, kept: number): boolean {
    const count = this.counts[bucket];
    const rank = kept + count - 1;
    return count === 0 || (rank < this.chosen.length && this.needed(rank) <= (bucket / BUCKETS - ROUNDING) * this.best);
  }

  private takeAbove(lowest: number): number {
    const { partner, bucket, chosen, size } = this;
    let kept = 0;
    for (let k = 0; k < size; k++) if (bucket[k] > lowest) chosen[kept++] = partner[k];
    return kept;
  }

  /** Those of one bucket, best first, until one is too far behind. */
  private takeNear(bucket: number, from: number): number {
    const { partner, value, chosen, close } = this;
    const count = this.sortBucket(bucket);
    let kept = from;
    for (let k = 0; k < count && kept < chosen.length; k++) {
      if (value[close[k]] < this.needed(kept)) break;
      chosen[kept++] = partner[close[k]];
    }
    return kept;
  }

  /** Places of its values in `close`, best first; returns how many. */
  private sortBucket(wanted: number): number {
    const { partner, value, bucket, close, size } = this;
    let count = 0;
    for (let k = 0; k < size; k++) {
      if (bucket[k] !== wanted) continue;
      let at = count++;
      for (; at > 0 && isBetter(value[k] - value[close[at - 1]], partner[close[at - 1]] - partner[k]); at--)
        close[at] = close[at - 1];
      close[at] = k;
    }
    return count;
  }
}

function isBetter(byValue: number, byNumber: number): boolean {
  return byValue > 0 || (byValue === 0 && byNumber > 0);
}
