import type { CodedColumn, ListColumn, ValueTable } from '../domain/column.ts';
import { EMPTY } from '../domain/column.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import type { Records } from '../domain/records.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import { ContentHash } from './content-hash.ts';

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
  const lanes = new Uint32Array(new SharedArrayBuffer(records.count * 8));
  const { display, recordId } = records;
  const hash = new ContentHash();
  addNames(lanes, display.given_name, hash);
  addNames(lanes, display.family_name, hash);
  addColumn(lanes, recordId, RECORD_ID_SEED, undefined, hash);
  for (const [index, field] of FIELD_NAMES.entries()) {
    if (field === 'given_name' || field === 'family_name') continue;
    const column = display[field];
    if ('codes' in column) addColumn(lanes, column, FIRST_FIELD_SEED + index, recordId, hash);
    else addList(lanes, column, FIRST_FIELD_SEED + index, recordId, hash);
  }
  return lanes;
}

function addNames(lanes: Uint32Array, column: CodedColumn, hash: ContentHash): void {
  const hashed = nameLanes(column.values, hash);
  for (let record = 0; record * 2 < lanes.length; record++) {
    const code = column.codes[record];
    if (code === EMPTY) continue;
    lanes[record * 2] += hashed[code * 2];
    lanes[record * 2 + 1] += hashed[code * 2 + 1];
  }
}

function nameLanes(values: ValueTable, hash: ContentHash): Uint32Array {
  const { count, bytes, starts } = values.memory;
  const lanes = new Uint32Array(count * 2);
  for (let code = 0; code < count; code++) {
    if (hash.addWords(lanes, 2 * code, bytes, starts[code], starts[code + 1], NAME_SEED)) continue;
    for (const word of foldedWords(values.text(code))) hash.addText(lanes, 2 * code, word, NAME_SEED);
  }
  return lanes;
}

/** Adds a column to the lanes of all records, or of those only that have no value in `unless`. */
function addColumn(
  lanes: Uint32Array,
  column: CodedColumn,
  seed: number,
  unless: CodedColumn | undefined,
  hash: ContentHash,
): void {
  const hashed = new ValueLanes(column.values, seed, hash);
  for (let record = 0; record * 2 < lanes.length; record++) {
    const code = column.codes[record];
    if (code !== EMPTY && (unless === undefined || unless.codes[record] === EMPTY)) hashed.addTo(lanes, record, code);
  }
}

function addList(lanes: Uint32Array, column: ListColumn, seed: number, unless: CodedColumn, hash: ContentHash): void {
  const hashed = new ValueLanes(column.values, seed, hash);
  for (let record = 0; record * 2 < lanes.length; record++) {
    if (unless.codes[record] !== EMPTY) continue;
    for (let k = column.starts[record]; k < column.starts[record + 1]; k++)
      hashed.addTo(lanes, record, column.items[k]);
  }
}

/** Each distinct value is hashed once, when a record first counts it. */
class ValueLanes {
  private readonly memory: ValueMemory;
  private readonly seed: number;
  private readonly hash: ContentHash;
  private readonly lanes: Uint32Array;
  private readonly known: Uint8Array;

  constructor(values: ValueTable, seed: number, hash: ContentHash) {
    this.memory = values.memory;
    this.seed = seed;
    this.hash = hash;
    this.lanes = new Uint32Array(values.size * 2);
    this.known = new Uint8Array(values.size);
  }

  addTo(lanes: Uint32Array, record: number, code: number): void {
    if (this.known[code] === 0) {
      const { bytes, starts } = this.memory;
      this.hash.addBytes(this.lanes, 2 * code, bytes, starts[code], starts[code + 1], this.seed);
      this.known[code] = 1;
    }
    lanes[record * 2] += this.lanes[code * 2];
    lanes[record * 2 + 1] += this.lanes[code * 2 + 1];
  }
}
