import type { Channel } from '../domain/channels.ts';
import type { Customer } from '../domain/customers.ts';
import type { FieldName } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Records } from '../domain/records.ts';

/** Channels in which one stands because one bought. */
const SELLING: ReadonlySet<Channel> = new Set(['pos', 'billing']);
/** Channels in which one stands because one asked. */
const SERVICE: ReadonlySet<Channel> = new Set(['call_center', 'support']);

const SAYS_CUSTOMER = new Set(['customer', 'customers', 'client', 'cliente', 'clientes', 'comprador', 'buyer']);
/** `potential customer`, `cliente potencial`, `no cliente`: the word alone proves nothing then. */
const SAYS_NOT_YET = new Set([
  'potential',
  'potencial',
  'posible',
  'prospect',
  'prospecto',
  'lead',
  'no',
  'not',
  'former',
]);

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
  records: Records,
): Customer['customerType'] {
  if (bought.purchases > 0 || bought.totalSpent > 0 || members.some((record) => isStated(record, records)))
    return 'customer';
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
  const [first, ...rest] = members.map((record) => facts.customerType.text(record));
  if (first !== 'contact' && first !== 'follower') return undefined;
  return rest.every((type) => type === first) ? first : undefined;
}

function isStated(record: number, records: Records): boolean {
  const { customerType } = records.facts;
  if (customerType.isEmpty(record)) return false;
  const words = foldedWords(customerType.text(record));
  return words.some((word) => SAYS_CUSTOMER.has(word)) && !words.some((word) => SAYS_NOT_YET.has(word));
}
