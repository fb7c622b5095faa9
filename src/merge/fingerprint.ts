import type { CodedColumn, ListColumn, ValueTable } from '../domain/column.ts';
import { EMPTY } from '../domain/column.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Records } from '../domain/records.ts';
import { addHash } from './content-hash.ts';

const NAME_SEED = 1;
const RECORD_ID_SEED = 2;
const FIRST_FIELD_SEED = 3;

/**
 * Two lanes a record: what it says of who the person is, whatever file and row it stands in.
 *
 * A record with an id of its own system is that id and its name: the rest (phone, address, totals) changes from
 * one export to the next, and the customer should keep her id. Without one it is all its values. Left out are
 * amounts and dates of activity, which grow every day, and match keys, which other records can empty when a value
 * turns out to be shared by too many. Names count as a set of words, because where a full name is split into
 * given and family name depends on the other files.
 */
export function recordFingerprints(records: Records): Uint32Array {
  const lanes = new Uint32Array(records.count * 2);
  const { display, recordId } = records;
  addColumn(lanes, display.given_name, NAME_SEED, hashWords, undefined);
  addColumn(lanes, display.family_name, NAME_SEED, hashWords, undefined);
  addColumn(lanes, recordId, RECORD_ID_SEED, addHash, undefined);
  FIELD_NAMES.forEach((field, index) => {
    if (field === 'given_name' || field === 'family_name') return;
    const column = display[field];
    if ('codes' in column) addColumn(lanes, column, FIRST_FIELD_SEED + index, addHash, recordId);
    else addList(lanes, column, FIRST_FIELD_SEED + index, recordId);
  });
  return lanes;
}

type HashText = (lanes: Uint32Array, at: number, text: string, seed: number) => void;

function hashWords(lanes: Uint32Array, at: number, text: string, seed: number): void {
  for (const word of foldedWords(text)) addHash(lanes, at, word, seed);
}

/** Adds a column to the lanes of all records, or of those only that have no value in `unless`. */
function addColumn(
  lanes: Uint32Array,
  column: CodedColumn,
  seed: number,
  hash: HashText,
  unless: CodedColumn | undefined,
): void {
  const hashed = valueLanes(column.values, seed, hash);
  for (let record = 0; record * 2 < lanes.length; record++) {
    const code = column.codes[record];
    if (code === EMPTY || (unless !== undefined && unless.codes[record] !== EMPTY)) continue;
    lanes[record * 2] += hashed[code * 2];
    lanes[record * 2 + 1] += hashed[code * 2 + 1];
  }
}

function addList(lanes: Uint32Array, column: ListColumn, seed: number, unless: CodedColumn): void {
  const hashed = valueLanes(column.values, seed, addHash);
  for (let record = 0; record * 2 < lanes.length; record++) {
    if (unless.codes[record] !== EMPTY) continue;
    for (let k = column.starts[record]; k < column.starts[record + 1]; k++) {
      lanes[record * 2] += hashed[column.items[k] * 2];
      lanes[record * 2 + 1] += hashed[column.items[k] * 2 + 1];
    }
  }
}

/** Each distinct value is hashed once. */
function valueLanes(values: ValueTable, seed: number, hash: HashText): Uint32Array {
  const lanes = new Uint32Array(values.size * 2);
  let code = 0;
  for (const text of values.texts()) hash(lanes, 2 * code++, text, seed);
  return lanes;
}
