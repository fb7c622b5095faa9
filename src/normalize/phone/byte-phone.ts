import type { CountryCode } from 'libphonenumber-js/max';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { isCallingCode } from './automaton-metadata.ts';
import { mayBegin } from './automaton-prefix.ts';
import { isPlannedAt, isValidAt, type Territory } from './automaton-territory.ts';
import { claimantAt, type Home, homeOf, type Zone, zoneOf } from './automaton-zone.ts';
import { DigitBytes } from './digit-bytes.ts';
import { LONGEST_NUMBER } from './phone-cell.ts';
import { type NumberingPlan, sameForm } from './plans/numbering-plan.ts';
import { NUMBERING_PLANS } from './plans/table.ts';
import { ASSUMED, knownCountry, type PhoneContext } from './read-number.ts';

/** What the country of a record says about its numbers, looked up once. */
export interface PhoneHome {
  readonly home: Home | undefined;
  readonly plan: NumberingPlan | undefined;
  readonly issues: Issues;
}

export function phoneHome({ country, countryIsCertain }: PhoneContext): PhoneHome {
  const known = knownCountry(country);
  return {
    home: known === undefined ? undefined : homeOf(known),
    plan: known === undefined ? undefined : NUMBERING_PLANS.get(known),
    issues: countryIsCertain === true ? NO_ISSUES : ASSUMED,
  };
}

const ZERO = 0x30;
/** Fewer digits are read as a text: no evidence, or a local number. */
const FEWEST_DIGITS = 7;
const LONGEST_CALLING_CODE = 3;
/** A number of more digits may begin with 00, dialled for abroad. */
const MOST_AT_HOME = 9;

/** The zone of calling code n, found when it is first met; undefined where it is none, or only the library knows it. */
const zones = new Map<number, Zone | undefined>();

/**
 * Phones read by their bytes: cells that hold one number and nothing else, a valid one, without anything to strip, to
 * mend or to doubt; almost all do. Of those it says what normalizePhones does; every other one is for that.
 */
export class BytePhones {
  /** Calling code and national number last read, in ASCII. */
  readonly digits = new Uint8Array(LONGEST_NUMBER + LONGEST_CALLING_CODE);
  count = 0;
  callingCode = 0;
  /** Whether the number is of one country. */
  hasCountry = false;
  issues: Issues = NO_ISSUES;
  private readonly written = new DigitBytes();

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizePhones. */
  read(bytes: Uint8Array, from: number, to: number, home: PhoneHome): boolean {
    const { written } = this;
    if (!written.read(bytes, from, to) || written.count < FEWEST_DIGITS || written.mayBePlaceholder()) return false;
    const { digits, count } = written;
    if (written.plus) return this.readInternational(0);
    const isAbroad = count > MOST_AT_HOME && digits[0] === ZERO && digits[1] === ZERO && digits[2] !== ZERO;
    return isAbroad ? this.readInternational(2) : this.readNational(home);
  }

  private readInternational(from: number): boolean {
    const zone = this.zoneAt(from);
    if (zone === undefined) return false;
    const national = from + zone.callingCode.length;
    const plan = planOfCode(zone.callingCode);
    if (plan !== undefined && !this.isSettled(plan, national)) return false;
    return this.settle(zone, zone.territories[0], undefined, national, NO_ISSUES);
  }

  private readNational({ home, plan, issues }: PhoneHome): boolean {
    if (home === undefined) return false;
    const { zone, territory } = home;
    const { digits, count } = this.written;
    const code = this.beginsWith(zone.callingCode) ? zone.callingCode.length : 0;
    const coded = plan !== undefined && count >= plan.fewestWithCallingCode ? code : 0;
    if (plan !== undefined && !this.isSettled(plan, coded)) return false;
    if (mayBegin(territory.abroad, digits, 0, count)) return false;
    if (code === 0) return this.settle(zone, territory, territory, 0, issues);
    // With the calling code and without it a prefix might come off, which texts are asked for.
    if (mayBegin(territory.prefix, digits, 0, count) || mayBegin(territory.prefix, digits, code, count)) return false;
    const isCoded =
      count > territory.longest ||
      (!isPlannedAt(territory, digits, 0, count) && isPlannedAt(territory, digits, code, count));
    if (isCoded) return this.settle(zone, zone.territories[0], undefined, code, NO_ISSUES);
    return this.settle(zone, territory, territory, 0, issues);
  }

  /** Keeps the national number from place `from` on; false when it is not valid or has another form to compare. */
  private settle(zone: Zone, plan: Territory, home: Territory | undefined, from: number, issues: Issues): boolean {
    const { digits, count } = this.written;
    if (mayBegin(plan.prefix, digits, from, count)) return false;
    const owner = claimantAt(zone, digits, from, count) ?? home;
    if (!isValidAt(owner ?? zone.territories[0], digits, from, count)) return false;
    const country: CountryCode | undefined = owner?.country;
    if (country !== undefined && (NUMBERING_PLANS.get(country)?.matchForm ?? sameForm) !== sameForm) return false;
    this.keep(zone.callingCode, from);
    this.hasCountry = country !== undefined;
    this.issues = issues;
    return true;
  }

  private keep(callingCode: string, from: number): void {
    const { digits, count } = this.written;
    const { length } = callingCode;
    for (let i = 0; i < length; i++) this.digits[i] = callingCode.charCodeAt(i);
    for (let i = from; i < count; i++) this.digits[length + i - from] = digits[i];
    this.callingCode = length;
    this.count = length + count - from;
  }

  /** Whether the plan has nothing to mend in the national number from place `from` on. */
  private isSettled({ settled }: NumberingPlan, from: number): boolean {
    const { digits, count } = this.written;
    return settled !== undefined && count - from === settled.digits && digits[from] - ZERO >= settled.first;
  }

  private beginsWith(callingCode: string): boolean {
    for (let i = 0; i < callingCode.length; i++) if (this.written.digits[i] !== callingCode.charCodeAt(i)) return false;
    return true;
  }

  /** The zone whose calling code begins at a place. */
  private zoneAt(from: number): Zone | undefined {
    const { digits } = this.written;
    if (digits[from] === ZERO) return undefined;
    let code = 0;
    for (let i = from; i < from + LONGEST_CALLING_CODE; i++) {
      code = code * 10 + digits[i] - ZERO;
      const zone = zones.has(code) ? zones.get(code) : learnZone(code);
      if (zone !== undefined) return zone;
    }
    return undefined;
  }
}

/** No calling code begins with another, so that one which only the library knows never hides behind a longer one. */
function learnZone(code: number): Zone | undefined {
  const zone = isCallingCode(String(code)) ? zoneOf(String(code)) : undefined;
  zones.set(code, zone);
  return zone;
}

const plans = new Map<string, NumberingPlan>([...NUMBERING_PLANS.values()].map((plan) => [plan.callingCode, plan]));

function planOfCode(callingCode: string): NumberingPlan | undefined {
  return plans.get(callingCode);
}
