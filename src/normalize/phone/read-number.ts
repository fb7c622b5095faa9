import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { type ParsedNumber, parseNumber } from './automaton.ts';
import { areaCode } from './plans/area-codes.ts';
import type { Renewed } from './plans/numbering-plan.ts';
import { NUMBERING_PLANS, plannedCountry } from './plans/table.ts';

/** What the record and its source say about a number that does not say it itself. */
export interface PhoneContext {
  /** ISO 3166 alpha-2. */
  readonly country: string | undefined;
  /** As typed; completes landlines without an area. */
  readonly city?: string;
  /** The country stands in the record itself, not only in most of its source or in an option. */
  readonly countryIsCertain?: boolean;
}

/** The digits of one number, read by a numbering plan. */
export interface PlannedNumber {
  readonly valid: boolean;
  /** '' when not valid. */
  readonly e164: string;
  /** The digits as written, with the plus they had. */
  readonly written: string;
  readonly matchDigits: string;
  /** With the calling code where it was written: the digits that an extension glued on would follow. */
  readonly wholeDigits: string;
  readonly type: 'mobile' | 'fixed' | 'other';
  readonly country: string | undefined;
  readonly issues: Issues;
}

/** One way to read the digits: what the plans are asked, and what is to be reported if it proves right. */
interface Reading {
  readonly digits: string;
  /** The digits begin with a calling code. */
  readonly international: boolean;
  readonly country: CountryCode | undefined;
  readonly issues: readonly IssueKind[];
  /** A guess against the country at hand: only a mobile, or North America with its 1, is believed. */
  readonly guess: boolean;
}

/** A calling code and the shortest whole national numbers (Spain, Chile, Peru) make eleven digits. */
const FEWEST_WITH_CALLING_CODE = 11;

export const ASSUMED: Issues = ['phone_assumed_country'];

/**
 * Reads digits (1 to any number, no other characters) by the plan of their country: the calling code's when there
 * is a plus or 00, else the record's. Almost always one question is enough.
 */
export function readNumber(given: string, plus: boolean, context: PhoneContext): PlannedNumber {
  // Inside Colombia 005 dials abroad too, so the library would read 0057 300… as +7 300…, Russia.
  const dialledAbroad = !plus && given.length > 9 && given.startsWith('00') && given[2] !== '0';
  const digits = dialledAbroad ? given.slice(2) : given;
  const international = plus || dialledAbroad;
  const country = knownCountry(context.country);
  const plan = international ? plannedCountry(digits) : country;
  const update = renewal(digits, international, plan, context.city ?? '');
  for (const reading of readings(digits, international, country, update, context)) {
    const number = parseNumber(reading.digits, reading.international, reading.country);
    if (number?.type === undefined) continue;
    if (reading.guess && number.type !== 'MOBILE' && number.countryCallingCode !== '1') continue;
    return validNumber(number, saysItsCountry(number, digits) ? withoutAssumption(reading.issues) : reading.issues);
  }
  return invalidNumber(digits, international, country, plan);
}

export function knownCountry(country: string | undefined): CountryCode | undefined {
  return country !== undefined && isSupportedCountry(country) ? country : undefined;
}

/** The renewed number with its calling code, when the plan of the country has something to mend. */
function renewal(digits: string, international: boolean, country: string | undefined, city: string) {
  const plan = country === undefined ? undefined : NUMBERING_PLANS.get(country);
  if (plan === undefined || country === undefined) return undefined;
  const coded = digits.startsWith(plan.callingCode) && (international || digits.length >= plan.fewestWithCallingCode);
  const national = coded ? digits.slice(plan.callingCode.length) : digits;
  const local = city !== '' && plan.localDigits.some((length) => national.length <= length + 2);
  const update: Renewed | undefined = plan.renew(national, local ? areaCode(country, city) : '');
  if (update === undefined) return undefined;
  return { digits: plan.callingCode + update.national, issue: update.issue, coded };
}

