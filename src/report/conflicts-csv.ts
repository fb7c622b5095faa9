import type { ValueTable } from '../domain/column.ts';
import { CONSENT_STATES } from '../domain/consent.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import { CONFLICT_FIELDS, FIRST_CONSENT, type Golden, PURCHASES, TOTAL_SPENT } from '../domain/golden.ts';
import { idText } from '../domain/id-text.ts';
import type { Records } from '../domain/records.ts';
import { countCell, moneyCell } from './cells.ts';
import { type RowSink, ValueCells } from './row-sink.ts';

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

/** conflicts.csv: one row a value that lost, in the order of the fields. */
export class ConflictRows {
  private readonly records: Records;
  private readonly values: readonly ValueCells[];

  constructor(records: Records) {
    this.records = records;
    this.values = FIELD_NAMES.map((field) => new ValueCells(valuesOf(records, field)));
  }

  /** The rows of one customer. */
  write({ first, second, conflicts, conflictCount }: Golden, sink: RowSink): void {
    if (conflictCount === 0) return;
    const id = idText(first, second);
    for (let k = 0; k < conflictCount; k++) {
      const { field, kind, kept, keptRecord, other, otherRecord, rule, severity } = conflicts[k];
      sink.text(id);
      sink.text(CONFLICT_FIELDS[field]);
      sink.text(kind);
      this.writeValue(field, kept, sink);
      this.writeOrigin(keptRecord, sink);
      this.writeValue(field, other, sink);
      this.writeOrigin(otherRecord, sink);
      sink.text(rule);
      sink.text(severity);
      sink.endRow();
    }
  }

  /** See GoldenConflict; as the customer file writes it, so that the two can be compared. */
  private writeValue(field: number, value: number, sink: RowSink): void {
    if (field < FIRST_CONSENT) this.values[field].write(value, sink);
    else if (field === TOTAL_SPENT) sink.text(moneyCell(value));
    else sink.text(field === PURCHASES ? countCell(value) : CONSENT_STATES[value]);
  }

  /** Source and row of a record; both empty where no single record stands behind a value. */
  private writeOrigin(record: number, sink: RowSink): void {
    const { sources, source, row } = this.records;
    sink.text(record < 0 ? '' : sources[source[record]].name);
    sink.text(record < 0 ? '' : String(row[record]));
  }
}

function valuesOf({ display }: Records, field: (typeof FIELD_NAMES)[number]): ValueTable {
  return display[field].values;
}
