import type { NamedRule } from '../candidate.ts';

/** Addresses as [address, address_2, city, region, postal_code, country], the order of the table of fields. */
const STREET = 0;
const CITY = 2;
const POSTAL_CODE = 4;

/**
 * A street leads to a door, a city or postal code to a town, a country alone nowhere. Asked before recency, which
 * would otherwise let a call that mentions a city replace a whole address.
 */
export const LOCATES: NamedRule = {
  name: 'most_complete',
  score: ({ keys }) => (keys[STREET] !== '' ? 2 : keys[CITY] !== '' || keys[POSTAL_CODE] !== '' ? 1 : 0),
};

/** Filled fields, and one more for a street with a number. The length of the text is no merit. */
export function addressCompleteness(keys: readonly string[]): number {
  let filled = /\d/.test(keys[STREET]) ? 1 : 0;
  for (const key of keys) if (key !== '') filled++;
  return filled;
}

/**
 * Whether all it says stands in the longer one too; a street may go on there (`… apartamento 201`), and its small
 * words may be left out (`Avenida América`).
 */
export function isShorterAddress(keys: readonly string[], longer: readonly string[]): boolean {
  let less = false;
  for (let field = 0; field < keys.length; field++) {
    if (keys[field] === longer[field]) continue;
    const begins = field === STREET && beginsWith(longer[field], keys[field]);
    if (keys[field] !== '' && !begins) return false;
    less = true;
  }
  return less;
}

function beginsWith(street: string, beginning: string): boolean {
  return beginning.length < street.length && `${majorWords(street)} `.startsWith(`${majorWords(beginning)} `);
}

const SMALL_WORDS: ReadonlySet<string> = new Set('de del la las los el da do das dos of the'.split(' '));

/** A street without the words that many leave out; the first word is never one of them. */
export function majorWords(street: string): string {
  return street
    .split(' ')
    .filter((word, at) => at === 0 || !SMALL_WORDS.has(word))
    .join(' ');
}
