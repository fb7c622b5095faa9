import type { PhoneNumberType } from 'libphonenumber-js/max';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { mayBegin } from './automaton-prefix.ts';
import { isPlannedAt, isPossibleLength, type Territory, typeAt } from './automaton-territory.ts';
import { claimantAt, type Home, homeOf, LONGEST_CALLING_CODE, type Zone, zoneAt } from './automaton-zone.ts';
import { DigitBytes, LONGEST_ALONE } from './digit-bytes.ts';
import type { NumberingPlan } from './plans/numbering-plan.ts';
import { NUMBERING_PLANS } from './plans/table.ts';
import { ASSUMED, knownCountry, type PhoneContext } from './read-number.ts';

/** What the country of a record says about its numbers, looked up once. */
export interface PhoneHome {
  readonly isKnown: boolean;
  readonly home: Home | undefined;
  readonly plan: NumberingPlan | undefined;
  readonly issues: Issues;
  /** Of a number in an old writing. */
  readonly oldIssues: Issues;
}

const OLD: Issues = ['phone_old_format'];

export function phoneHome({ country, countryIsCertain }: PhoneContext): PhoneHome {
  const known = knownCountry(country);
  return {
    isKnown: known !== undefined,
    home: known === undefined ? undefined : homeOf(known),
    plan: known === undefined ? undefined : NUMBERING_PLANS.get(known),
    issues: countryIsCertain === true ? NO_ISSUES : ASSUMED,
    oldIssues: countryIsCertain === true ? OLD : [...OLD, ...ASSUMED],
  };
}

const ZERO = 0x30;
const ONE = 0x31;
/** Fewer digits are read as a text: no evidence, or a local number. */
const FEWEST_DIGITS = 7;
/** A number of more digits may begin with 00, dialled for abroad. */
const MOST_AT_HOME = 9;
/** Digits of which readNumber makes one more guess. */
const FEWEST_WITH_CALLING_CODE = 11;
const INVALID: Issues = ['phone_invalid'];

/**
 * Phones read by their bytes: cells that hold one number and nothing else, without anything to strip, to mend or to
 * doubt, be it a valid one or digits without a country; almost all do. Of those it says what normalizePhones does;
 * every other one is for that.
 */
export class BytePhones {
  /** Calling code and national number last read, or all digits where nobody knows a calling code; in ASCII. */
  readonly digits = new Uint8Array(LONGEST_ALONE + LONGEST_CALLING_CODE);
  count = 0;
  valid = false;
  /** Digits behind the calling code that are shown and not compared. */
  skipped = 0;
  callingCode = 0;
  /** Whether the number is of one country. */
  hasCountry = false;
  issues: Issues = NO_ISSUES;
  private readonly written = new DigitBytes();
  /** Whether the number last settled is none of the plan, or not of the type that was wanted. */
  private isRefused = false;

  /** Reads the cell from `from` up to, not including, `to`; false when it is for normalizePhones. */
  read(bytes: Uint8Array, from: number, to: number, home: PhoneHome): boolean {
    const { written } = this;
    if (!written.read(bytes, from, to) || written.count < FEWEST_DIGITS || written.mayBePlaceholder()) return false;
    const { digits, count } = written;
    if (written.plus) return this.readInternational(0);
    const isAbroad = count > MOST_AT_HOME && digits[0] === ZERO && digits[1] === ZERO && digits[2] !== ZERO;
    if (isAbroad) return this.readInternational(2);
    return home.isKnown ? this.readNational(home) : this.readAnywhere();
  }

  private readInternational(from: number): boolean {
    const zone = zoneAt(this.written.digits, from, this.written.count);
    if (zone === undefined) return false;
    const national = from + zone.callingCode.length;
    const plan = planOfCode(zone.callingCode);
    if (plan !== undefined && !this.isSettled(plan, national)) return this.renew(zone, plan, national, OLD);
    return this.settle(zone, zone.territories[0], undefined, national, NO_ISSUES);
  }

