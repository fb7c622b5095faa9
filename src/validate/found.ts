import type { ColumnRole } from '../domain/fields.ts';
import { exceeds, type Limit, limitText, type Measure, percentText } from '../domain/limit.ts';
import { own } from '../domain/own.ts';
import type { BudgetName } from '../domain/rules.ts';
import type { Place } from '../domain/validation.ts';
import type { Facts, SourceFacts } from './facts.ts';

/** What a rule says; the frame adds which rule, which file and how severe. */
export interface Found {
  /** Whether the rule is broken; otherwise it is only worth knowing. */
  readonly breach: boolean;
  readonly message: string;
  readonly header?: string;
  readonly measured?: Measure;
  readonly limit?: Limit;
  readonly places?: readonly Place[];
}

export interface Counted {
  readonly measured: Measure;
  /** What was counted, as a sentence. */
  readonly text: string;
  readonly header?: string;
  readonly places?: readonly Place[];
}

/** A count against its budget; nothing when nothing was counted. */
export function counted(limit: Limit | undefined, { measured, text, header, places }: Counted): readonly Found[] {
  if (measured.count === 0 && measured.share === 0) return [];
  const breach = limit !== undefined && exceeds(measured, limit);
  const allowed = limit === undefined ? '' : `; ${breach ? 'only ' : ''}${limitText(limit)} allowed`;
  return [{ breach, message: text + allowed, header, measured, limit, places }];
}

/** `12 of 200 rows (6 %)`. */
export function ofAll({ count, share }: Measure, all: number, what: 'rows' | 'values'): string {
  return `${count} of ${all} ${what} (${percentText(share)})`;
}

/** A part of a whole; nothing of nothing is 0. */
export function measure(count: number, all: number): Measure {
  return { count, share: all === 0 ? 0 : count / all };
}

/** The budget of a rule in a file, else in all. */
export function limitFor(rule: BudgetName, facts: Facts | SourceFacts): Limit | undefined {
  const ofFile = 'source' in facts ? own(facts.settings.files, facts.source.name)?.limits[rule] : undefined;
  return ofFile ?? facts.settings.limits[rule];
}

/** A cell by its data row; without its text when the rows were not kept. */
export function cellAt({ tables, source }: SourceFacts, row: number, header: string, role: ColumnRole): Place {
  const table = tables.get(source.name);
  const text = table?.columns[table.header.indexOf(header)]?.text(indexOfRow(table.rows, row));
  return { row, header, ...(text === undefined || text === '' ? {} : { cell: { text, role } }) };
}

/** Rows ascend, and unreadable ones have numbers too. */
function indexOfRow(rows: Int32Array, row: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rows[middle] < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
