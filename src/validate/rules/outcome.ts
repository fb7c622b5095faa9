import type { Facts } from '../facts.ts';
import { counted, type Found, limitFor } from '../found.ts';

/** Values in conflict; the share is of customers, for a customer may have many. */
export function conflicts(facts: Facts): readonly Found[] {
  const { conflicts: found, totals } = facts.summary;
  const measured = { count: found.values, share: totals.customers === 0 ? 0 : found.customers / totals.customers };
  const text = `values in conflict: ${found.values}, in ${found.customers} of ${totals.customers} customers`;
  return counted(limitFor('conflicts', facts), { measured, text });
}

/** Doubtful pairs; the share is of customers that need a look, for any reason. */
export function review(facts: Facts): readonly Found[] {
  const { doubtful, totals } = facts.summary;
  const share = totals.customers === 0 ? 0 : totals.needsReview / totals.customers;
  const text = `doubtful pairs: ${doubtful.pairs}; customers that need a look: ${totals.needsReview} of ${totals.customers}`;
  return counted(limitFor('review', facts), { measured: { count: doubtful.pairs, share }, text });
}
