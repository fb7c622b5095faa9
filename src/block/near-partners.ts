/** Buckets of values from 0 to the best: enough that one to be sorted holds a few. */
const BUCKETS = 64;
/** Rounding of buckets, so that what is near their edges is looked at closely. */
const ROUNDING = 1e-6;

/**
 * The best few partners of those offered, by value, ties by the smaller number; the k-th must have k times `rise` of
 * the value of the best, and whoever comes after one that has not is left out too. Values are counted into buckets: a
 * heap and a sort take three times as long.
 */
export class NearPartners {
  /** The chosen ones, in no order. */
  readonly chosen: Int32Array;
  private readonly rise: number;
  private readonly partner: Int32Array;
  private readonly value: Float64Array;
  private readonly bucket: Uint8Array;
  private readonly counts = new Int32Array(BUCKETS + 1);
  private readonly close: Int32Array;
  private size = 0;

  /** At most `most` of at most `offers` are chosen. */
  constructor(most: number, rise: number, offers: number) {
    this.chosen = new Int32Array(most);
    this.rise = rise;
    this.partner = new Int32Array(offers);
    this.value = new Float64Array(offers);
    this.bucket = new Uint8Array(offers);
    this.close = new Int32Array(offers);
  }

  /** Values are not negative. */
  offer(partner: number, value: number): void {
    this.partner[this.size] = partner;
    this.value[this.size++] = value;
  }

  /** How many are chosen; ends the offers. */
  choose(): number {
    const best = this.countBuckets();
    let kept = 0;
    let lowest = BUCKETS;
    for (; lowest >= 0 && this.areAllNear(lowest, kept); lowest--) kept += this.counts[lowest];
    kept = this.takeAbove(lowest);
    for (; lowest >= 0; lowest--) {
      const all = kept + this.counts[lowest];
      if (all > kept) kept = this.takeNear(lowest, kept, best);
      if (kept < all) break;
    }
    this.size = 0;
    return kept;
  }

  private countBuckets(): number {
    const { value, bucket, counts, size } = this;
    let best = 0;
    for (let k = 0; k < size; k++) if (value[k] > best) best = value[k];
    const scale = best > 0 ? BUCKETS / best : 0;
    counts.fill(0);
    for (let k = 0; k < size; k++) {
      bucket[k] = value[k] * scale;
      counts[bucket[k]]++;
    }
    return best;
  }

  /** Whether there is room for a whole bucket behind `kept` better ones, and its lowest value would do for the last. */
  private areAllNear(bucket: number, kept: number): boolean {
    const count = this.counts[bucket];
    const rank = kept + count - 1;
    return count === 0 || (rank < this.chosen.length && rank * this.rise + ROUNDING <= bucket / BUCKETS);
  }

  private takeAbove(lowest: number): number {
    const { partner, bucket, chosen, size } = this;
    let kept = 0;
    for (let k = 0; k < size; k++) if (bucket[k] > lowest) chosen[kept++] = partner[k];
    return kept;
  }

  /** Those of one bucket, best first, until one is too far behind. */
  private takeNear(bucket: number, from: number, best: number): number {
    const { partner, value, chosen, close, rise } = this;
    const count = this.sortBucket(bucket);
    let kept = from;
    for (let k = 0; k < count && kept < chosen.length; k++) {
      if (value[close[k]] < best * rise * kept) break;
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
