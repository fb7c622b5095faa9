import levenshtein from 'fast-levenshtein';
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { ListColumn } from '../../domain/column.ts';
import { normalizeEmails } from '../email/email.ts';

/** A domain is believed to be a typing error of another one more than so many times as frequent (study of matching, 2.1). */
const TIMES_AS_FREQUENT = 20;
/** And within so many edits of it, the first letter being right (ibid.). */
const MOST_EDITS = 2;

const COUNTRY_CODES: ReadonlySet<string> = new Set(countryCodes.map(([alpha2]) => alpha2.toLowerCase()));

/**
 * The key by which each e-mail is compared when a rare domain close to a frequent one is taken for a typing error of
 * it (`empresa.con`, `gmial.com`): by code of the column, only where it changes. What is shown stays.
 * A whole address with a country's ending (`hotmail.cl` beside `hotmail.com`) is no typing error.
 */
export function mendedKeys(emails: ListColumn): ReadonlyMap<number, string> {
  const mended = new Map<number, string>();
  const domains = countDomains(emails);
  const targets = new Map<string, string>();
  const frequent = [...domains].filter(([, count]) => count > TIMES_AS_FREQUENT).sort(byCount);
  for (const [domain, count] of domains) {
    const target = frequent.find(([other, times]) => times > TIMES_AS_FREQUENT * count && isTypoOf(domain, other));
    if (target !== undefined) targets.set(domain, target[0]);
  }
  if (targets.size === 0) return mended;
  let code = 0;
  for (const key of emails.values.texts()) {
    const target = targets.get(domainOf(key));
    if (target !== undefined) mended.set(code, keyAt(key, target));
    code++;
  }
  return mended;
}

/** The most frequent first, then by name: the choice must not depend on the order of rows. */
function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function countDomains(emails: ListColumn): Map<string, number> {
  const holders = new Uint32Array(emails.values.size);
  for (let k = 0; k < emails.starts[emails.length]; k++) holders[emails.items[k]]++;
  const domains = new Map<string, number>();
  let code = 0;
  for (const key of emails.values.texts()) {
    const domain = domainOf(key);
    if (domain !== '') domains.set(domain, (domains.get(domain) ?? 0) + holders[code]);
    code++;
  }
  return domains;
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

function domainOf(key: string): string {
  return key.slice(key.lastIndexOf('@') + 1 || key.length);
}

/** The key that the address would have had under its right domain: gmail drops dots, others do not. */
function keyAt(key: string, domain: string): string {
  const address = `${key.slice(0, key.lastIndexOf('@'))}@${domain}`;
  const [email] = normalizeEmails(address);
  return email === undefined || email.match === '' ? key : email.match;
}
