import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { firstLine, withoutTrunkZero } from './excess-digits.ts';
import { splitExtension } from './extension.ts';
import { type PhonePiece, phonePieces } from './phone-cell.ts';
import { isPlaceholderPhone } from './phone-placeholder.ts';
import { plainDigits } from './plain-phone.ts';
import { type PhoneContext, type PlannedNumber, readNumber } from './read-number.ts';

export type { PhoneContext } from './read-number.ts';

export interface Phone {
  /** E.164 (`+576012281260;ext=12`); the cleaned digits when not valid. */
  readonly display: string;
  /**
   * Digits with the country's calling code when valid, national digits when not, then `x12` for an
   * extension (with the calling code that was written, valid or not). '' = no evidence: a placeholder, a truncated or masked number, fewer than 7 or more than 19 digits.
   */
  readonly match: string;
  readonly type: 'mobile' | 'fixed' | 'other';
  /** The numbering plan of the country has such a number. A placeholder can be valid too; see match. */
  readonly valid: boolean;
  /** ISO 3166 alpha-2 of the number, not of its owner. */
  readonly country: string | undefined;
  readonly issues: Issues;
}

/** A local number has at least 7 digits; E.164 allows 15, and an extension of four may be glued on. */
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 19;

/** The phone numbers of one cell, in their order, each once; [] when the cell holds no digit. */
export function normalizePhones(cell: string, context: PhoneContext): readonly Phone[] {
  const digits = plainDigits(cell);
  if (digits !== '') return [normalizeDigits(cell, digits, '', context, NO_ISSUES)];
  const pieces = phonePieces(cell);
  const phones: Phone[] = [];
  for (const piece of pieces) {
    const phone = normalizePiece(piece, context, pieces.length > 1 ? ['phone_several'] : []);
    if (!phones.some((known) => known.display === phone.display)) phones.push(phone);
  }
  return phones;
}

function normalizePiece(piece: PhonePiece, context: PhoneContext, issues: readonly IssueKind[]): Phone {
  switch (piece.kind) {
    case 'truncated':
      return unusable(piece.text, [...issues, 'digits_lost']);
    case 'unusable':
      return unusable(piece.text, [...issues, 'phone_invalid']);
    case 'international':
      return normalizeNumber(`+${piece.text}`, '', context, issues);
    case 'number': {
      const { number, extension } = splitExtension(piece.text);
      return normalizeNumber(number, extension, context, extension === '' ? issues : [...issues, 'phone_extension']);
    }
  }
}

function unusable(display: string, issues: Issues): Phone {
  return { display, match: '', type: 'other', valid: false, country: undefined, issues };
}

function normalizeNumber(text: string, extension: string, context: PhoneContext, issues: Issues): Phone {
  return normalizeDigits(text, text.replace(/\D/g, ''), extension, context, issues);
}

function normalizeDigits(
  text: string,
  digits: string,
  extension: string,
  context: PhoneContext,
  issues: Issues,
): Phone {
  if (isPlaceholderPhone(digits)) return placeholder(text, digits, context, [...issues, 'placeholder']);
  const read = readNumber(digits, hasPlus(text), context);
  const isWhole = read.valid || read.issues.includes('phone_partial');
  const shorter = isWhole ? undefined : withoutExcess(text, extension, context, issues);
  if (shorter !== undefined) return shorter;
  const tail = extension === '' ? '' : `;ext=${extension}`;
  const match = matchKey(read, extension);
  const display = (read.valid ? read.e164 : read.written) + tail;
  return {
    display,
    match,
    type: read.type,
    valid: read.valid,
    country: read.country,
    issues: issues.length === 0 ? read.issues : [...issues, ...read.issues],
  };
}

/** Digits that are no number with what stands beside it: the number alone, undefined where there is none. */
function withoutExcess(text: string, extension: string, context: PhoneContext, issues: Issues): Phone | undefined {
  const bare = withoutTrunkZero(text);
  if (bare !== undefined) return normalizeNumber(bare, extension, context, issues);
  const front = firstLine(text);
  if (front === undefined) return undefined;
  const first = normalizeNumber(front, extension, context, issues);
  return first.valid || (first.match !== '' && first.issues.includes('phone_partial')) ? first : undefined;
}

/** A placeholder is shown as any number would be, so that it is found again in the source. */
function placeholder(text: string, digits: string, context: PhoneContext, issues: Issues): Phone {
  if (digits.length < FEWEST_DIGITS) return unusable(digits, issues);
  const read = readNumber(digits, hasPlus(text), context);
  const display = read.valid ? read.e164 : read.written;
  return { display, match: '', type: read.type, valid: read.valid, country: read.country, issues };
}

function matchKey(read: PlannedNumber, extension: string): string {
  const length = read.matchDigits.length;
  if (length < FEWEST_DIGITS || (length > MOST_DIGITS && !read.valid)) return '';
  return extension === '' ? read.matchDigits : `${read.wholeDigits}x${extension}`;
}

function hasPlus(text: string): boolean {
  const plus = text.indexOf('+');
  return plus >= 0 && plus < text.search(/\d/);
}
