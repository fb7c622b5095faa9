import { EMPTY } from '../domain/column.ts';
import type { ConflictKind, Severity } from '../domain/conflict.ts';
import type { FieldKind, FieldName } from '../domain/fields.ts';
import { FIELD_NAMES, FIELDS } from '../domain/fields.ts';
import { majorWords } from './street-keys.ts';

/** Whether the key of a value is a shorter form of the kept one. Names are asked by their words, see NameKeys. */
export function isShorterText(field: FieldName, key: string, kept: string): boolean {
  switch (FIELDS[field].kind) {
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
    case 'name':
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

const SEVERITY_OF = Object.fromEntries(FIELD_NAMES.map((field) => [field, SEVERITY[FIELDS[field].kind]])) as Readonly<
  Record<FieldName, Severity>
>;

/** Slips of the pen weigh less than other values, and shorter or unbelievable values nothing at all; `kept` is a code. */
export function severityOf(field: FieldName, kind: ConflictKind, kept: number): Severity {
  const full = SEVERITY_OF[field];
  if (kept === EMPTY || kind === 'less_complete' || kind === 'invalid') return 'low';
  if (kind === 'one_character' || kind === 'swapped') return full === 'high' ? 'medium' : 'low';
  return full;
}
