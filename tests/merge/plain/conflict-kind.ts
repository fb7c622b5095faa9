import type { ConflictKind, Severity } from '../../../src/domain/conflict.ts';
import type { FieldKind, FieldName } from '../../../src/domain/fields.ts';
import { FIELDS } from '../../../src/domain/fields.ts';
import { isOneEdit } from '../../../src/domain/one-edit.ts';
import type { Candidate } from './candidate.ts';
import { majorWords } from './units/address.ts';
import { isWithin, wordsOf } from './units/name.ts';

/** How a value that lost differs from the one that was kept; `index` is the field's place in both candidates. */
export function conflictKind(field: FieldName, index: number, kept: Candidate, other: Candidate): ConflictKind {
  const keptKey = kept.keys[index];
  const key = other.keys[index];
  if (other.proof === 0 && (kept.proof > 0 || !other.listed)) return 'invalid';
  if (keptKey === '') return 'different';
  if (isCrosswise(field, kept, other)) return 'swapped';
  if (isShorterForm(FIELDS[field].kind, key, keptKey)) return 'less_complete';
  return isOneEdit(key, keptKey) ? 'one_character' : 'different';
}

/** Given and family name exchanged, or day and month. */
function isCrosswise(field: FieldName, kept: Candidate, other: Candidate): boolean {
  if (field === 'birth_date') return other.keys[0] === kept.keys[0].replace(/^(\d{4})(\d\d)(\d\d)$/, '$1$3$2');
  if (FIELDS[field].kind !== 'name') return false;
  const [given, family] = kept.keys;
  return other.keys[0] === family && other.keys[1] === given;
}

function isShorterForm(kind: FieldKind, key: string, kept: string): boolean {
  switch (kind) {
    case 'name':
      return isWithin(wordsOf(key), wordsOf(kept));
    case 'date':
      return key.length === 4 ? kept.startsWith(key) : key.startsWith('0000') && kept.endsWith(key.slice(4));
    case 'phone':
    case 'national_id':
      return kept.endsWith(key) || kept.startsWith(key);
    case 'address':
      return ` ${majorWords(kept)} `.includes(` ${majorWords(key)} `);
    case 'place':
    case 'organisation':
      return ` ${kept} `.includes(` ${key} `);
    case 'email':
    case 'handle':
    case 'country':
    case 'category':
      return false;
  }
}

/** What another value means by kind of field: who she is weighs most, where she lives less, a further contact point least. */
const SEVERITY: Readonly<Record<FieldKind, Severity>> = {
  name: 'medium',
  email: 'low',
  phone: 'low',
  national_id: 'high',
  date: 'high',
  address: 'medium',
  place: 'medium',
  country: 'medium',
  organisation: 'low',
  category: 'medium',
  handle: 'low',
};

/** Slips of the pen weigh less than other values, and shorter or unbelievable values nothing at all. */
export function severityOf(field: FieldName, kind: ConflictKind, keptValue: string): Severity {
  const full = SEVERITY[FIELDS[field].kind];
  if (keptValue === '' || kind === 'less_complete' || kind === 'invalid') return 'low';
  if (kind === 'one_character' || kind === 'swapped') return full === 'high' ? 'medium' : 'low';
  return full;
}
