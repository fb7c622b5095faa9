import type { IssueKind, Issues } from '../../domain/issue.ts';
import { countryOfType, ID_COUNTRIES } from './countries/table.ts';
import { foldType, idCell } from './id-text.ts';
import { isPlaceholderId } from './placeholder-id.ts';
import { type IdReading, type IdText, onlyDigits } from './reading.ts';

/** What the record says of an id beside its cell. */
export interface IdContext {
  /** ISO 3166 alpha-2. */
  readonly country: string | undefined;
  /** Content of a type column (`CC`, `Cédula de ciudadanía`, `RUT`), '' without one. */
  readonly type: string;
  /** Content of a check-digit column, '' without one. */
  readonly checkDigit: string;
}

export interface NationalId {
  /** Without dots and blanks, upper case, with its check digit: `1020304050`, `12345678Z`, `20-12345678-6`. */
  readonly display: string;
  /**
   * The person's id without check letter and leading zeros, the same from every id that holds it (CUIT and DNI,
   * RUC and cédula, CURP and RFC, NIT and cédula), then `@CO` where a check digit or an explicit type and
   * country prove the country. '' = no evidence: a placeholder, truncated, masked or too short.
   */
  readonly match: string;
  /** Country and kind (`ES-NIF`), '' when unknown. */
  readonly scheme: string;
  /** The check digit fits a shape that leaves no doubt: a number at random would have failed. */
  readonly proven: boolean;
  /** No check fails; a placeholder is never valid. */
  readonly valid: boolean;
  /** A person's, a company's, or nobody knows. */
  readonly person: boolean | undefined;
  readonly issues: Issues;
}

/** Shorter ones are counters, or the last digits of something longer. */
const SHORTEST_KEY = 5;
const LONGEST_KEY = 25;
const CHECK_DIGIT = /^[\dK]$/;

/** The id of one cell; undefined when the cell holds none. */
export function normalizeNationalId(cell: string, context: IdContext): NationalId | undefined {
  const read = idCell(cell, context.type);
  switch (read.kind) {
    case 'empty':
      return undefined;
    case 'truncated':
      return noEvidence(read.text, '', ['digits_lost']);
    case 'masked':
      return noEvidence(read.text, '', ['placeholder']);
    case 'id': {
      const id = withCheckDigit(read.id, context.checkDigit);
      return judged(id, understood(id, context.country), context, read.lettersFolded ? ['look_alike_letters'] : []);
    }
  }
}

function noEvidence(display: string, scheme: string, issues: Issues): NationalId {
  return { display, match: '', scheme, proven: false, valid: false, person: undefined, issues };
}

/** A check digit in its own column belongs behind a number that does not have one yet. */
function withCheckDigit(id: IdText, cell: string): IdText {
  if (cell === '') return id;
  const digit = cell.trim().toUpperCase();
  if (!CHECK_DIGIT.test(digit) || !/^\d+$/.test(id.text)) return id;
  return { ...id, text: `${id.text}-${digit}`, plain: id.plain + digit };
}

const ID_READERS = Object.entries(ID_COUNTRIES);

/** The reading of the record's own country if its check fits, else of any whose check fits, else what is left. */
function understood(id: IdText, recordCountry: string | undefined): IdReading | undefined {
  const country = countryOfId(id, recordCountry);
  const own = country === undefined ? undefined : ID_COUNTRIES[country]?.read(id, 'home');
  if (own?.check === 'fits') return own;
  // No country claims an id of digits alone against the country of its record: all have a letter or a hyphen to tell it by.
  if (country !== undefined && onlyDigits(id.text)) return own;
  let other: IdReading | undefined;
  for (const [code, { read }] of ID_READERS) {
    if (code === country) continue;
    const reading = read(id, country === undefined ? 'open' : 'away');
    if (reading?.check === 'fits') return reading;
    other ??= reading;
  }
  return own ?? other;
}

/** A type that one country has says more than where the customer lives. */
function countryOfId(id: IdText, recordCountry: string | undefined): string | undefined {
  const own = recordCountry === undefined ? undefined : ID_COUNTRIES[recordCountry];
  if (own?.types.has(id.type)) return recordCountry;
  return countryOfType(id.type, id.plain.length) ?? recordCountry;
}

function judged(id: IdText, reading: IdReading | undefined, context: IdContext, found: Issues): NationalId {
  const key = withoutZeros(reading?.key ?? id.plain);
  const scheme = reading?.scheme ?? '';
  if (isPlaceholderId(id, key)) return noEvidence(reading?.display ?? id.text, scheme, [...found, 'placeholder']);
  const issues: IssueKind[] = [...found];
  if (reading?.check === 'fails') issues.push('id_invalid_check_digit');
  if (reading?.zeroRestored === true) issues.push('id_zero_restored');
  const usable = key.length >= SHORTEST_KEY && key.length <= LONGEST_KEY;
  return {
    display: reading?.display ?? id.text,
    match: usable ? key + provenCountry(reading, context) : '',
    scheme,
    proven: reading?.proven === true,
    valid: usable && reading?.check !== 'fails',
    person: reading?.person,
    issues,
  };
}

/** Ids of these countries carry a check digit, so that a type column alone proves nothing: two proven ids keep two persons apart. */
const ALWAYS_CHECKED: ReadonlySet<string> = new Set(['ES', 'CL', 'BR', 'EC', 'MX']);

/** `@CO` when the check digit proves it, or, where ids have none, when the record's country has the type that its type column names. */
function provenCountry(reading: IdReading | undefined, context: IdContext): string {
  if (reading === undefined) return '';
  const country = reading.scheme.slice(0, 2);
  if (ALWAYS_CHECKED.has(country)) return reading.proven ? `@${country}` : '';
  const explicit = country === context.country && ID_COUNTRIES[country]?.types.has(foldType(context.type)) === true;
  // A digit that does not fit says that something is mistyped, whatever the column is called.
  return reading.proven || (explicit && reading.check !== 'fails') ? `@${country}` : '';
}

/** A zero in front is lost too often to tell two ids apart; letters in front keep theirs. */
function withoutZeros(key: string): string {
  return key.startsWith('0') ? key.replace(/^0+/, '') : key;
}
