import { EMPTY, type ValueTable } from '../../../src/domain/column.ts';
import type { SingleField } from '../../../src/domain/fields.ts';
import { foldedWords } from '../../../src/domain/fold.ts';
import type { MatchField, Records } from '../../../src/domain/records.ts';
import { CodeCache } from '../../../src/merge/code-cache.ts';
import type { Unit } from './unit.ts';

/** The columns of a unit's fields, in their order, looked up once: what is shown, and what is compared. */
export interface UnitColumns {
  readonly unit: Unit;
  readonly shown: readonly CodedTexts[];
  readonly matched: readonly CodedTexts[];
  /** Records of the run. */
  readonly all: number;
}

/** A code a record, and the texts of the codes. */
export interface CodedTexts {
  readonly codes: Int32Array;
  readonly texts: CodeCache<string>;
  /** The words of a text, folded and joined by one space. */
  readonly folded: CodeCache<string>;
}

export function unitColumns(unit: Unit, records: Records): UnitColumns {
  return {
    unit,
    shown: unit.fields.map((field) => codedTexts(records.display[field].codes, records.display[field].values)),
    matched: unit.fields.map((field) => matchedTexts(field, records)),
    all: records.count,
  };
}

/** Where the match value of a field stands; a country is its own. */
const MATCH_OF: Readonly<Record<SingleField, Exclude<MatchField, 'email' | 'phone' | 'handle'> | undefined>> = {
  given_name: 'given',
  family_name: 'family',
  birth_date: 'birthDate',
  national_id: 'nationalId',
  gender: 'gender',
  address: 'address',
  address_2: 'address2',
  city: 'city',
  region: 'region',
  postal_code: 'postalCode',
  country: undefined,
  birth_place: 'birthPlace',
  company: 'company',
  job_title: 'jobTitle',
};

function matchedTexts(field: SingleField, records: Records): CodedTexts {
  const name = MATCH_OF[field];
  if (name === undefined) return codedTexts(new Int32Array(records.count).fill(EMPTY), records.display[field].values);
  const column = records.match[name];
  if ('codes' in column) return codedTexts(column.codes, column.values);
  const first = new Int32Array(records.count);
  for (let record = 0; record < records.count; record++)
    first[record] = column.isEmpty(record) ? EMPTY : column.items[column.starts[record]];
  return codedTexts(first, column.values);
}

function codedTexts(codes: Int32Array, values: ValueTable): CodedTexts {
  const texts = new CodeCache((code) => values.text(code));
  return { codes, texts, folded: new CodeCache((code) => foldedWords(texts.get(code)).join(' ')) };
}

/** Answers of soleSpeaker and soleMention that are no record. */
export const NOBODY = -1;
export const SEVERAL = -2;

/**
 * The record that speaks for all who say anything on a unit: the first of them, when the others say it by the very
 * same codes. SEVERAL, when they have to be compared.
 */
export function soleSpeaker(columns: UnitColumns, members: readonly number[]): number {
  let speaker = NOBODY;
  for (const record of members) {
    if (!isFilled(columns, record)) continue;
    if (speaker === NOBODY) speaker = record;
    else if (!sameCodes(columns, speaker, record)) return SEVERAL;
  }
  return speaker;
}

export function isFilled({ shown }: UnitColumns, record: number): boolean {
  for (const { codes } of shown) if (codes[record] !== EMPTY) return true;
  return false;
}

export function sameCodes({ shown, matched }: UnitColumns, a: number, b: number): boolean {
  for (const { codes } of shown) if (codes[a] !== codes[b]) return false;
  for (const { codes } of matched) if (codes[a] !== codes[b]) return false;
  return true;
}
