/**
 * Masking: enough of a value to recognise it beside its source, too little to contact or identify
 * anybody. Whatever leaves the customer files (screen, summary, inspection) passes through here.
 */
import { FIELDS, type FieldName } from './fields.ts';

export type MaskKind = 'name' | 'email' | 'phone' | 'digits' | 'text' | 'none';

const MASKS: Readonly<Record<MaskKind, (value: string) => string>> = {
  name: maskName,
  email: maskEmail,
  phone: maskPhone,
  digits: maskDigits,
  text: maskText,
  none: (value) => value,
};

/**
 * `ana.ruiz@gmail.com` → `a***@g***.com`, `+573001234567` → `+57 300 *** **67`, `María Gómez` →
 * `M*** G***`, `1020304050` → `********50`. A value made of one character over and over identifies
 * nobody and is shown as `222…222`. The result is safe to print on a terminal.
 */
export function mask(kind: MaskKind, value: string): string {
  const text = safeText(value).trim();
  if (isOneCharacter(text)) return `${text.slice(0, 3)}…${text.slice(-3)}`;
  return MASKS[kind](text);
}

/** As mask, by the field the value belongs to. */
export function maskField(field: FieldName, value: string): string {
  return mask(FIELDS[field].kind === 'phone' ? 'phone' : FIELDS[field].mask, value);
}

// C0, C1 and the line and paragraph separators move the cursor or start an escape sequence; the
// bidirectional marks make a line read other than it is.
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text that can be printed on a terminal: line breaks become blanks, control and direction characters go. */
export function safeText(text: string): string {
  return text.replace(BREAKS, ' ').replace(CONTROLS, '');
}

const SAME_FROM = 7;

function isOneCharacter(text: string): boolean {
  if (text.length < SAME_FROM || !/^[\p{L}\p{N}]/u.test(text)) return false;
  for (let i = 1; i < text.length; i++) if (text[i] !== text[0]) return false;
  return true;
}

function maskName(value: string): string {
  return words(value).map(initial).join(' ');
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 0) return maskText(value);
  const domain = value.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const ending = dot < 0 ? '' : domain.slice(dot);
  return `${initial(value.slice(0, at))}@${initial(dot < 0 ? domain : domain.slice(0, dot))}${ending}`;
}

/** Calling codes of two digits (ITU-T E.164 assignments); 1 and 7 have one digit, all others three. */
const TWO_DIGITS = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 ' +
    '60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

/** Numbers with fewer national digits than this show only their last two. */
const LONG_ENOUGH_FOR_PREFIX = 8;

function maskPhone(value: string): string {
  const semicolon = value.indexOf(';');
  const number = (semicolon < 0 ? value : value.slice(0, semicolon)).replace(/[\s().-]/g, '');
  if (!/^\+\d{7,}$/.test(number)) return maskDigits(value);
  const digits = number.slice(1);
  const codeLength = /^[17]/.test(digits) ? 1 : TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
  const national = digits.slice(codeLength);
  const prefix = national.length < LONG_ENOUGH_FOR_PREFIX ? '' : `${national.slice(0, 3)} `;
  const hidden = national.length - 2 - (prefix === '' ? 0 : 3);
  const first = Math.min(3, hidden);
  const gap = hidden > first ? ' ' : '';
  return `+${digits.slice(0, codeLength)} ${prefix}${'*'.repeat(first)}${gap}${'*'.repeat(hidden - first)}${national.slice(-2)}`;
}

/** Shorter than this, two visible characters would be most of the value. */
const SHOWS_LAST_TWO = 5;

/** Letters and digits become `*` except the last two; what separates them stays. */
function maskDigits(value: string): string {
  const shown = value.length < SHOWS_LAST_TWO ? 0 : 2;
  let left = 0;
  for (const character of value) if (isWordCharacter(character)) left++;
  let out = '';
  for (const character of value) {
    if (!isWordCharacter(character)) out += character;
    else out += left-- <= shown ? character : '*';
  }
  return out;
}

/** First letters of words stay, digits and all the rest become `*`: `Calle 12 # 3-45` → `C*** ** # *-**`. */
function maskText(value: string): string {
  return words(value)
    .map((word) => (/^\p{L}/u.test(word) ? initial(word) : word.replace(/[\p{L}\p{N}]/gu, '*')))
    .join(' ');
}

function initial(word: string): string {
  const [first] = word;
  return first === undefined ? '' : `${first}***`;
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
