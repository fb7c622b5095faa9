import parse, { type CountryCode, type PhoneNumberType } from 'libphonenumber-js/max';
import { withoutPrefix } from './automaton-prefix.ts';
import {
  isPlanned,
  isPossibleLength,
  LONGEST_NATIONAL,
  SHORTEST_NATIONAL,
  type Territory,
  typeOf,
} from './automaton-territory.ts';
import { claimant, homeOf, leadingCallingCode, type Zone, zoneOf } from './automaton-zone.ts';

/** A number as the library reads it. */
export interface ParsedNumber {
  readonly countryCallingCode: string;
  readonly nationalNumber: string;
  /** ISO 3166 alpha-2; undefined where several countries share the calling code and none claims the number. */
  readonly country: CountryCode | undefined;
  /** Undefined when not valid. */
  readonly type: PhoneNumberType | undefined;
  /** A number of the country can be as long. */
  readonly possible: boolean;
}

/** The library takes no longer text, plus included. */
const LONGEST_TEXT = 250;
/** Nor fewer digits: two in a row, or three where there is a plus. */
const FEWEST_DIGITS = 2;

/**
 * Reads digits (nothing else; behind a plus when `international`) as libphonenumber-js reads them with its full
 * metadata: the answer, and the answer that there is none, are those of its `parse`, `getType` and `isPossible`.
 * The plans of a calling code are compiled when it is first seen; the library is asked for those whose patterns
 * are not understood. It follows parse.js, extractCountryCallingCode.js and extractNationalNumber.js of version
 * 1.13; that both agree is tested for every country.
 */
export function parseNumber(
  digits: string,
  international: boolean,
  country: CountryCode | undefined,
): ParsedNumber | undefined {
  const fewest = international ? FEWEST_DIGITS + 1 : FEWEST_DIGITS;
  const longest = international ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  if (digits.length < fewest || digits.length > longest) return undefined;
  const answer = international ? readInternational(digits) : readNational(digits, country);
  return answer === NOT_UNDERSTOOD ? askLibrary(digits, international, country) : answer;
}

/** As parseNumber, by the library itself. */
export function askLibrary(
  digits: string,
  international: boolean,
  country: CountryCode | undefined,
): ParsedNumber | undefined {
  const number = parse(international ? `+${digits}` : digits, { defaultCountry: country, extract: false });
  if (number === undefined) return undefined;
  const { countryCallingCode, nationalNumber } = number;
  return {
    countryCallingCode,
    nationalNumber,
    country: number.country,
    type: number.getType(),
    possible: number.isPossible(),
  };
}

/** Only the library can tell. */
const NOT_UNDERSTOOD = 'not_understood';
type Answer = ParsedNumber | undefined | typeof NOT_UNDERSTOOD;

function readInternational(digits: string): Answer {
  const callingCode = leadingCallingCode(digits);
  if (callingCode === '') return undefined;
  const zone = zoneOf(callingCode);
  if (zone === undefined) return NOT_UNDERSTOOD;
  return readBehindCode(zone, digits.slice(callingCode.length));
}

function readNational(digits: string, country: CountryCode | undefined): Answer {
  if (country === undefined) return undefined;
  const home = homeOf(country);
  if (home === undefined) return NOT_UNDERSTOOD;
  const { zone, territory } = home;
  const dialled = withoutPrefix(territory.abroad, digits);
  if (dialled !== digits && dialled !== '' && dialled[0] !== '0') return readInternational(dialled);
  const shorter = withoutCallingCode(zone, territory, digits);
  return shorter === undefined ? settled(zone, territory, territory, digits) : readBehindCode(zone, shorter);
}

function readBehindCode(zone: Zone, digits: string): ParsedNumber | undefined {
  return settled(zone, zone.territories[0], undefined, digits);
}

/** `plan` strips the prefix; `home` is whose number it is when no territory claims it. */
function settled(zone: Zone, plan: Territory, home: Territory | undefined, digits: string): ParsedNumber | undefined {
  const national = nationalNumber(zone, plan, digits);
  if (national.length < SHORTEST_NATIONAL || national.length > LONGEST_NATIONAL) return undefined;
  const owner = claimant(zone, national) ?? home;
  const judge = owner ?? zone.territories[0];
  return {
    countryCallingCode: zone.callingCode,
    nationalNumber: national,
    country: owner?.country,
    type: typeOf(judge, national),
    possible: isPossibleLength(judge, national.length),
  };
}

/**
 * The digits behind the calling code of the home country, for a number that carries it without a plus: such as are
 * no number of the plan with it and are one without it, or too many with it. Else undefined.
 */
function withoutCallingCode(zone: Zone, home: Territory, digits: string): string | undefined {
  if (!digits.startsWith(zone.callingCode)) return undefined;
  const whole = nationalNumber(zone, home, digits);
  const shorter = digits.slice(zone.callingCode.length);
  if (whole.length > home.longest) return shorter;
  const better = !isPlanned(home, whole) && isPlanned(home, nationalNumber(zone, home, shorter));
  return better ? shorter : undefined;
}

/** Digits without the prefix dialled inside the country, where what is left is as good a number as before. */
function nationalNumber(zone: Zone, plan: Territory, digits: string): string {
  const bare = withoutPrefix(plan.prefix, digits);
  if (bare === digits || (isPlanned(plan, digits) && !isPlanned(plan, bare))) return digits;
  const owner = claimant(zone, bare) ?? plan;
  return isPossibleLength(owner, bare.length) || bare.length > owner.longest ? bare : digits;
}
