import type { CountryCode } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max';

/** One kind of number in a plan. */
export interface KindMetadata {
  /** '' where the library dropped it for being the same as the fixed lines'. */
  readonly pattern: string;
  readonly lengths: readonly number[];
}

/** The plan of one country, or of a calling code that belongs to none. */
export interface PlanMetadata {
  readonly callingCode: string;
  /** What is dialled before a calling code. */
  readonly abroad: string;
  /** Of all national numbers. */
  readonly pattern: string;
  /** Ascending. */
  readonly lengths: readonly number[];
  /** What may stand before a national number; '' when nothing does. */
  readonly prefix: string;
  /** The national number in terms of the groups of the prefix; '' when it is what stands behind the prefix. */
  readonly prefixTransform: string;
  /** By which a number proves to be of this country among those of its calling code; '' when by its kind only. */
  readonly leadingDigits: string;
  /** In the order of the metadata; see KINDS in automaton-territory.ts. */
  readonly kinds: readonly (KindMetadata | undefined)[];
}

/** The layout that is read here; the number changes when the library moves a place. */
const LAYOUT = 4;

/** The places of a plan in the minified metadata (METADATA.md and metadata.js of libphonenumber-js). */
const PLACE = {
  callingCode: 0,
  abroad: 1,
  pattern: 2,
  lengths: 3,
  nationalPrefix: 5,
  prefix: 7,
  prefixTransform: 8,
  leadingDigits: 10,
  kinds: 11,
} as const;

/** The plan of a country; undefined when there is none, or one in a layout that is not known. */
export function countryPlan(country: CountryCode): PlanMetadata | undefined {
  return readPlan(metadata.countries[country]);
}

/** The plan of a calling code without a country (800, 870); undefined as for countryPlan. */
export function worldPlan(callingCode: string): PlanMetadata | undefined {
  return readPlan(metadata.nonGeographic[callingCode]);
}

/** The countries of a calling code, that of its main plan first; [] when it belongs to none. */
export function countriesOf(callingCode: string): readonly CountryCode[] {
  return metadata.country_calling_codes[callingCode] ?? [];
}

/** Whether international numbers can begin with these digits. */
export function isCallingCode(digits: string): boolean {
  return metadata.country_calling_codes[digits] !== undefined || metadata.nonGeographic[digits] !== undefined;
}

function readPlan(plan: readonly unknown[] | undefined): PlanMetadata | undefined {
  if (plan === undefined || metadata.version !== LAYOUT) return undefined;
  const lengths = numbers(plan[PLACE.lengths]);
  const kinds = plan[PLACE.kinds];
  if (lengths.length === 0 || !Array.isArray(kinds)) return undefined;
  return {
    callingCode: text(plan[PLACE.callingCode]),
    abroad: text(plan[PLACE.abroad]),
    pattern: text(plan[PLACE.pattern]),
    lengths,
    prefix: text(plan[PLACE.prefix]) || text(plan[PLACE.nationalPrefix]),
    prefixTransform: text(plan[PLACE.prefixTransform]),
    leadingDigits: text(plan[PLACE.leadingDigits]),
    kinds: kinds.map((kind: unknown) => readKind(kind, lengths)),
  };
}

/** The lengths of a kind are written only where they are not those of the plan. */
function readKind(kind: unknown, lengths: readonly number[]): KindMetadata | undefined {
  if (!Array.isArray(kind)) return undefined;
  const own = numbers(kind[1]);
  return { pattern: text(kind[0]), lengths: own.length === 0 ? lengths : own };
}

/** What is not there is a 0 or left out. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'number') : [];
}
