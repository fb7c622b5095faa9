import type { ManyField } from '../../../src/domain/fields.ts';
import { fold, foldedWords } from '../../../src/domain/fold.ts';
import { isOneEdit } from '../../../src/domain/one-edit.ts';
import type { Records } from '../../../src/domain/records.ts';
import { slippedKey } from '../../../src/merge/email-slip.ts';
import type { Candidate, NamedRule } from './candidate.ts';
import { lostDigits } from './lost-digits.ts';
import { NOBODY, SEVERAL } from './unit-columns.ts';

/** Mobiles before landlines: they reach the person. (Number plans in which the two look alike count as mobile.) */
export const MOBILE: NamedRule = { name: 'mobile', score: ({ values }, { isMobile }) => (isMobile(values[0]) ? 1 : 0) };

/** Numbers with their country before those of which none is known. */
export const WITH_COUNTRY: NamedRule = {
  name: 'with_country',
  score: ({ values }) => (values[0].startsWith('+') ? 1 : 0),
};

/** What a source lists first is its main one. */
export const FIRST_LISTED: NamedRule = {
  name: 'first_listed',
  score: ({ place }) => -place,
};

/** Of two writings of one address the one without a typing error in its domain, by whomever and whenever it was made. */
export const RIGHT_DOMAIN: NamedRule = { name: 'right_domain', score: ({ listed }) => (listed ? 1 : 0) };

export const SPELLED_AS_NAME: NamedRule = { name: 'spelled_as_name', score: ({ misspelt }) => (misspelt ? 0 : 1) };

/** E-mails with those marked that are the slips of others by the name of the person. */
export function withMisspelt(emails: readonly Candidate[], names: readonly string[]): readonly Candidate[] {
  const words = [...new Set(names.flatMap(foldedWords))].filter((word) => word.length >= 3);
  const found = ([key]: readonly string[]) =>
    words.filter((word) => key.slice(0, Math.max(0, key.lastIndexOf('@'))).includes(word)).length;
  return emails.map((email) => ({
    ...email,
    misspelt: emails.some(({ keys }) => isOneEdit(keys[0], email.keys[0]) && found(keys) > found(email.keys)),
  }));
}

/** The first record with a value in a field, when all values of all records are the same; NOBODY or SEVERAL otherwise. */
export function soleMention(field: ManyField, members: readonly number[], { display }: Records): number {
  const { starts, items } = display[field];
  let sole = NOBODY;
  for (const record of members) {
    for (let k = starts[record]; k < starts[record + 1]; k++) {
      if (sole === NOBODY) sole = record;
      else if (items[k] !== items[starts[sole]]) return SEVERAL;
    }
  }
  return sole;
}

const NOT_DIGITS = /\D/g;

/**
 * The different e-mails, phones or handles of one customer; two writings with one match key are one value, unless one
 * is written right and the other with a typing error in its domain: somebody should mend that one at its source.
 */
export function contactPoints(field: ManyField, members: readonly number[], records: Records): readonly Candidate[] {
  const mentions = members.flatMap((record) => mentionsOf(field, record, records));
  const keys = mentions.length < 2 ? new Map<string, string>() : knownKeys(mentions);
  const written = mentions.map((mention): Written => {
    const key = (keys.get(mention.value) ?? mention.key) || `?${loose(field, mention.value)}`;
    return { ...mention, key, slip: field === 'email' ? slippedKey(mention.value, key) : '' };
  });
  const right = new Set(written.flatMap(({ key, slip }) => (slip === '' ? [key] : [])));
  const points = new Map<string, Written[]>();
  for (const mention of written) {
    const key = mention.slip !== '' && right.has(mention.key) ? mention.slip : mention.key;
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

interface Written extends Mention {
  /** The key under the domain as written, where that is a typing error; else ''. */
  readonly slip: string;
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

function asPoint(field: ManyField, key: string, mentions: readonly Written[]): Candidate {
  const holders = [...new Set(mentions.map(({ record }) => record))];
  // Members come with the record changed last first, so the first mention is the present way of writing it.
  const [first] = mentions;
  const writtenRightElsewhere = first.slip === key;
  const mistyped = first.slip !== '' && !writtenRightElsewhere;
  const believable = key.startsWith('?') || isMasked(key) || mistyped ? 0 : 1;
  return {
    values: [first.value],
    keys: [key],
    record: first.record,
    records: [first.record],
    damaged: [],
    intact: true,
    holders,
    supporters: holders,
    proof: field === 'handle' ? 1 : believable,
    completeness: believable,
    place: Math.min(...mentions.map(({ place }) => place)),
    listed: !writtenRightElsewhere && mayBeReached(field, first.value),
    usual: true,
    mistyped: false,
    misspelt: false,
    rarity: 0,
  };
}

/** A number of which digits are lost is somebody else's. */
export function mayBeReached(field: ManyField, value: string): boolean {
  return field !== 'phone' || !lostDigits(value);
}

/** `j***z@x.com` and `+57 300 *** **67` identify, but nobody can be reached there. */
function isMasked(key: string): boolean {
  return key.includes('*');
}
