import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ManyField } from '../domain/fields.ts';
import { fold } from '../domain/fold.ts';
import type { Records } from '../domain/records.ts';
import type { Candidate, NamedRule } from './candidate.ts';

/** Mobiles before landlines: they reach the person. (Number plans in which the two look alike count as mobile.) */
export const MOBILE: NamedRule = { name: 'mobile', score: ({ values }) => (isMobile(values[0]) ? 1 : 0) };

/** What a source lists first is its main one. */
export const FIRST_LISTED: NamedRule = {
  name: 'first_listed',
  score: ({ place }) => -place,
};

const NOT_DIGITS = /\D/g;

/** The different e-mails, phones or handles of one customer; two writings with one match key are one value. */
export function contactPoints(field: ManyField, members: readonly number[], records: Records): readonly Candidate[] {
  const mentions = members.flatMap((record) => mentionsOf(field, record, records));
  const keys = mentions.length < 2 ? new Map<string, string>() : knownKeys(mentions);
  const points = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = (keys.get(mention.value) ?? mention.key) || `?${loose(field, mention.value)}`;
    const same = points.get(key);
    if (same === undefined) points.set(key, [mention]);
    else same.push(mention);
  }
  return [...points].map(([key, same]) => asPoint(field, key, same));
}

/** One value in the list of one record. */
interface Mention {
  readonly value: string;
  /** Its match key; '' when it has none and so is no evidence. */
  readonly key: string;
  readonly record: number;
  readonly place: number;
}

/**
 * Displayed values with their match keys. The two lists of a record stand side by side unless a value has no key
 * (invalid, or shared by too many); then only a key that equals the plain value is sure to be its own.
 */
function mentionsOf(field: ManyField, record: number, records: Records): readonly Mention[] {
  const column = records.display[field];
  if (column.isEmpty(record)) return [];
  const values = column.list(record);
  const keys = records.match[field].list(record);
  return values.map((value, place) => {
    const plain = loose(field, value);
    const key = keys.length === values.length ? keys[place] : keys.includes(plain) ? plain : '';
    return { value, key, record, place };
  });
}

/** The key of a written value, from the records in which it is known; the smallest, should they disagree. */
function knownKeys(mentions: readonly Mention[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { value, key } of mentions) {
    const known = keys.get(value);
    if (key !== '' && (known === undefined || key < known)) keys.set(value, key);
  }
  return keys;
}

function loose(field: ManyField, value: string): string {
  return field === 'phone' ? value.replace(NOT_DIGITS, '') : fold(value);
}

function asPoint(field: ManyField, key: string, mentions: readonly Mention[]): Candidate {
  const holders = [...new Set(mentions.map(({ record }) => record))];
  const believable = key.startsWith('?') || isMasked(key) ? 0 : 1;
  // Members come with the record changed last first, so the first mention is the present way of writing it.
  const [first] = mentions;
  return {
    values: [first.value],
    keys: [key],
    record: first.record,
    holders,
    supporters: holders,
    proof: field === 'handle' ? 1 : believable,
    completeness: believable,
    place: Math.min(...mentions.map(({ place }) => place)),
  };
}

/** `j***z@x.com` and `+57 300 *** **67` identify, but nobody can be reached there. */
function isMasked(key: string): boolean {
  return key.includes('*');
}

function isMobile(display: string): boolean {
  const type = parsePhoneNumberFromString(display)?.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}
