import { withoutWeekday } from '../../domain/weekday.ts';

/**
 * What a cell looks like. Cheap tests by shape alone: they only have to be right for most cells of a column;
 * the normalizing step judges each cell. Every expression is linear in the length of the cell.
 */

const TECHNICAL_PREFIX = /^(?:'|=")|^(?:p|tel|whatsapp|mailto):|"$/gi;
const PHONE_SIGNS = /^\+?[\d\s().\-/]+(?:;?\s?(?:ext|x|anexo|int)\.?\s?\d{1,6})?$/i;
const ISO_DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]|$)/;
const SLASH_DATE = /^\d{1,2}([-/.])\d{1,2}(?:\1(?:\d{4}|\d{2}))?(?:[ T,]|$)/;
const COMPACT_DATE = /^(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const WORDED_DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fev|set|out|dez)[a-z]*\.?(?: de)?,? ?\d{1,4}\b/i;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const AMOUNT = /^[-(]?\s?(?:[$€£]|S\/|R\$|US\$|[A-Z]{3}\s)?\s?\d[\d.,]*\s?(?:[$€£%]|[a-z]{2,3})?\)?$/i;
const LETTERED_ID =
  /^(?:[XYZ]?\d{7,8}-?[A-Z]|[A-Z]\d{7}[A-Z0-9]|\d{7,8}-[\dK]|\d{1,2}\.\d{3}\.\d{3}-[\dK]|[A-Z&Ñ]{3,4}\d{6}[A-Z0-9]{3}|[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d|[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}-\d{7,8}-\d|\d{8,10}-\d)$/i;
const PLAIN_ID = /^(?:\d{5,13}|\d{1,3}(?:\.\d{3}){2,3}(?:-\d)?)$/;
/** Mobile numbers without +: CO, ES, CL and PE national; CO, MX, AR, ES, CL, PE, BR with their calling code. */
const BARE_MOBILE = /^(?:3\d{9}|[67]\d{8}|9\d{8}|57\d{10}|521?\d{10}|549?\d{10}|34\d{9}|56\d{9}|51\d{9}|55\d{10,11})$/;
const BIRTH_YEAR = /(?:^|\D)19[2-9]\d|(?:^|\D)200\d|^(?:19[2-9]\d|200\d)\d{4}$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const GIVEN_CODE = /^(?=.*\d)[\p{L}\p{N}./-]{3,40}$/u;
const SERIAL_CODE = /^[A-Z]{1,8}[-_]?\d{3,}$/i;
const NAME_WORDS = /^[\p{L}\p{M}'’`´.ªº\-, ]{2,60}$/u;
const URL = /^(?:https?:\/\/|www\.)\S+$/i;
const PROFILE_HOST = /(?:^|\/\/|\.)(linkedin|instagram|facebook|fb|twitter|x|tiktok|t)\.(?:com|me)\//i;
const STREET_WORD =
  /(?:^|\s)(?:calle|cl|cll|cra|carrera|kr|kra|av|avda|avenida|avenue|ave|transversal|diagonal|pasaje|paseo|plaza|rua|street|st|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|c\/)(?:[\s.]|$)/i;

/** The cell without what exports put before it (`'+57…`, `p:+57…`, `="0123"`). */
export function bare(cell: string): string {
  return cell.trim().replace(TECHNICAL_PREFIX, '').trim();
}

/** Something before and after an @, and a dot in what follows. */
export function isEmailLike(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1) return false;
  const dot = text.indexOf('.', at + 2);
  return dot > 0 && dot < text.length - 1;
}

/** 7 to 15 digits with signs phones are written with; several numbers in a cell count as one. */
export function isPhoneLike(text: string): boolean {
  const first = text.split(/\s[/|;oy-]\s|[;|,]|:::/, 1)[0].trim();
  if (!PHONE_SIGNS.test(first) || isDateLike(first) || GROUPED.test(first)) return false;
  const digits = countDigits(first.replace(/(?:;?\s?(?:ext|x|anexo|int)\.?\s?\d{1,6})$/i, ''));
  return digits >= 7 && digits <= 15;
}

/**
 * A phone that only a phone is written like: with +, brackets, a 00 before it or grouped by blanks. Ids filled up with zeros
 * (`0000100012`) begin with more of them, or are shorter.
 */
export function isPhoneForSure(cell: string): boolean {
  const text = bare(cell);
  return (
    isPhoneLike(text) &&
    (/^\+|^00[1-9](?:\D?\d){9}|^\(?\d+\)|^\d{3}[ .-]\d{3}[ .-]\d{3,4}(?![\d.-])/.test(text) || /^'?p:/.test(cell))
  );
}

/** A calling code that says so, or two digits that may be one; countries are numbered with three (ISO 3166). */
export function isCallingCode(text: string): boolean {
  return /^(?:(?:\+|00)\s?[1-9]\d{0,2}|[2-9]\d)(?:\.0)?$/.test(text);
}

/** What is dialled before a number: a calling or an area code. */
export function isPhonePrefix(text: string): boolean {
  return /^(?:\+|00)?\s?\(?\d{1,5}\)?(?:\.0)?$/.test(text);
}

export function isDateLike(cell: string): boolean {
  const text = withoutWeekday(cell);
  if (ISO_DATE.test(text) || COMPACT_DATE.test(text) || isSlashDate(text)) return true;
  return /\d/.test(text) && WORDED_DATE.test(text.slice(0, 40));
}

/** A date in whose year most living customers may be born (1920 to 2009), without a time of day. */
export function isBirthDateLike(text: string): boolean {
  return !text.includes(':') && BIRTH_YEAR.test(text) && isDateLike(text);
}

/** Digits only, of the lengths and first digits mobile numbers of the first countries have. */
export function isBareMobile(text: string): boolean {
  return BARE_MOBILE.test(text);
}

/** Digits with separators, a currency sign or word at most. */
export function isAmountLike(text: string): boolean {
  return AMOUNT.test(text) && !isDateLike(text);
}

/** National ids whose letters, dashes or dots show that they are one (DNI with letter, RUT, CURP, codice fiscale, CPF, CUIT). */
export function isLetteredId(text: string): boolean {
  return LETTERED_ID.test(text);
}

/** Digits that may be a national id, and lettered ids. */
export function isIdLike(text: string): boolean {
  return PLAIN_ID.test(text) || LETTERED_ID.test(text);
}

/** Codes that systems give (UUID, `CRM_000012`). */
export function isSystemCode(text: string): boolean {
  return UUID.test(text) || SERIAL_CODE.test(text);
}

/** A number or code that somebody was given: one word with digits in it. */
export function isGivenCode(text: string): boolean {
  return GIVEN_CODE.test(text);
}

/** One to seven words of letters. */
export function isNameLike(text: string): boolean {
  return NAME_WORDS.test(text) && text.split(' ').length <= 7;
}

export function isUrl(text: string): boolean {
  return URL.test(text);
}

/** The network whose profile a URL shows. */
export function networkOf(text: string): string | undefined {
  const host = PROFILE_HOST.exec(text.slice(0, 200))?.[1].toLowerCase();
  if (host === undefined) return undefined;
  return { fb: 'facebook', x: 'twitter', t: 'telegram' }[host] ?? host;
}

/** A street word and a number. */
export function isAddressLike(text: string): boolean {
  return /\d/.test(text) && STREET_WORD.test(text);
}

/** 13 to 19 digits that pass the check of payment cards (Luhn, ISO/IEC 7812-1). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

function isSlashDate(text: string): boolean {
  if (!SLASH_DATE.test(text)) return false;
  const [first, second] = text.split(/[-/.]/, 2).map(Number);
  return first >= 1 && second >= 1 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}
