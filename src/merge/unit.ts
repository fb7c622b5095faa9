import type { SingleField } from '../domain/fields.ts';
import { FIELD_NAMES, FIELDS } from '../domain/fields.ts';
import type { KeyTexts } from './key-texts.ts';
import { type Holders, mostUsual } from './most-usual.ts';
import type { NameKeys } from './name-keys.ts';
import { StreetKeys } from './street-keys.ts';
import type { Treatment } from './treatment.ts';
import { addressTreatment } from './units/address.ts';
import { birthDateCompleteness, isShorterDate } from './units/birth-date.ts';
import { nameTreatment } from './units/name.ts';

const WORDS = 8;

const PLAIN: Treatment = {
  first: [],
  last: [],
  proof: () => 1,
  // Eight words at most: a longer text in such a field is a note.
  completeness: (candidates, k) => Math.min(candidates.keyText(k, 0).split(' ').length, WORDS),
};

/** Where a field or a group needs more than the plain treatment. */
export function treatmentOf(unit: string, keys: KeyTexts, names: NameKeys, holders: Holders): Treatment {
  switch (unit) {
    case 'name':
      return nameTreatment(names);
    case 'address':
      return addressTreatment(new StreetKeys(keys), holders);
    case 'birth_date':
      return { ...PLAIN, completeness: birthDateCompleteness, isShorter: isShorterDate };
    case 'national_id':
      return { ...PLAIN, matchProof: (matched) => (matched === '' ? 0 : matched.includes('@') ? 2 : 1) };
    case 'gender':
      // "Not disclosed" is shown when there is nothing else, but is no rival of an answer.
      return { ...PLAIN, matchProof: (matched) => (matched === '' ? 0 : 1) };
    case 'company':
    case 'job_title':
    case 'birth_place':
      return { ...PLAIN, last: [mostUsual([0], holders)] };
    default:
      return PLAIN;
  }
}

/** Fields decided together, from one record: a group (name, address) or a field that stands alone. */
export interface Unit {
  readonly name: string;
  readonly fields: readonly SingleField[];
}

/** Every single-valued field in exactly one unit, in the order of the table of fields. */
export const UNITS: readonly Unit[] = unitsOf();

function unitsOf(): readonly Unit[] {
  const units = new Map<string, SingleField[]>();
  for (const field of FIELD_NAMES) {
    if (!isSingle(field)) continue;
    const name = groupOf(field) ?? field;
    units.set(name, [...(units.get(name) ?? []), field]);
  }
  return [...units].map(([name, fields]) => ({ name, fields }));
}

function isSingle(field: keyof typeof FIELDS): field is SingleField {
  return !FIELDS[field].many;
}

function groupOf(field: SingleField): string | undefined {
  const entry = FIELDS[field];
  return 'group' in entry ? entry.group : undefined;
}
