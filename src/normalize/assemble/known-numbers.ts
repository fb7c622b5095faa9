import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { EMPTY, ValueTable } from '../../domain/column.ts';
import type { Issues } from '../../domain/issue.ts';
import type { Phone } from '../phone/phone.ts';
import type { ReadValues } from './read-values.ts';

/** Shorter numbers are local; two cities have the same. So many are looked at first. */
const FEWEST_DIGITS = 8;

/** A bit each for the ends of numbers that were asked for: with 150,000 of them 27 of 28 others are dropped by it. */
const TAIL_BITS = 22;
/** 2^32 over the golden ratio. */
const TAIL_MIX = 0x9e3779b1;

/** Of a number whose country nobody may ask for. */
export const NOT_DIALLED = -1;

const TWO_COUNTRIES = 'two_countries';

/** A number among those that were read, and where it stands: of several writings the first of the run is taken. */
export interface KnownNumber {
  readonly values: ReadValues;
  readonly value: number;
  readonly place: number;
}

/**
 * The numbers whose country is known, by the digits that are dialled within it. A call log that spans countries
 * writes `994106719` and says nothing else; where another source holds exactly one `+51 994106719`, it is that one.
 * Few numbers lack their country, hence only those that were asked for are remembered.
 */
export class KnownNumbers {
  /** The numbers that were asked for. */
  private readonly numbers = new ValueTable();
  private readonly tails = new Uint8Array(1 << (TAIL_BITS - 3));
  /** By code of such a number, what is known of it. */
  private readonly known: (KnownNumber | typeof TWO_COUNTRIES | undefined)[] = [];

  /** Asks for the country of a number that is not valid for want of it. */
  ask(values: ReadValues, value: number): void {
    if (values.keyTo(value) - values.keyFrom(value) < FEWEST_DIGITS) return;
    const tail = tailOf(values.keyEnd(value));
    this.tails[tail >> 3] |= 1 << (tail & 7);
    const code = values.internKey(value, this.numbers);
    if (code === this.known.length) this.known.push(undefined);
  }

  /**
   * Remembers a valid number, if it was asked for by what stands behind the first `skipped` digits of its key; the
   * order of calls does not matter, the places decide.
   */
  see(values: ReadValues, value: number, skipped: number, place: number): void {
    const tail = tailOf(values.keyEnd(value));
    if (((this.tails[tail >> 3] >> (tail & 7)) & 1) === 0) return;
    const code = values.findKey(value, this.numbers, skipped);
    if (code === EMPTY) return;
    const known = this.known[code];
    if (known === TWO_COUNTRIES) return;
    if (known !== undefined && !values.hasKeyOf(value, known.values, known.value)) this.known[code] = TWO_COUNTRIES;
    else if (known === undefined || place < known.place) this.known[code] = { values, value, place };
  }

  get asked(): number {
    return this.numbers.size;
  }

  /** The number with its country, for one that is not valid for want of it; undefined when nobody knows better. */
  find(values: ReadValues, value: number): KnownNumber | undefined {
    const known = this.known[values.findKey(value, this.numbers)];
    return known === TWO_COUNTRIES ? undefined : known;
  }
}

/** What was found in a number that took its country from elsewhere. */
export function completedIssues(issues: Issues): Issues {
  const others = issues.filter((issue) => issue !== 'phone_invalid' && issue !== 'phone_partial');
  return [...others, 'phone_assumed_country'];
}

/** The bit of the last digits of a number, by the number that they make. */
function tailOf(end: number): number {
  return Math.imul(end, TAIL_MIX) >>> (32 - TAIL_BITS);
}

const callingCodes = new Map<string, number>();

/** Where in the match key of a valid number the digits dialled within its country begin; else NOT_DIALLED. */
export function dialledFrom({ valid, match, country }: Phone): number {
  if (!valid || country === undefined || match === '' || match.includes('x')) return NOT_DIALLED;
  return dialledBehind(callingCodeLength(country), match.length);
}

/** The same of a calling code and a key of so many digits. */
export function dialledBehind(callingCode: number, key: number): number {
  return key - callingCode < FEWEST_DIGITS ? NOT_DIALLED : callingCode;
}

function callingCodeLength(country: string): number {
  let length = callingCodes.get(country);
  if (length === undefined) {
    length = isSupportedCountry(country) ? getCountryCallingCode(country).length : Number.POSITIVE_INFINITY;
    callingCodes.set(country, length);
  }
  return length;
}
