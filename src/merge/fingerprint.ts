import type { CodedColumn, ListColumn, ValueTable } from '../domain/column.ts';
import { EMPTY } from '../domain/column.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import { foldedWords } from '../domain/fold.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import type { Records } from '../domain/records.ts';
import { sharedUint32 } from '../domain/shared-arrays.ts';
import type { ValueMemory } from '../domain/value-table.ts';
import { addBytes, addText, addWords } from './content-hash.ts';

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
export function recordFingerprints(records: FingerprintedRecords): Uint32Array {
  const lanes = emptyLanes(records.count);
  fingerprinter(records, lanes)(0, records.count);
  return lanes;
}

/** The same on threads. */
export async function sharedFingerprints(
  { count, display, recordId }: FingerprintedRecords,
  ranges: RangeRunner = ONE_THREAD,
  piece = PIECE,
): Promise<Uint32Array> {
  const lanes = emptyLanes(count);
  const data = { records: memoryOf<FingerprintedRecords>({ count, display, recordId }), lanes };
  for await (const _ of ranges.run(FINGERPRINTS, data, { total: count, piece }));
  return lanes;
}

/** Records a piece: some ten milliseconds; of fewer all is one piece. */
const PIECE = 1 << 16;

type FingerprintedRecords = Pick<Records, 'count' | 'display' | 'recordId'>;

function emptyLanes(records: number): Uint32Array {
  return sharedUint32(2 * records);
}

/** Fingerprints as a loop that threads can share. */
export const FINGERPRINTS: RangeTask<
  { readonly records: Memory<FingerprintedRecords>; readonly lanes: Uint32Array },
  undefined
> = {
  name: 'merge/fingerprints',
  open: ({ records, lanes }) => fingerprinter(fromMemory<FingerprintedRecords>(records), lanes),
};

/** Adds the columns of a range of records to their lanes. */
function fingerprinter(
  { count, display, recordId }: FingerprintedRecords,
  lanes: Uint32Array,
): (from: number, to: number) => undefined {
  const names = [display.given_name, display.family_name].map(
    (column) => [column, new ValueLanes(column.values, NAME_SEED, count, addNameOf)] as const,
  );
  const ids = new ValueLanes(recordId.values, RECORD_ID_SEED, count);
  const rest = FIELD_NAMES.flatMap((field, index) =>
    field === 'given_name' || field === 'family_name'
      ? []
      : [[display[field], new ValueLanes(display[field].values, FIRST_FIELD_SEED + index, count)] as const],
  );
  return (from, to) => {
    for (const [column, values] of names) addColumn(lanes, column, values, undefined, from, to);
    addColumn(lanes, recordId, ids, undefined, from, to);
    for (const [column, values] of rest) {
      if ('codes' in column) addColumn(lanes, column, values, recordId, from, to);
      else addList(lanes, column, values, recordId, from, to);
    }
  };
}

/** Adds a column to the lanes of some records, or of those only that have no value in `unless`. */
function addColumn(
  lanes: Uint32Array,
  { codes }: CodedColumn,
  values: ValueLanes,
  unless: CodedColumn | undefined,
  from: number,
  to: number,
): void {
  for (let record = from; record < to; record++) {
    const code = codes[record];
    if (code !== EMPTY && (unless === undefined || unless.codes[record] === EMPTY)) values.addTo(lanes, record, code);
  }
}

function addList(
  lanes: Uint32Array,
  { starts, items }: ListColumn,
  values: ValueLanes,
  unless: CodedColumn,
  from: number,
  to: number,
): void {
  for (let record = from; record < to; record++) {
    if (unless.codes[record] !== EMPTY) continue;
    for (let k = starts[record]; k < starts[record + 1]; k++) values.addTo(lanes, record, items[k]);
  }
}

/** Adds the hash of a value to lanes[at] and the next. */
type AddValue = (lanes: Uint32Array, at: number, values: HashedValues, code: number, seed: number) => void;

/** A table and the memory it lies in. */
interface HashedValues {
  readonly table: ValueTable;
  readonly memory: ValueMemory;
}

const addBytesOf: AddValue = (lanes, at, { memory: { bytes, starts } }, code, seed) => {
  addBytes(lanes, at, bytes, starts[code], starts[code + 1], seed);
};

const addNameOf: AddValue = (lanes, at, { table, memory: { bytes, starts } }, code, seed) => {
  if (addWords(lanes, at, bytes, starts[code], starts[code + 1], seed)) return;
  for (const word of foldedWords(table.text(code))) addText(lanes, at, word, seed);
};

/** Of more values than half of the records most are met once: hashed each time they cost less than kept. */
const HARDLY_REPEATED = 0.5;

/** Each distinct value is hashed once, when a record first counts it. */
class ValueLanes {
  private readonly values: HashedValues;
  private readonly seed: number;
  private readonly add: AddValue;
  private readonly isKept: boolean;
  private readonly lanes: Uint32Array;
  private readonly known: Uint8Array;

  constructor(values: ValueTable, seed: number, records: number, add: AddValue = addBytesOf) {
    this.values = { table: values, memory: values.memory };
    this.seed = seed;
    this.add = add;
    this.isKept = values.size <= HARDLY_REPEATED * records;
    const kept = this.isKept ? values.size : 0;
    this.lanes = new Uint32Array(kept * 2);
    this.known = new Uint8Array(kept);
  }

  addTo(lanes: Uint32Array, record: number, code: number): void {
    if (!this.isKept) {
      this.add(lanes, record * 2, this.values, code, this.seed);
      return;
    }
    if (this.known[code] === 0) {
      this.add(this.lanes, code * 2, this.values, code, this.seed);
      this.known[code] = 1;
    }
    lanes[record * 2] += this.lanes[code * 2];
    lanes[record * 2 + 1] += this.lanes[code * 2 + 1];
  }
}
