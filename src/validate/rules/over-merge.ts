import type { Facts } from '../facts.ts';
import { counted, type Found, limitFor, measure, ofAll } from '../found.ts';

/** The customer of most rows. Rows of a log are interactions: many of them are one good customer, not a wrong merge. */
export function largestCustomer(facts: Facts): readonly Found[] {
  const { sizes, rows } = customerSizes(facts);
  let largest = 0;
  for (let customer = 1; customer < sizes.length; customer++) if (sizes[customer] > sizes[largest]) largest = customer;
  const measured = measure(sizes[largest] ?? 0, rows);
  if (measured.count < 2) return [];
  const text = `the largest customer is made of ${ofAll(measured, rows, 'rows')}`;
  return counted(limitFor('largest_customer', facts), { measured, text, places: [] });
}

/** Rows in customers of more rows than plausible. */
export function overMerged(facts: Facts): readonly Found[] {
  const { sizes, rows } = customerSizes(facts);
  const { largeCustomer } = facts.settings;
  let inLarge = 0;
  for (const size of sizes) if (size > largeCustomer) inLarge += size;
  const measured = measure(inLarge, rows);
  const text = `${ofAll(measured, rows, 'rows')} lie in customers of more than ${largeCustomer} rows`;
  return counted(limitFor('over_merged', facts), { measured, text, places: [] });
}

/** Rows per customer, and of all, those of logs left out. */
function customerSizes({ records, clusters }: Facts): { readonly sizes: Int32Array; readonly rows: number } {
  const sizes = new Int32Array(clusters.count);
  let rows = 0;
  for (let record = 0; record < records.count; record++) {
    if (records.sources[records.source[record]].mapping.interactions) continue;
    sizes[clusters.customer[record]]++;
    rows++;
  }
  return { sizes, rows };
}
