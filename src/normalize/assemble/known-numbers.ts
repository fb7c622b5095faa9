import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Phone } from '../phone/phone.ts';
import type { ReadValue } from './read-values.ts';

/** Shorter numbers are local; two cities have the same. */
const FEWEST_DIGITS = 8;

/** Of a number whose country nobody may ask for. */
export const NOT_DIALLED = -1;

const TWO_COUNTRIES = 'two_countries';

/** A number and where it stands: of several writings the first of the run is taken. */
interface Known {
  readonly value: ReadValue;
  readonly place: number;
}

/**
 * The numbers whose country is known, by the digits that are dialled within it. A call log that spans countries
 * writes `994106719` and says nothing else; where another source holds exactly one `+51 994106719`, it is that one.
 * Few numbers lack their country, hence only those that were asked for are remembered.
 */
export class KnownNumbers {
  private readonly byNational = new Map<string, Known | typeof TWO_COUNTRIES | undefined>();

  /** Asks for the country of a number that is not valid for want of it. */
  ask(match: string): void {
    if (match.length >= FEWEST_DIGITS) this.byNational.set(match, undefined);
  }

  /** Remembers a valid number, if it was asked for; the order of calls does not matter, the places decide. */
  see(national: string, value: ReadValue, place: number): void {
    if (!this.byNational.has(national)) return;
    const known = this.byNational.get(national);
    if (known === TWO_COUNTRIES) return;
    if (known !== undefined && known.value.match !== value.match) this.byNational.set(national, TWO_COUNTRIES);
    else if (known === undefined || place < known.place) this.byNational.set(national, { value, place });
  }

  get asked(): number {
    return this.byNational.size;
  }

  /** The number with its country, for one that is not valid for want of it; undefined when nobody knows better. */
  completed({ match, issues }: ReadValue): ReadValue | undefined {
    const known = this.byNational.get(match);
    if (known === undefined || known === TWO_COUNTRIES) return undefined;
    const others = issues.filter((issue) => issue !== 'phone_invalid' && issue !== 'phone_partial');
    const { value } = known;
    return { display: value.display, match: value.match, issues: [...others, 'phone_assumed_country'] };
  }
}

const callingCodes = new Map<string, number>();

/** Where in the match key of a valid number the digits dialled within its country begin; else NOT_DIALLED. */
export function dialledFrom({ valid, match, country }: Phone): number {
  if (!valid || country === undefined || match === '' || match.includes('x')) return NOT_DIALLED;
  const from = callingCodeLength(country);
  return match.length - from < FEWEST_DIGITS ? NOT_DIALLED : from;
}

function callingCodeLength(country: string): number {
  let length = callingCodes.get(country);
  if (length === undefined) {
    length = isSupportedCountry(country) ? getCountryCallingCode(country).length : Number.POSITIVE_INFINITY;
    callingCodes.set(country, length);
  }
  return length;
}
