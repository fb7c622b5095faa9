import { withoutEnd } from '../../domain/edges.ts';
import { fold } from '../../domain/fold.ts';
import type { IssueKind, Issues } from '../../domain/issue.ts';
import { foldLookAlikes } from '../text/look-alikes.ts';
import { isCompanyName } from './company.ts';
import { contactIn } from './contact-in-name.ts';
import { HONORIFICS, SUFFIXES, UNSURE_HONORIFIC } from './honorifics.ts';
import { nameCase } from './name-case.ts';
import { withoutNotes } from './name-notes.ts';
import { isPlaceholderName } from './placeholder-name.ts';

export { matchTokens } from './match-tokens.ts';
export { nameCase } from './name-case.ts';
export { isPlaceholderName } from './placeholder-name.ts';

/** What one name cell of any sort holds. */
export interface NameCell {
  /** Display tokens in the order of the cell, without honorifics, suffixes and notes. */
  readonly tokens: readonly string[];
  /** `Jr`, `III`, `PhD`: as written, or ''. */
  readonly suffix: string;
  /** The cell was written `SURNAME, Given`: the first `commaAt` tokens are the family name. */
  readonly inverted: boolean;
  /** Tokens before the comma, -1 without one. */
  readonly commaAt: number;
  readonly kind: 'person' | 'company' | 'placeholder' | 'contact' | 'empty';
  /** A phone or e-mail typed into the cell, beside a name or instead of one; ''. */
  readonly contact: string;
  readonly issues: Issues;
}

