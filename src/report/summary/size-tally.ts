import type { Customer } from '../../domain/customers.ts';
import type { SizeSummary, Summary } from '../../domain/summary.ts';

/** The largest customers are where wrong merges show first; ten fit a screen. */
const LARGEST = 10;

/** Lower ends of the confidence bands; below 0.9 a customer is for review. */
const BANDS = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999] as const;

/** Sizes, confidence and households of the customers. */
export class SizeTally {
  private readonly histogram = new Map<number, number>();
  private largest: { readonly customer: string; readonly records: number }[] = [];
  private readonly bands: number[] = BANDS.map(() => 0);
  private readonly households = new Map<number, number>();

  add({ id, members, confidence, household }: Customer): void {
    const records = members.length;
    this.histogram.set(records, (this.histogram.get(records) ?? 0) + 1);
    if (household >= 0) this.households.set(household, (this.households.get(household) ?? 0) + 1);
    if (records === 1) return;
    this.bands[bandOf(confidence)]++;
    this.keepLargest(id, records);
  }

  sizes(): SizeSummary {
    const histogram = [...this.histogram]
      .sort(([a], [b]) => a - b)
      .map(([records, customers]) => ({ records, customers }));
    return { histogram, largest: this.largest };
  }

  confidence(): Summary['confidence'] {
    return BANDS.map((from, band) => ({ from, customers: this.bands[band] }));
  }

  householdSummary(): Summary['households'] {
    let count = 0;
    let customers = 0;
    let largest = 0;
    for (const size of this.households.values()) {
      count++;
      customers += size;
      largest = Math.max(largest, size);
    }
    return { count, customers, largest };
  }

  private keepLargest(customer: string, records: number): void {
    if (this.largest.length === LARGEST && records <= this.largest[LARGEST - 1].records) return;
    this.largest.push({ customer, records });
    this.largest.sort((a, b) => b.records - a.records || (a.customer < b.customer ? -1 : 1));
    this.largest.length = Math.min(this.largest.length, LARGEST);
  }
}

function bandOf(confidence: number): number {
  let band = BANDS.length - 1;
  while (band > 0 && confidence < BANDS[band]) band--;
  return band;
}
