import type { ValueTable } from '../domain/column.ts';
import { CONSENT_STATES } from '../domain/consent.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import {
  CONFLICT_FIELDS,
  FIRST_CONSENT,
  type Golden,
  KIND_NAMES,
  PURCHASES,
  SEVERITIES,
  TOTAL_SPENT,
} from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { writeId } from './id-cells.ts';
import { WordCells, writeCount, writeMoney } from './plain-cells.ts';
import { type RowSink, TextCells, ValueCells } from './row-sink.ts';

export const CONFLICTS_HEADER = [
  'customer_id',
  'field',
  'kind',
  'kept_value',
  'kept_source',
  'kept_row',
  'other_value',
  'other_source',
  'other_row',
  'rule',
  'severity',
] as const;

const FIELDS = new WordCells(CONFLICT_FIELDS);
const KINDS = new WordCells(KIND_NAMES);
const SEVERITY = new WordCells(SEVERITIES);
const STATES = new WordCells(CONSENT_STATES);

/** conflicts.csv: one row a value that lost, in the order of the fields. */
export class ConflictRows {
  private readonly records: Records;
  private readonly values: readonly ValueCells[];
  private readonly sources: TextCells;

  constructor(records: Records) {
    this.records = records;
    this.sources = new TextCells(records.sources.map(({ name }) => name));
    this.values = FIELD_NAMES.map((field) => new ValueCells(valuesOf(records, field)));
  }

  /** The rows of one customer. */
  write({ first, second, conflicts, conflictCount }: Golden, sink: RowSink): void {
    if (conflictCount === 0) return;
    for (let k = 0; k < conflictCount; k++) {
      const { field, kind, kept, keptRecord, other, otherRecord, rule, severity } = conflicts[k];
      writeId(first, second, sink);
      FIELDS.write(field, sink);
      KINDS.write(KIND_NAMES.indexOf(kind), sink);
      this.writeValue(field, kept, sink);
      this.writeOrigin(keptRecord, sink);
      this.writeValue(field, other, sink);
      this.writeOrigin(otherRecord, sink);
      sink.text(rule);
      SEVERITY.write(SEVERITIES.indexOf(severity), sink);
      sink.endRow();
    }
  }

  /** See GoldenConflict; as the customer file writes it, so that the two can be compared. */
  private writeValue(field: number, value: number, sink: RowSink): void {
    if (field < FIRST_CONSENT) this.values[field].write(value, sink);
    else if (field === TOTAL_SPENT) writeMoney(value, sink);
    else if (field === PURCHASES) writeCount(value, sink);
    else STATES.write(value, sink);
  }

  /** Source and row of a record; both empty where no single record stands behind a value. */
  private writeOrigin(record: number, sink: RowSink): void {
    const { source, row } = this.records;
    if (record < 0) {
      sink.empty();
      sink.empty();
      return;
    }
    this.sources.write(source[record], sink);
    writeCount(row[record], sink);
  }
}

function valuesOf({ display }: Records, field: (typeof FIELD_NAMES)[number]): ValueTable {
  return display[field].values;
}
