import type { CountryCode, PhoneNumberType } from 'libphonenumber-js/max';
import { DigitAutomaton } from './automaton-digits.ts';
import type { KindMetadata, PlanMetadata } from './automaton-metadata.ts';
import { type Pattern, readPattern } from './automaton-pattern.ts';
import { compilePrefix, type Prefix } from './automaton-prefix.ts';

/** The plan of a country (or of a calling code without one), compiled. */
export interface Territory {
  readonly country: CountryCode | undefined;
  readonly callingCode: string;
  /** Bit n is set where national numbers of n digits are possible. */
  readonly lengths: number;
  readonly longest: number;
  /** Bit 0 for the plan as a whole, then a bit for every kind. */
  readonly numbers: DigitAutomaton;
  /** Per length of the national number, the bits that may be believed. */
  readonly bitsOfLength: readonly number[];
  readonly fixedMeansMobile: boolean;
  /** What is dialled before a calling code. */
  readonly abroad: Prefix | undefined;
  /** What may stand before a national number. */
  readonly prefix: Prefix | undefined;
  readonly leadingDigits: Pattern | undefined;
}

/** The kinds in the order in which the library tries them, with their place in its metadata (getNumberType.js). */
const KINDS: readonly { readonly type: PhoneNumberType; readonly place: number }[] = [
  { type: 'FIXED_LINE', place: 0 },
  { type: 'MOBILE', place: 1 },
  { type: 'PREMIUM_RATE', place: 3 },
  { type: 'TOLL_FREE', place: 2 },
  { type: 'SHARED_COST', place: 9 },
  { type: 'VOIP', place: 8 },
  { type: 'PERSONAL_NUMBER', place: 4 },
  { type: 'PAGER', place: 7 },
  { type: 'UAN', place: 6 },
  { type: 'VOICEMAIL', place: 5 },
];

const PLAN_BIT = 1;
const FIXED_BIT = 2;
const MOBILE_BIT = 4;
const MOBILE_PLACE = 1;

/** Digits of the longest and of the shortest national number that the library reads. */
export const LONGEST_NATIONAL = 17;
export const SHORTEST_NATIONAL = 2;

/** Compiles a plan; undefined when a pattern of it is not understood. */
export function compileTerritory(country: CountryCode | undefined, plan: PlanMetadata): Territory | undefined {
  const kinds = KINDS.map(({ place }) => plan.kinds[place]);
  const patterns = [plan.pattern, ...kinds.map((kind) => kind?.pattern ?? '')];
  const read = patterns.map((source) => (source === '' ? undefined : readPattern(source)));
  const leadingDigits = plan.leadingDigits === '' ? undefined : readPattern(plan.leadingDigits);
  if (patterns.some((source, i) => source !== '' && read[i] === undefined)) return undefined;
  if (plan.leadingDigits !== '' && leadingDigits === undefined) return undefined;
  return {
    country,
    callingCode: plan.callingCode,
    lengths: lengthBits(plan.lengths),
    longest: plan.lengths[plan.lengths.length - 1],
    numbers: new DigitAutomaton(read),
    bitsOfLength: bitsOfLength(kinds),
    fixedMeansMobile: (plan.kinds[MOBILE_PLACE]?.pattern ?? '') === '',
    abroad: compilePrefix(plan.abroad),
    prefix: compilePrefix(plan.prefix, plan.prefixTransform),
    leadingDigits,
  };
}

/** Whether the plan has such a number, of a kind it names or not (`nationalNumberPattern`). */
export function isPlanned(territory: Territory, national: string): boolean {
  return (territory.numbers.whole(national) & PLAN_BIT) !== 0;
}

/** What the library's getType says of a national number: undefined when it is not valid. */
export function typeOf(territory: Territory, national: string): PhoneNumberType | undefined {
  return typeOfBits(territory, territory.numbers.whole(national) & (territory.bitsOfLength[national.length] ?? 0));
}

/** As typeOf, for ASCII digits from `from` up to, not including, `to`. */
export function typeAt(
  territory: Territory,
  digits: Uint8Array,
  from: number,
  to: number,
): PhoneNumberType | undefined {
  const bits = territory.numbers.wholeOf(digits, from, to) & (territory.bitsOfLength[to - from] ?? 0);
  return typeOfBits(territory, bits);
}

/** As isPlanned, for ASCII digits from `from` up to, not including, `to`. */
export function isPlannedAt(territory: Territory, digits: Uint8Array, from: number, to: number): boolean {
  return (territory.numbers.wholeOf(digits, from, to) & PLAN_BIT) !== 0;
}

function typeOfBits(territory: Territory, bits: number): PhoneNumberType | undefined {
  if ((bits & PLAN_BIT) === 0) return undefined;
  if ((bits & FIXED_BIT) !== 0) {
    return territory.fixedMeansMobile || (bits & MOBILE_BIT) !== 0 ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
  }
  return KINDS.find((_, kind) => (bits >> (kind + 1)) & 1)?.type;
}

/** Whether national numbers of this length exist in the plan. */
export function isPossibleLength(territory: Territory, length: number): boolean {
  return length <= territory.longest && ((territory.lengths >> length) & 1) === 1;
}

/** The plan's pattern says by itself which lengths it allows; a kind may allow fewer than its pattern. */
function bitsOfLength(kinds: readonly (KindMetadata | undefined)[]): readonly number[] {
  return Array.from({ length: LONGEST_NATIONAL + 1 }, (_, length) =>
    kinds.reduce((bits, kind, i) => bits | (kind?.lengths.includes(length) === true ? FIXED_BIT << i : 0), PLAN_BIT),
  );
}

function lengthBits(lengths: readonly number[]): number {
  return lengths.reduce((bits, length) => bits | (1 << length), 0);
}
