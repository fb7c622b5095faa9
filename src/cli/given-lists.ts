import { fail } from '../domain/failure.ts';
import type { GivenList } from '../suppression-lists.ts';
import type { GivenOptions } from './options.ts';
import { count } from './words.ts';

/** The exclusion lists of the command line: names and days go with the lists in their order. Fails with bad_option. */
export function givenLists({ suppress = [], listName = [], asOf = [] }: GivenOptions): readonly GivenList[] {
  if (listName.length > suppress.length) refuse('--list-name', listName, suppress.length);
  if (asOf.length > suppress.length) refuse('--as-of', asOf, suppress.length);
  for (const day of asOf) {
    if (!isDay(day)) fail({ kind: 'bad_option', option: '--as-of', value: day, expected: 'a day such as 2026-11-01' });
  }
  return suppress.map((path, at) => ({ path, name: listName[at] ?? '', asOf: asOf[at] ?? '' }));
}

function refuse(option: string, values: readonly string[], lists: number): never {
  const expected = lists === 0 ? '--suppress with the list it speaks of' : `no more of them than lists (${lists})`;
  return fail({ kind: 'bad_option', option, value: values[lists], expected });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(daysOf(text)) && isoOf(daysOf(text)) === text;
}

const MS_PER_DAY = 86_400_000;

function daysOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

function isoOf(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Argentina's law 26.951 asks for the register to be consulted every 30 days; others are laxer (study of formats, 3). */
const FRESH_DAYS = 30;

/** What to say of a list that may no longer be true; '' of a fresh one. `today` is an ISO 8601 day. */
export function oldListText({ path, name, asOf }: GivenList, today: string): string {
  const list = name || (path === '-' ? 'standard input' : path);
  if (asOf === '')
    return `${list}: the day it was fetched is not known (--as-of); lists change, fetch one every ${FRESH_DAYS} days`;
  const age = daysOf(today) - daysOf(asOf);
  if (age < 0) return `${list}: --as-of ${asOf} lies in the future`;
  return age <= FRESH_DAYS ? '' : `${list} is ${count(age)} days old: fetch one every ${FRESH_DAYS} days`;
}
