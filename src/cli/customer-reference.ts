import { nearest } from '../config/nearest.ts';
import { fail } from '../domain/failure.ts';

/**
 * The place in `ids` of the customer whose id begins like this; case and the leading `C-` do not count. Fails with
 * customer_missing, or with customer_ambiguous when several begin so.
 */
export function customerNamed(ids: readonly string[], text: string): number {
  const wanted = spelled(text);
  const found: number[] = [];
  for (const [customer, id] of ids.entries()) {
    if (id === wanted) return customer;
    if (id.startsWith(wanted)) found.push(customer);
  }
  if (found.length === 1) return found[0];
  if (found.length === 0) return fail({ kind: 'customer_missing', id: text, nearest: nearest(wanted, ids) });
  return fail({ kind: 'customer_ambiguous', id: text, ids: found.map((customer) => ids[customer]) });
}

function spelled(text: string): string {
  const upper = text.toUpperCase();
  return upper.startsWith('C-') ? upper : `C-${upper}`;
}
