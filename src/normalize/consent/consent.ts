import { NO_DAY } from '../../domain/column.ts';
import type { ConsentPolarity, ConsentState } from '../../domain/consent.ts';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { DateOrder } from '../../domain/mapping.ts';
import { normalizeDate } from '../date/date.ts';
import { type ConsentMeaning, consentMeaning } from './consent-words.ts';

/** What one cell says on one contact channel. */
export interface ConsentCell {
  readonly state: ConsentState;
  /** The day it was said, where the cell itself is a date (`UNSUB_TIME`); else NO_DAY. */
  readonly day: number;
  readonly issues: Issues;
}

const SILENT: ConsentCell = { state: 'unknown', day: NO_DAY, issues: NO_ISSUES };
const UNCLEAR: ConsentCell = { state: 'unknown', day: NO_DAY, issues: ['consent_unclear'] };

const LOOKS_LIKE_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;
/** Days in the words of a refusal (`Revocado 2025-01-01`). */
const DAYS = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?!\d)/g;
/** Without a word beside it: most cells of such columns, and each is another one. */
const ONLY_A_MOMENT = /^[\d\s:.,+/TZ-]*$/;

/**
 * Reads a consent cell. Words that name the act (`No permitir`, `unsubscribed`) are believed whatever the column
 * is called; a bare yes or no is read by the polarity of its column. A no to *do not call* is no yes to being called:
 * silence and defaults never grant, so it is `unknown`. A bounced address is no denial either. A refusal that states a day
 * is of that day, read in the `order` of its column. Never throws.
 */
export function normalizeConsent(
  text: string,
  polarity: ConsentPolarity | undefined,
  order: DateOrder = 'dmy',
): ConsentCell {
  const trimmed = text.trim();
  if (trimmed === '') return SILENT;
  if (LOOKS_LIKE_DATE.test(trimmed)) return datedAnswer(trimmed, polarity, order);
  const meaning = consentMeaning(trimmed);
  if (meaning === undefined || meaning === 'silent') return UNCLEAR;
  if (meaning === 'limited' && polarity !== 'denies') return UNCLEAR;
  if (polarity === undefined && (meaning === 'yes' || meaning === 'no')) return UNCLEAR;
  const state = stateOf(meaning, polarity);
  return { state, day: state === 'denied' ? dayIn(trimmed, order) : NO_DAY, issues: NO_ISSUES };
}

/** The latest day that a text names; a refusal may name that of the yes it takes back. */
function dayIn(text: string, order: DateOrder): number {
  const days = text.match(DAYS) ?? [];
  return days.reduce((latest, one) => Math.max(latest, normalizeDate(one, order).day), NO_DAY);
}

/** A moment is a yes; words beside it may take it back or limit it as they do any other (`2024-04-18 (revocado)`). */
function datedAnswer(text: string, polarity: ConsentPolarity | undefined, order: DateOrder): ConsentCell {
  if (ONLY_A_MOMENT.test(text)) return datedYes(text, polarity, order);
  const meaning = consentMeaning(text.replace(LOOKS_LIKE_DATE, 'si,'));
  if (meaning === 'denied') return { state: 'denied', day: dayIn(text, order), issues: NO_ISSUES };
  const isWhole = meaning === 'yes' || meaning === 'granted';
  return isWhole || polarity === 'denies' ? datedYes(text, polarity, order) : UNCLEAR;
}

/** The moment something happened: what the column asks for did happen, on that day. */
function datedYes(text: string, polarity: ConsentPolarity | undefined, order: DateOrder): ConsentCell {
  const { day } = normalizeDate(text, order);
  if (day === NO_DAY || polarity === undefined) return UNCLEAR;
  return { state: stateOf('yes', polarity), day, issues: NO_ISSUES };
}

function stateOf(meaning: ConsentMeaning, polarity: ConsentPolarity | undefined): ConsentState {
  switch (meaning) {
    case 'granted':
      return polarity === 'no_denies' ? 'unknown' : 'granted';
    case 'denied':
      return 'denied';
    case 'limited':
      return polarity === 'denies' ? 'denied' : 'unknown';
    case 'yes':
      if (polarity === 'no_denies') return 'unknown';
      return polarity === 'denies' ? 'denied' : 'granted';
    case 'no':
      return polarity === 'denies' ? 'unknown' : 'denied';
    case 'silent':
      return 'unknown';
  }
}
