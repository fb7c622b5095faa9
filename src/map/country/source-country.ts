import type { ColumnRole } from '../../domain/fields.ts';
import { headerKey } from '../headers/header-words.ts';
import type { Profile } from '../values/profile.ts';
import { bare } from '../values/shapes.ts';
import { countryOfName, placeKey } from './country-names.ts';
import { COUNTRY_SIGNS, type CountrySigns } from './country-signs.ts';

/** A mapped column, as far as it may tell a country. */
export interface CountryClue {
  readonly role: ColumnRole;
  readonly header: string;
  readonly profile: Profile;
}

/** A country is that of the file when more than half of the values that tell a country tell this one … */
const MAJORITY = 0.5;
/** One value tells nothing of a file. */
const FEWEST = 2;
/** With so many values telling, evidence without a majority has the last word: the file has customers of several countries. */
const PLENTY = 10;

const PLACES = index((signs) => signs.places, placeKey);
const HEADERS = index((signs) => signs.headers ?? '', headerKey);
/** Longest first, so that 1809 is asked before 1. */
const CALLING_CODES = Object.entries(COUNTRY_SIGNS)
  .map(([country, { calling }]) => ({ country, calling }))
  .toSorted((a, b) => b.calling.length - a.calling.length);

interface Evidence {
  readonly roles: readonly ColumnRole[];
  readonly tell: (cell: string) => string | undefined;
  /** Share of all values that has to tell a country; fewer may be the odd foreign customer. */
  readonly telling: number;
}

/**
 * Mobile numbers with their calling code and no plus, as messengers write them, of lengths and first digits that no national
 * number of these countries has (ITU-T E.164 and the numbering plans; CO, ES, PE, CL, MX, AR, BR).
 */
const BARE_INTERNATIONAL: readonly (readonly [string, RegExp])[] = [
  ['CO', /^573\d{9}$/],
  ['ES', /^34[67]\d{8}$/],
  ['PE', /^519\d{8}$/],
  ['CL', /^569\d{8}$/],
  ['MX', /^521\d{10}$/],
  ['AR', /^549\d{10}$/],
  ['BR', /^55[1-9]\d9\d{8}$/],
];

/**
 * From the surest down. Calling codes are written for few customers, but for those of every country alike; ids and places are
 * known for some countries only, so that they must be told by a good part of the rows.
 */
const EVIDENCE: readonly Evidence[] = [
  { roles: ['country'], tell: countryOfName, telling: 0.05 },
  { roles: ['phone'], tell: (cell) => countryOfCallingCode(bare(cell)), telling: 0.05 },
  // A national number may look like one of another country with its code, but not half of a column.
  { roles: ['phone'], tell: (cell) => countryOfBareNumber(bare(cell)), telling: 0.5 },
  { roles: ['national_id'], tell: (cell) => countryOfId(bare(cell)), telling: 0.3 },
  { roles: ['city', 'region'], tell: (cell) => PLACES.get(placeKey(cell)), telling: 0.2 },
];

/**
 * The country of most rows (ISO 3166 alpha-2), by the surest evidence there is: a country column, then calling
 * codes of phones, then ids, then cities and regions, at last words of the header that one country uses. Undefined when
 * nothing tells, or when no country has the majority.
 */
export function sourceCountry(clues: readonly CountryClue[]): string | undefined {
  for (const { roles, tell, telling } of EVIDENCE) {
    const cells = clues.filter((clue) => roles.includes(clue.role)).flatMap(({ profile }) => profile.texts);
    const told = cells.map(tell).filter((country) => country !== undefined);
    if (told.length < FEWEST || told.length < cells.length * telling) continue;
    const found = majority(told);
    if (found !== undefined || told.length >= PLENTY) return found;
  }
  return majority(clues.map(({ header }) => HEADERS.get(headerKey(header))).filter((country) => country !== undefined));
}

function majority(told: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const country of told) counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const [country, count] of counts) if (count > told.length * MAJORITY) return country;
  return undefined;
}

function countryOfCallingCode(text: string): string | undefined {
  if (!text.startsWith('+') && !text.startsWith('00')) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return CALLING_CODES.find(({ calling }) => digits.startsWith(calling))?.country;
}

function countryOfBareNumber(text: string): string | undefined {
  return BARE_INTERNATIONAL.find(([, form]) => form.test(text))?.[0];
}

function countryOfId(text: string): string | undefined {
  return Object.entries(COUNTRY_SIGNS).find(([, signs]) => signs.id?.test(text))?.[0];
}

function index(pick: (signs: CountrySigns) => string, key: (text: string) => string): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const [country, signs] of Object.entries(COUNTRY_SIGNS)) {
    for (const text of pick(signs).split(', ')) if (text !== '') countries.set(key(text), country);
  }
  return countries;
}
