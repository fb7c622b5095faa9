import type { Channel } from '../../../src/domain/channels.ts';
import { EMPTY } from '../../../src/domain/column.ts';
import type { FieldName } from '../../../src/domain/fields.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { Customer } from '../../support/customers.ts';
import type { Evidence } from './evidence.ts';

/** Channels in which one stands because one bought. */
const SELLING: ReadonlySet<Channel> = new Set(['pos', 'billing']);
/** Channels in which one stands because one asked. */
const SERVICE: ReadonlySet<Channel> = new Set(['call_center', 'support']);

/** By which a customer can be reached. */
const REACHES: readonly FieldName[] = ['email', 'phone', 'address'];

/**
 * What she is to the company (study of formats, section 4): `customer` who bought, is called so, or stands in a till
 * or invoice file that does not say she bought nothing; `follower` of whom only a handle is known; `contact` known
 * only from calls and tickets; `prospect` everyone else.
 */
export function customerTypeOf(
  members: readonly number[],
  channels: readonly Channel[],
  bought: { readonly purchases: number; readonly totalSpent: number },
  values: Customer['values'],
  { records, saysCustomer }: Evidence,
): Customer['customerType'] {
  if (bought.purchases > 0 || bought.totalSpent > 0) return 'customer';
  const { codes } = records.facts.customerType;
  for (const record of members) if (codes[record] !== EMPTY && saysCustomer.get(codes[record])) return 'customer';
  const known = knownAs(members, records);
  if (known !== undefined) return known;
  const unsaid = Number.isNaN(bought.purchases) && Number.isNaN(bought.totalSpent);
  if (unsaid && channels.some((channel) => SELLING.has(channel))) return 'customer';
  if (values.handle !== undefined && REACHES.every((field) => values[field] === undefined)) return 'follower';
  if (channels.length > 0 && channels.every((channel) => SERVICE.has(channel))) return 'contact';
  return 'prospect';
}

/** What an earlier run found, as long as no other record says anything. */
function knownAs(members: readonly number[], { facts }: Records): 'contact' | 'follower' | undefined {
  const { codes } = facts.customerType;
  for (const record of members) if (codes[record] === EMPTY || codes[record] !== codes[members[0]]) return undefined;
  const type = facts.customerType.text(members[0]);
  return type === 'contact' || type === 'follower' ? type : undefined;
}
