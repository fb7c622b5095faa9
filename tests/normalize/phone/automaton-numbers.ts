import { type CountryCode, getCountries } from 'libphonenumber-js/max';
import { countryPlan, type PlanMetadata } from '../../../src/normalize/phone/automaton-metadata.ts';
import { type Pattern, readPattern } from '../../../src/normalize/phone/automaton-pattern.ts';
import { type Random, streamOf } from '../../bench/generator/random.ts';

/** A question to the plans, as parseNumber takes it. */
export interface Question {
  readonly digits: string;
  readonly international: boolean;
  readonly country: CountryCode | undefined;
}

/** Every country the library has a plan for: all of them are enabled. */
export const COUNTRIES: readonly CountryCode[] = getCountries();

/**
 * The questions `from` to `to` of a country, always the same ones: numbers of its plan by kind, with one digit
 * wrong, too many or too few, behind trunk prefix, calling code and what is dialled for abroad, random digits, with
 * and without plus, asked at home, abroad and nowhere.
 */
export function* questionsOf(country: CountryCode, from: number, to: number): Generator<Question> {
  const plan = countryPlan(country)!;
  const sources = new Sources(plan);
  for (let index = from; index < to; index++) {
    const random = streamOf(7, COUNTRIES.indexOf(country), index);
    const national = slipped(sources.national(random), random);
    yield framed(national, plan, sources, country, random);
  }
}

/** The patterns of a plan, read once. */
class Sources {
  readonly prefix: Pattern | undefined;
  readonly abroad: Pattern | undefined;
  private readonly numbers: readonly Pattern[];
  private readonly lengths: readonly number[];

  constructor(plan: PlanMetadata) {
    const sources = [plan.pattern, ...plan.kinds.map((kind) => kind?.pattern ?? '')];
    this.numbers = sources.filter((source) => source !== '').map((source) => readPattern(source)!);
    this.lengths = plan.lengths;
    this.prefix = readPattern(plan.prefix.replaceAll('$', ''));
    this.abroad = readPattern(plan.abroad);
  }

  /** Seven in ten match a pattern, two have a length of the plan, the last has any. */
  national(random: Random): string {
    const kind = random.below(10);
    if (kind < 7) return drawn(random.pick(this.numbers), random);
    return randomDigits(kind < 9 ? random.pick(this.lengths) : random.below(22), random);
  }
}

function framed(
  national: string,
  plan: PlanMetadata,
  sources: Sources,
  country: CountryCode,
  random: Random,
): Question {
  const prefix = random.chance(0.3) && sources.prefix !== undefined ? drawn(sources.prefix, random) : '';
  const home = random.chance(0.8) ? country : random.chance(0.8) ? random.pick(COUNTRIES) : undefined;
  const coded = plan.callingCode + prefix + national;
  switch (random.below(6)) {
    case 0:
    case 1:
      return { digits: coded, international: true, country: home };
    case 2:
      return { digits: coded, international: false, country: home };
    case 3: {
      const abroad = sources.abroad === undefined ? '00' : drawn(sources.abroad, random);
      return { digits: abroad + coded, international: false, country: home };
    }
    default:
      return { digits: prefix + national, international: random.chance(0.1), country: home };
  }
}

/** Half of the numbers stay as they are; the others have one digit changed, doubled or lost. */
function slipped(digits: string, random: Random): string {
  const at = random.below(digits.length + 1);
  const other = String(random.below(10));
  switch (random.below(6)) {
    case 0:
      return digits.slice(0, at) + other + digits.slice(at + 1);
    case 1:
      return digits.slice(0, at) + other + digits.slice(at);
    case 2:
      return digits.slice(0, at) + digits.slice(at + 1);
    default:
      return digits;
  }
}

/** Digits that match a pattern. */
function drawn(pattern: Pattern, random: Random): string {
  switch (pattern.kind) {
    case 'digit': {
      const digits = [...'0123456789'].filter((digit) => (pattern.set >> Number(digit)) & 1);
      return random.pick(digits);
    }
    case 'sequence':
      return pattern.parts.map((part) => drawn(part, random)).join('');
    case 'choice':
      return drawn(random.pick(pattern.options), random);
    case 'repeat': {
      const times = pattern.least + random.below(pattern.most - pattern.least + 1);
      return Array.from({ length: times }, () => drawn(pattern.part, random)).join('');
    }
  }
}

function randomDigits(length: number, random: Random): string {
  let digits = '';
  while (digits.length < length) digits += random.below(10);
  return digits;
}