/** Every way to read the digits, the likeliest first. */
function readings(
  digits: string,
  international: boolean,
  country: CountryCode | undefined,
  update: ReturnType<typeof renewal>,
  context: PhoneContext,
): readonly Reading[] {
  const assumed: Issues = context.countryIsCertain === true ? NO_ISSUES : ASSUMED;
  const found: Reading[] = [];
  if (update !== undefined) {
    const issues: readonly IssueKind[] = update.coded ? [update.issue] : [update.issue, ...assumed];
    found.push({ digits: update.digits, international: true, country: undefined, issues, guess: false });
  }
  if (international) {
    found.push({ digits, international, country: undefined, issues: NO_ISSUES, guess: false });
    return found;
  }
  if (country !== undefined) found.push({ digits, international, country, issues: assumed, guess: false });
  if (digits.length < FEWEST_WITH_CALLING_CODE) return found;
  // 00 and the calling code, of which a spreadsheet has eaten one 0: 034 612 345 678.
  const coded = digits.startsWith('0') ? digits.slice(1) : digits;
  found.push({ digits: coded, international: true, country: undefined, issues: NO_ISSUES, guess: true });
  return found;
}

/** Calling code and number stand in the digits, only the plus is missing. */
function saysItsCountry(number: ParsedNumber, digits: string): boolean {
  return digits === number.countryCallingCode + number.nationalNumber;
}

function withoutAssumption(issues: Issues): Issues {
  if (issues.length === 0 || issues === ASSUMED) return NO_ISSUES;
  return issues.filter((issue) => issue !== 'phone_assumed_country');
}

function validNumber(number: ParsedNumber, issues: Issues): PlannedNumber {
  const plan = number.country === undefined ? undefined : NUMBERING_PLANS.get(number.country);
  const national = plan === undefined ? number.nationalNumber : plan.matchForm(number.nationalNumber);
  const e164 = `+${number.countryCallingCode}${number.nationalNumber}`;
  return {
    valid: true,
    e164,
    written: e164,
    matchDigits: number.countryCallingCode + national,
    wholeDigits: number.countryCallingCode + national,
    type: kindOf(number),
    country: number.country,
    issues,
  };
}

/** Where one plan serves both (United States, Mexico) nobody can tell, but in Chile every mobile begins with 9. */
function kindOf({ type, country, nationalNumber }: ParsedNumber): PlannedNumber['type'] {
  if (type === 'MOBILE') return 'mobile';
  if (type === 'FIXED_LINE') return 'fixed';
  if (type === 'FIXED_LINE_OR_MOBILE' && country === 'CL') {
    return nationalNumber.startsWith('9') ? 'mobile' : 'fixed';
  }
  return 'other';
}

/**
 * Not in any plan, yet people share such numbers across files: where the length fits, the national digits;
 * else every digit, so that an extension glued on can be recognised behind the number it belongs to. A second 1
 * behind North America's is the calling code again: no area there begins with 1.
 */
function invalidNumber(
  digits: string,
  international: boolean,
  country: CountryCode | undefined,
  planned: string | undefined,
): PlannedNumber {
  const written = international ? `+${digits}` : digits;
  // Without a country eleven digits after a 1 are North American: there the calling code is the trunk prefix too.
  const northAmerican = !international && country === undefined && digits.length === 11 && digits.startsWith('1');
  const number = parseNumber(digits, international || northAmerican, country);
  const wholeDigits = international && digits.startsWith('11') ? digits.slice(1) : digits;
  const matchDigits = number?.possible === true ? number.nationalNumber : wholeDigits;
  const localDigits = NUMBERING_PLANS.get(planned ?? '')?.localDigits;
  const partial = !international && localDigits?.includes(digits.length) === true;
  const issues: Issues = [partial ? 'phone_partial' : 'phone_invalid'];
  return { valid: false, e164: '', written, matchDigits, wholeDigits, type: 'other', country: undefined, issues };
}
