import type { Golden } from '../../domain/golden.ts';
import { idText } from '../../domain/id-text.ts';
import type { SizeSummary, Summary } from '../../domain/summary.ts';
import { addNumbers } from './counter.ts';

/** The largest customers are where wrong merges show first; ten fit a screen. */
const LARGEST = 10;

/** Lower ends of the confidence bands; below 0.9 a customer is for review. */
const BANDS = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999] as const;

/** Plain data, so that it can come from another thread. */
export interface SizeCounts {
  /** Customers by number of records. */
  readonly histogram: Map<number, number>;
  readonly largest: { readonly customer: string; readonly records: number }[];
  readonly bands: number[];
}

/** Sizes and confidence of the customers. */
export class SizeTally {
  readonly counts: SizeCounts = {
    histogram: new Map(),
    largest: [],
    bands: BANDS.map(() => 0),
  };

  add({ first, second, size: records, confidence }: Golden): void {
    const { histogram, bands } = this.counts;
    add(histogram, records, 1);
    if (records === 1) return;
    bands[bandOf(confidence)]++;
    // Most are told by their size alone, before their ids are made.
    if (records >= (this.counts.largest.at(LARGEST - 1)?.records ?? 0))
      this.keepLargest(idText(first, second), records);
  }

  merge({ histogram, largest, bands }: SizeCounts): void {
    for (const [records, customers] of histogram) add(this.counts.histogram, records, customers);
    for (const { customer, records } of largest) this.keepLargest(customer, records);
    addNumbers(this.counts.bands, bands);
  }

  sizes(): SizeSummary {
    const histogram = [...this.counts.histogram]
      .sort(([a], [b]) => a - b)
      .map(([records, customers]) => ({ records, customers }));
    return { histogram, largest: this.counts.largest };
  }

  confidence(): Summary['confidence'] {
    return BANDS.map((from, band) => ({ from, customers: this.counts.bands[band] }));
  }

  /** Of equally large ones the smaller id is kept, whoever comes first. */
  private keepLargest(customer: string, records: number): void {
    const { largest } = this.counts;
    const last = largest.at(LARGEST - 1);
    if (last !== undefined && (records < last.records || (records === last.records && customer > last.customer)))
      return;
    largest.push({ customer, records });
    largest.sort((a, b) => b.records - a.records || (a.customer < b.customer ? -1 : 1));
    largest.length = Math.min(largest.length, LARGEST);
  }
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function bandOf(confidence: number): number {
  let band = BANDS.length - 1;
  while (band > 0 && confidence < BANDS[band]) band--;
  return band;
}