  /** Digits without a plus in a record without a country. */
  private readAnywhere(): boolean {
    const { digits, count } = this.written;
    if (count < FEWEST_WITH_CALLING_CODE) return this.keepUnknown();
    const from = digits[0] === ZERO ? 1 : 0;
    const zone = zoneAt(this.written.digits, from, this.written.count);
    if (zone === undefined) return false;
    // Of guesses only a mobile is believed, and North America with its 1.
    const isMobile = zone.callingCode === '1' ? undefined : 'MOBILE';
    const national = from + zone.callingCode.length;
    if (this.settle(zone, zone.territories[0], undefined, national, NO_ISSUES, isMobile)) return true;
    // Of eleven digits after a 1 invalidNumber takes off the 1.
    return this.isRefused && !(count === FEWEST_WITH_CALLING_CODE && digits[0] === ONE) && this.keepUnknown();
  }

  private keepUnknown(): boolean {
    const { digits, count } = this.written;
    if (this.written.mayHaveExcess()) return false;
    for (let i = 0; i < count; i++) this.digits[i] = digits[i];
    this.count = count;
    this.valid = false;
    this.callingCode = 0;
    this.skipped = 0;
    this.hasCountry = false;
    this.issues = INVALID;
    return true;
  }

  private readNational({ home, plan, issues, oldIssues }: PhoneHome): boolean {
    if (home === undefined) return false;
    const { zone, territory } = home;
    const { digits, count } = this.written;
    const code = this.beginsWith(zone.callingCode) ? zone.callingCode.length : 0;
    const coded = plan !== undefined && count >= plan.fewestWithCallingCode ? code : 0;
    if (plan !== undefined && !this.isSettled(plan, coded))
      return this.renew(zone, plan, coded, coded > 0 ? OLD : oldIssues);
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

  /** Keeps an old writing of the national number from place `from` on, if it is today's but for digits in front of it. */
  private renew(zone: Zone, plan: NumberingPlan, from: number, issues: Issues): boolean {
    const dropped = plan.dropped(this.written.digits, from, this.written.count);
    return dropped > 0 && this.settle(zone, zone.territories[0], undefined, from + dropped, issues);
  }

  /**
   * Keeps the national number from place `from` on; false when it is not valid, or not of the type that is wanted, and
   * then it says whether there is no doubt of it.
   */
  private settle(
    zone: Zone,
    plan: Territory,
    home: Territory | undefined,
    start: number,
    issues: Issues,
    wanted?: PhoneNumberType,
  ): boolean {
    const { digits, count } = this.written;
    const from = mayBegin(plan.prefix, digits, start, count) ? this.behindPrefix(zone, plan, start) : start;
    this.isRefused = from >= 0 && zone.callingCode.length + count - from >= FEWEST_DIGITS;
    if (!this.isRefused) return false;
    const owner = claimantAt(zone, digits, from, count) ?? home;
    const type = typeAt(owner ?? zone.territories[0], digits, from, count);
    if (type === undefined || (wanted !== undefined && type !== wanted)) return false;
    const country = owner?.country;
    this.keep(zone.callingCode, from);
    this.valid = true;
    this.skipped =
      (country === undefined ? undefined : NUMBERING_PLANS.get(country))?.skipped(digits, from, count) ?? 0;
    this.hasCountry = country !== undefined;
    this.issues = issues;
    return true;
  }

  /** Where a national number begins that may have a prefix; -1 where only the expression of the prefix tells. */
  private behindPrefix(zone: Zone, plan: Territory, from: number): number {
    const { digits, count } = this.written;
    const length = plan.prefix?.digits.length ?? 0;
    if (length === 0) return -1;
    const bare = from + length;
    if (isPlannedAt(plan, digits, from, count) && !isPlannedAt(plan, digits, bare, count)) return from;
    const owner = claimantAt(zone, digits, bare, count) ?? plan;
    return isPossibleLength(owner, count - bare) || count - bare > owner.longest ? bare : from;
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
  private isSettled(plan: NumberingPlan, from: number): boolean {
    return plan.isSettled(this.written.digits, from, this.written.count);
  }

  private beginsWith(callingCode: string): boolean {
    for (let i = 0; i < callingCode.length; i++) if (this.written.digits[i] !== callingCode.charCodeAt(i)) return false;
    return true;
  }
}

const plans = new Map<string, NumberingPlan>([...NUMBERING_PLANS.values()].map((plan) => [plan.callingCode, plan]));

function planOfCode(callingCode: string): NumberingPlan | undefined {
  return plans.get(callingCode);
}
