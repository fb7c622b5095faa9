import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { Phone } from '../phone/phone.ts';

/** Shorter numbers are local; two cities have the same. */
const FEWEST_DIGITS = 8;

/**
 * The numbers whose country is known, by the digits that are dialled within it. A call log that spans countries
 * writes `994106719` and says nothing else; where another source holds exactly one `+51 994106719`, it is that one.
 */
export class KnownNumbers {
  /** Undefined where two countries have the number. */
  private readonly byNational = new Map<string, Phone | undefined>();

  /** Remembers a valid number; the order of calls does not matter. */
  see(phone: Phone): void {
    if (!phone.valid || phone.match === '' || phone.match.includes('x')) return;
    if (phone.country === undefined || !isSupportedCountry(phone.country)) return;
    const national = phone.match.slice(getCountryCallingCode(phone.country).length);
    if (national.length < FEWEST_DIGITS) return;
    const known = this.byNational.get(national);
    if (known === undefined) {
      if (!this.byNational.has(national)) this.byNational.set(national, phone);
    } else if (known.match !== phone.match) this.byNational.set(national, undefined);
  }

  /** The number with its country, for one that is not valid for want of it; itself when nobody knows better. */
  completed(phone: Phone): Phone {
    if (phone.valid || phone.match === '') return phone;
    const known = this.byNational.get(phone.match);
    if (known === undefined) return phone;
    const issues = phone.issues.filter((issue) => issue !== 'phone_invalid' && issue !== 'phone_partial');
    return { ...known, issues: [...issues, 'phone_assumed_country'] };
  }
}
