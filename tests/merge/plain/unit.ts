import type { SingleField } from '../../../src/domain/fields.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/domain/fields.ts';
import type { NamedRule } from './candidate.ts';
import { FULLEST_RECORD } from './fullest-record.ts';
import { addressCompleteness, isShorterAddress, LOCATES } from './units/address.ts';
import { birthDateCompleteness, isShorterDate } from './units/birth-date.ts';
import { isShorterName, nameCompleteness, nameProof } from './units/name.ts';
import { MOST_USUAL, RIGHTLY_TYPED, USUAL_SPELLING } from './usual-spelling.ts';

/** Fields decided together, from one record: a group (name, address) or a field that stands alone. */
export interface Unit {
  readonly fields: readonly SingleField[];
  /** Asked before every other rule. */
  readonly first: readonly NamedRule[];
  /** Asked before recency, unless the user has rules of her own. */
  readonly beforeRecency: readonly NamedRule[];
  /** Parts whose more usual values are kept when nothing else decides. */
  readonly usualParts: readonly number[];
  /** Asked when every other rule left it undecided. */
  readonly last: readonly NamedRule[];
  /** 0 = not believable, 1 = believable, 2 = proven; `matched` is the first field's match value. */
  readonly proof: (keys: readonly string[], matched: string) => number;
  readonly completeness: (keys: readonly string[]) => number;
  /** Whether the first says less than the second and nothing else, so that it does not speak against it. */
  readonly shorter: (keys: readonly string[], longer: readonly string[]) => boolean;
}

const WORDS = 8;

const PLAIN: Omit<Unit, 'fields'> = {
  first: [],
  beforeRecency: [],
  usualParts: [],
  last: [],
  proof: () => 1,
  // Eight words at most: a longer text in such a field is a note.
  completeness: (keys) => Math.min(keys[0].split(' ').length, WORDS),
  shorter: () => false,
};

/** Where a field or a group needs more than the plain treatment. */
const TREATMENTS: Readonly<Record<string, Partial<Unit>>> = {
  name: {
    beforeRecency: [RIGHTLY_TYPED],
    last: [USUAL_SPELLING, FULLEST_RECORD, MOST_USUAL],
    proof: nameProof,
    completeness: nameCompleteness,
    shorter: isShorterName,
  },
  address: {
    first: [LOCATES],
    usualParts: [2, 3, 4],
    last: [MOST_USUAL],
    completeness: addressCompleteness,
    shorter: isShorterAddress,
  },
  birth_date: { completeness: birthDateCompleteness, shorter: isShorterDate },
  company: { usualParts: [0], last: [MOST_USUAL] },
  job_title: { usualParts: [0], last: [MOST_USUAL] },
  birth_place: { usualParts: [0], last: [MOST_USUAL] },
  national_id: { proof: (_, matched) => (matched === '' ? 0 : matched.includes('@') ? 2 : 1) },
  // "Not disclosed" is shown when there is nothing else, but is no rival of an answer.
  gender: { proof: (_, matched) => (matched === '' ? 0 : 1) },
};

/** Every single-valued field in exactly one unit, in the order of the table of fields. */
export const UNITS: readonly Unit[] = unitsOf();

function unitsOf(): readonly Unit[] {
  const units = new Map<string, SingleField[]>();
  for (const field of FIELD_NAMES) {
    if (!isSingle(field)) continue;
    const name = groupOf(field) ?? field;
    units.set(name, [...(units.get(name) ?? []), field]);
  }
  return [...units].map(([name, fields]) => ({ ...PLAIN, ...TREATMENTS[name], fields }));
}

function isSingle(field: keyof typeof FIELDS): field is SingleField {
  return !FIELDS[field].many;
}

function groupOf(field: SingleField): string | undefined {
  const entry = FIELDS[field];
  return 'group' in entry ? entry.group : undefined;
}
