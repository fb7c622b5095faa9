import levenshtein from 'fast-levenshtein';
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { EMPTY, type ListColumn, ValueTable } from '../../domain/column.ts';
import { normalizeEmails } from '../email/email.ts';
import { IntList } from '../int-list.ts';

/** A domain is believed to be a typing error of another one more than so many times as frequent (study of matching, 2.1). */
const TIMES_AS_FREQUENT = 20;
/** And within so many edits of it, the first letter being right (ibid.). */
const MOST_EDITS = 2;

const AT = 0x40;

const COUNTRY_CODES: ReadonlySet<string> = new Set(countryCodes.map(([alpha2]) => alpha2.toLowerCase()));

/**
 * The key by which each e-mail is compared when a rare domain close to a frequent one is taken for a typing error of
 * it (`empresa.con`, `gmial.com`): by code of the column, only where it changes. What is shown stays.
 * A whole address with a country's ending (`hotmail.cl` beside `hotmail.com`) is no typing error.
 */
export function mendedKeys(emails: ListColumn): ReadonlyMap<number, string> {
  const mended = new Map<number, string>();
  const { domains, domainOf } = countDomains(emails);
  const targetOf: (string | undefined)[] = [];
  const frequent = domains.filter(([, count]) => count > TIMES_AS_FREQUENT).sort(byCount);
  for (const [domain, count] of domains) {
    const target = frequent.find(([other, times]) => times > TIMES_AS_FREQUENT * count && isTypoOf(domain, other));
    targetOf.push(target?.[0]);
  }
  if (targetOf.every((target) => target === undefined)) return mended;
  const { values } = emails;
  for (let code = 0; code < values.size; code++) {
    const target = targetOf[domainOf[code]];
    if (target !== undefined) mended.set(code, keyAt(values.text(code), target));
  }
  return mended;
}

/** The most frequent first, then by name: the choice must not depend on the order of rows. */
function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/** The domains in the order in which they are first met, by how many records hold them, and by code of an e-mail its domain's place. */
function countDomains(emails: ListColumn): { domains: (readonly [string, number])[]; domainOf: Int32Array } {
  const { bytes, starts, count } = emails.values.memory;
  const holders = new Uint32Array(count);
  for (let k = 0; k < emails.starts[emails.length]; k++) holders[emails.items[k]]++;
  const table = new ValueTable();
  const counts = new IntList();
  const domainOf = new Int32Array(count).fill(EMPTY);
  for (let code = 0; code < count; code++) {
    const to = starts[code + 1];
    const from = domainStart(bytes, starts[code], to);
    if (from === to) continue;
    const domain = table.internBytes(bytes, from, to);
    if (domain === counts.length) counts.push(0);
    counts.set(domain, counts.at(domain) + holders[code]);
    domainOf[code] = domain;
  }
  return { domains: Array.from(table.texts(), (domain, k) => [domain, counts.at(k)] as const), domainOf };
}

/** Where in a key its domain begins; the end where it has none. */
function domainStart(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to; at > from; at--) if (bytes[at - 1] === AT) return at;
  return to;
}

function isTypoOf(domain: string, frequent: string): boolean {
  if (domain === frequent || domain[0] !== frequent[0] || Math.abs(domain.length - frequent.length) > MOST_EDITS)
    return false;
  return levenshtein.get(domain, frequent) <= MOST_EDITS && !differsByCountry(domain, frequent);
}

/** `hotmail.cl`, `empresa.co`: the same name under the ending of a country is another address. */
function differsByCountry(domain: string, frequent: string): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  return COUNTRY_CODES.has(ending) && !frequent.endsWith(`.${ending}`);
}

/** The key that the address would have had under its right domain: gmail drops dots, others do not. */
function keyAt(key: string, domain: string): string {
  const address = `${key.slice(0, key.lastIndexOf('@'))}@${domain}`;
  const [email] = normalizeEmails(address);
  return email === undefined || email.match === '' ? key : email.match;
}
