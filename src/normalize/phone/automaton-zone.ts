import { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/max';
import { DigitAutomaton } from './automaton-digits.ts';
import { countriesOf, countryPlan, isCallingCode, worldPlan } from './automaton-metadata.ts';
import { compileTerritory, type Territory, typeAt, typeOf } from './automaton-territory.ts';

/** Who shares a calling code: almost always one country, with 1 twenty-five, with 800 none. */
export interface Zone {
  readonly callingCode: string;
  /** The main plan of the calling code first. */
  readonly territories: readonly Territory[];
  /** Bit n for the leading digits of territory n. */
  readonly leadingDigits: DigitAutomaton;
}

/** Where a country's own numbers belong. */
export interface Home {
  readonly zone: Zone;
  readonly territory: Territory;
}

/** Bits of an automaton's answer. */
const MOST_TERRITORIES = 31;

export const LONGEST_CALLING_CODE = 3;
const ZERO = 0x30;

/** What was compiled when it was first needed; undefined for a plan that is not understood. */
const zones = new Map<string, Zone | undefined>();
const homes = new Map<CountryCode, Home | undefined>();

/** The zone of a calling code; undefined when only the library understands its plans. */
export function zoneOf(callingCode: string): Zone | undefined {
  const known = zones.get(callingCode);
  if (known !== undefined || zones.has(callingCode)) return known;
  const zone = compileZone(callingCode);
  zones.set(callingCode, zone);
  return zone;
}

/** Zones by calling code as a number, found when a code is first met. */
const byCode = new Map<number, Zone | undefined>();

/**
 * The zone whose calling code begins the ASCII digits from `from` up to, not including, `to`; undefined where there is
 * none, or as for zoneOf. No code begins with another, so that one which only the library knows hides behind no longer
 * one, nor with a zero.
 */
export function zoneAt(digits: Uint8Array, from: number, to: number): Zone | undefined {
  let code = 0;
  for (let at = from; at < to && at < from + LONGEST_CALLING_CODE; at++) {
    code = code * 10 + digits[at] - ZERO;
    if (code === 0) return undefined;
    const zone = byCode.has(code) ? byCode.get(code) : learnZone(code);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function learnZone(code: number): Zone | undefined {
  const zone = isCallingCode(String(code)) ? zoneOf(String(code)) : undefined;
  byCode.set(code, zone);
  return zone;
}

/** The zone and territory of a country; undefined as for zoneOf. */
export function homeOf(country: CountryCode): Home | undefined {
  const known = homes.get(country);
  if (known !== undefined || homes.has(country)) return known;
  const zone = zoneOf(getCountryCallingCode(country));
  const territory = zone?.territories.find((candidate) => candidate.country === country);
  const home = zone === undefined || territory === undefined ? undefined : { zone, territory };
  homes.set(country, home);
  return home;
}

/** The calling code at the start of international digits, '' when there is none. No code begins with another. */
export function leadingCallingCode(digits: string): string {
  for (let length = 1; length <= LONGEST_CALLING_CODE && length <= digits.length; length++) {
    const code = digits.slice(0, length);
    if (isCallingCode(code)) return code;
  }
  return '';
}

/** The territory a national number belongs to; undefined when none of the several that share the code claims it. */
export function claimant(zone: Zone, national: string): Territory | undefined {
  const { territories } = zone;
  if (territories.length === 1) return territories[0];
  const led = zone.leadingDigits.beginnings(national);
  for (let i = 0; i < territories.length; i++) {
    const territory = territories[i];
    const claims = territory.leadingDigits === undefined ? typeOf(territory, national) !== undefined : (led >> i) & 1;
    if (claims) return territory;
  }
  return undefined;
}

/** As claimant, for ASCII digits from `from` up to, not including, `to`. */
export function claimantAt(zone: Zone, digits: Uint8Array, from: number, to: number): Territory | undefined {
  const { territories } = zone;
  if (territories.length === 1) return territories[0];
  const led = zone.leadingDigits.beginningsOf(digits, from, to);
  for (let i = 0; i < territories.length; i++) {
    const territory = territories[i];
    const claims =
      territory.leadingDigits === undefined ? typeAt(territory, digits, from, to) !== undefined : (led >> i) & 1;
    if (claims) return territory;
  }
  return undefined;
}

function compileZone(callingCode: string): Zone | undefined {
  const countries = countriesOf(callingCode);
  const plans = countries.length === 0 ? [worldPlan(callingCode)] : countries.map(countryPlan);
  const territories = plans
    .map((plan, i) => (plan === undefined ? undefined : compileTerritory(countries[i], plan)))
    .filter((territory) => territory !== undefined);
  if (territories.length < plans.length || territories.length > MOST_TERRITORIES) return undefined;
  const leadingDigits = new DigitAutomaton(territories.map((territory) => territory.leadingDigits));
  return { callingCode, territories, leadingDigits };
}
