import { countDigits, splitExtension } from './extension.ts';

/** One number of a cell, or why there is none in it. */
export type PhonePiece =
  | { readonly kind: 'number'; readonly text: string }
  /** A number with its calling code, whether or not a plus says so (WhatsApp). */
  | { readonly kind: 'international'; readonly text: string }
  /** Scientific notation: the digits are gone. */
  | { readonly kind: 'truncated'; readonly text: string }
  /** Masked (`+57 300 *** **67`), or an e-mail address in the wrong column. */
  | { readonly kind: 'unusable'; readonly text: string };

/** A longer cell is a note; what stands first in it is read. It also bounds the time a hostile cell can take. */
const LONGEST_CELL = 300;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const NOT_ASCII = /[^\x20-\x7e]/;
/** Nothing in such a cell parts numbers, unless it holds more digits than one number has. */
const PLAIN_SIGNS = /^[\d ()+-]+$/;
const SCIENTIFIC = /^[\s'"=]*\d(?:[.,]\d{1,20})?e\+?\d{1,2}[\s'"]*$/i;
const DECIMAL_TAIL = /(\d{7})[.,]0{1,2}$/;
const WHATSAPP_LINK = /(?:wa\.me\/|whatsapp\.com\/send\/?\?phone=)\+?(\d{7,20})/i;
const WHATSAPP_ID = /^\D*(\d{7,20})(?::\d{1,3})?@(?:c\.us|s\.whatsapp\.net)\b/i;
const MASKED = /[*•●█]|x{2,}/i;

/** Marks that never stand inside one number; a short piece behind one of them is a further line (`2281260/61`). */
const HARD_SEPARATORS: readonly RegExp[] = [/[/;|\\\n\r\t]|:::/, /,/, /\s(?:o|ó|u|y|e|or|and|ou)\s/i];
/** Marks that stand inside numbers as well: they separate only where more than one number's digits are there. */
const SOFT_SEPARATORS: readonly RegExp[] = [/\s(?=\+)/, /(?<=\d)(?=\+\d)/, /\s-\s/, /\s/];
/** Marks of one number with what stands around it: they separate only more digits than any number has. */
const LAST_SEPARATORS: readonly RegExp[] = [/\p{L}+/u, /\(/, /-/, /\s/];

/** Digits of the shortest number worth keeping apart, and of the longest that may be one number with its calling code. */
const SHORTEST_NUMBER = 7;
export const LONGEST_NUMBER = 13;
/** E.164 allows no longer one in any country. */
const LONGEST_OF_ALL = 15;

/** The numbers of one cell, in their order; none when the cell has no digit. */
export function phonePieces(cell: string): readonly PhonePiece[] {
  const text = tidy(cell);
  const digits = countDigits(text);
  if (digits === 0) return [];
  if (digits <= LONGEST_NUMBER && PLAIN_SIGNS.test(text)) return [{ kind: 'number', text }];
  const whatsapp = WHATSAPP_LINK.exec(text) ?? WHATSAPP_ID.exec(text);
  if (whatsapp !== null) return [{ kind: 'international', text: whatsapp[1] }];
  return splitHard(text.replace(/;\s?ext=/gi, ' ext '), 0).map(classified);
}

function tidy(cell: string): string {
  const text = cell.slice(0, LONGEST_CELL);
  return (NOT_ASCII.test(text) ? text.normalize('NFKC').replace(INVISIBLE, '') : text).trim();
}

function classified(text: string): PhonePiece {
  if (SCIENTIFIC.test(text)) return { kind: 'truncated', text };
  if (text.includes('@') || MASKED.test(text)) return { kind: 'unusable', text };
  return { kind: 'number', text: text.replace(DECIMAL_TAIL, '$1') };
}

function splitHard(text: string, level: number): readonly string[] {
  if (level === HARD_SEPARATORS.length) return splitSoft(text, 0);
  // A decimal comma is not a separator.
  if (SCIENTIFIC.test(text) || DECIMAL_TAIL.test(text)) return [text];
  const parts = text.split(HARD_SEPARATORS[level]).filter((part) => countDigits(part) > 0);
  const whole = parts.filter(isWhole);
  if (whole.length > 1) return whole.flatMap((part) => splitHard(part.trim(), level + 1));
  // One number and shorter pieces: behind it further lines, before it (`(601) / 2281260`) its area code.
  const kept = parts.length > 1 && isWhole(parts[0]) ? parts[0].trim() : text;
  return splitHard(kept, level + 1);
}

function splitSoft(text: string, level: number): readonly string[] {
  if (level === SOFT_SEPARATORS.length) return splitLast(text, 0);
  if (countDigits(text) <= LONGEST_NUMBER) return [text];
  const parts = text.split(SOFT_SEPARATORS[level]).filter((part) => part !== '');
  if (parts.length > 1 && parts.every(isWhole)) return parts.flatMap((part) => splitSoft(part, level + 1));
  return splitSoft(text, level + 1);
}

function splitLast(text: string, level: number): readonly string[] {
  if (level === LAST_SEPARATORS.length || countDigits(text) <= LONGEST_OF_ALL) return [text];
  // What is masked or followed by an extension is one number still, however many digits there are.
  if (text.includes('@') || MASKED.test(text) || splitExtension(text).extension !== '') return [text];
  const parts = text.split(LAST_SEPARATORS[level]).filter((part) => countDigits(part) > 0);
  if (parts.every(isWhole)) return parts.flatMap((part) => splitLast(part.trim(), level + 1));
  return splitLast(text, level + 1);
}

function isWhole(part: string): boolean {
  return countDigits(part) >= SHORTEST_NUMBER || SCIENTIFIC.test(part.trim());
}