/** Longer cells are documents; what follows is cut off. */
const LONGEST = 500;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Scripts from Arabic to Myanmar spell with zero-width joiners. */
const NEEDS_JOINERS = /[\u0600-\u109f]/;
const HAS_LETTER = /\p{L}/u;
const DAMAGED = /\ufffd|\p{L}[?#]+\p{L}/u;
const ONLY_LETTERS = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+$/;
const TWO_LETTERS = /\p{L}{2}/u;

/**
 * Reads one name cell (cleaned by cleanCell): a given name, surnames, a full name, `SURNAME, Given`, a company,
 * a placeholder, a phone or e-mail in the wrong place. Never throws. Reading the joined tokens again gives them back.
 */
export function readNameCell(text: string): NameCell {
  const found: IssueKind[] = [];
  const cut = text.slice(0, LONGEST).trim();
  const cell = NEEDS_JOINERS.test(cut) ? cut : cut.replace(INVISIBLE, '').trim();
  if (cell === '') return result('empty', found);
  if (cell.length < cut.length) found.push('look_alike_letters');
  const { contact, rest } = contactIn(cell);
  if (contact !== '') found.push('name_is_contact');
  if (contact !== '' && !HAS_LETTER.test(rest)) return result('contact', found, { contact });
  if (isPlaceholderName([rest])) return result('placeholder', [...found, 'placeholder'], { contact });
  return { ...readName(spaced(rest), found), contact };
}

/** `Pérez,Juan` and `J.Carlos` with the blanks they lack. */
function spaced(text: string): string {
  return text.replace(/,(?=\S)/g, ', ').replace(/(?<!\p{L})(\p{L}\.)(?=\p{L}{2})/gu, '$1 ');
}

function readName(text: string, found: IssueKind[]): NameCell {
  const plain = withoutNotes(text);
  if (plain.removed && plain.text !== '') found.push('name_note_removed');
  if (!HAS_LETTER.test(plain.text)) return result('placeholder', [...found, 'placeholder']);
  if (isPlaceholderName([plain.text])) return result('placeholder', [...found, 'placeholder']);
  if (isCompanyName(plain.text)) {
    return result('company', [...found, 'name_is_company'], { tokens: plain.text.split(' ') });
  }
  return readPerson(plain.text, found);
}

function readPerson(text: string, found: IssueKind[]): NameCell {
  const suffixes: string[] = [];
  const parts = nameParts(text, suffixes, found);
  const written = parts.flat();
  if (foldLookAlikes(text) !== text) found.push('look_alike_letters');
  if (DAMAGED.test(text)) found.push('encoding_lost');
  const tokens = inNameCase(written, found);
  const inverted = parts.length === 2;
  if (inverted) found.push('name_inverted');
  if (tokens.length === 0) return result('empty', found);
  if (isPlaceholderName(tokens)) return result('placeholder', [...found, 'placeholder']);
  const commaAt = inverted ? parts[0].length : -1;
  return result('person', found, { tokens, suffix: suffixes.join(' '), inverted, commaAt });
}

/** The family name and the given name of `SURNAME, Given`, or all in one part; titles and suffixes taken off each. */
function nameParts(text: string, suffixes: string[], found: IssueKind[]): string[][] {
  const parts: string[][] = [];
  for (const [k, side] of text.split(',').entries()) {
    const named = withoutSuffixes(withoutHonorifics(tokensOf(side), k > 0, found), k > 0, suffixes);
    if (named.length > 0) parts.push(named);
  }
  if (parts.length <= 2) return parts;
  // `Pérez, Juan, Carlos`: what follows the first comma is one given name.
  const rest = withoutHonorifics(parts.slice(1).flat(), false, found);
  return [parts[0], withoutSuffixes(rest, false, suffixes)];
}

/** Tokens of a part of a name; punctuation around them is dropped. */
function tokensOf(part: string): string[] {
  const tokens: string[] = [];
  for (const raw of part.split(/\s+/)) {
    const token = withoutPunctuation(raw);
    if (/[\p{L}\p{N}\ufffd]/u.test(token)) tokens.push(token);
  }
  return tokens;
}

const PUNCTUATION_BEFORE = /^[^\p{L}\p{N}@$!'’\ufffd]+/u;
const PUNCTUATION_AFTER = /[.;:?*+=~^"“”()[\]{}<>/\\|_-]/u;

/** A token without the punctuation around it, but with the dot of an initial or abbreviation: `J.`, `Ma.`, `J.C.`. */
function withoutPunctuation(raw: string): string {
  const token = raw.replace(PUNCTUATION_BEFORE, '');
  const bare = withoutEnd(token, PUNCTUATION_AFTER);
  const isShort = bare.length <= 2 || (bare.length <= 8 && bare.includes('.'));
  return isShort && token[bare.length] === '.' ? `${bare}.` : bare;
}

function withoutHonorifics(tokens: readonly string[], afterComma: boolean, found: IssueKind[]): string[] {
  let from = 0;
  while (from < tokens.length && isHonorific(tokens, from, afterComma)) from++;
  if (from > 0) found.push('name_title_removed');
  return tokens.slice(from);
}

/** A title before further tokens, or, after a comma, alone (`Pérez, Ing.`). */
function isHonorific(tokens: readonly string[], at: number, afterComma: boolean): boolean {
  const left = tokens.length - at - 1;
  if (UNSURE_HONORIFIC.test(tokens[at])) return left >= 2;
  return HONORIFICS.has(bareWord(tokens[at])) && (left > 0 || afterComma || /\.$/.test(tokens[at]));
}

function withoutSuffixes(tokens: readonly string[], afterComma: boolean, suffixes: string[]): string[] {
  let end = tokens.length;
  while (end > (afterComma ? 0 : 1) && SUFFIXES.has(bareWord(tokens[end - 1]))) end--;
  for (const token of tokens.slice(end)) suffixes.push(nameCase(token).replace(/\.$/, ''));
  return tokens.slice(0, end);
}

/** Whether a token is a title or a suffix wherever such may stand, or nothing that a name is made of; see isUnsureTitle. */
export function isTrimming(token: string): boolean {
  if (isTitleOrSuffix(bareWord(token))) return true;
  if (ONLY_LETTERS.test(token)) return false;
  const [only, ...more] = tokensOf(token);
  return only !== token || more.length > 0;
}

/** Whether a folded word is a title or a suffix wherever such may stand. */
export function isTitleOrSuffix(word: string): boolean {
  return HONORIFICS.has(word) || SUFFIXES.has(word);
}

/** Whether a token is a title before two more tokens, and a name anywhere else. */
export function isUnsureTitle(token: string): boolean {
  return UNSURE_HONORIFIC.test(token);
}

function bareWord(token: string): string {
  return fold(token).replaceAll('.', '');
}

function inNameCase(written: readonly string[], found: IssueKind[]): string[] {
  const tokens = written.map((token, at) => cased(written, token, at));
  if (tokens.some((token, at) => isRecased(written[at], token))) found.push('name_in_capitals');
  return tokens;
}

/** Whether name case changed more of a token than an initial. */
export function isRecased(written: string, shown: string): boolean {
  return shown !== written && TWO_LETTERS.test(shown);
}

/** A particle needs a name after it: the last token never is one (`Juan E`), nor the first where it is a capital letter. */
function cased(written: readonly string[], token: string, at: number): string {
  if (token.length === 1 && (at === 0 || at === written.length - 1)) return token.toUpperCase();
  return nameCase(token);
}

function result(kind: NameCell['kind'], issues: Issues, rest: Partial<NameCell> = {}): NameCell {
  const unique = issues.length > 1 ? [...new Set(issues)] : issues;
  return { tokens: [], suffix: '', inverted: false, commaAt: -1, contact: '', ...rest, kind, issues: unique };
}
