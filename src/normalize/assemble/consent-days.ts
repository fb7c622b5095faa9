import { type ConsentScope, type ContactChannel, meansOf } from '../../domain/channels.ts';
import { NO_DAY } from '../../domain/column.ts';
import { columnDays } from './column-days.ts';
import type { SourceView } from './source-view.ts';

/**
 * When the rows of a source gave or withdrew consent. A date column that names means of contact (`Fecha consentimiento
 * SMS`) dates those alone, for a date of another means would make an older yes the latest word. One that names none is for
 * the means without a date column of their own, and for what is said of every means at once.
 */
export class ConsentDays {
  private readonly rows: number;
  private readonly named = new Map<ContactChannel, Int32Array>();
  /** Of the columns that name no means; undefined when there are none. */
  private unnamed: Int32Array | undefined;

  constructor(view: SourceView) {
    this.rows = view.rows;
    for (const cells of view.columns('consent_at')) {
      const dayOf = columnDays(view, cells);
      const days = Int32Array.from({ length: view.rows }, (_, row) => dayOf(row));
      const { contact } = cells.mapped;
      if (contact === undefined || contact === 'all') this.unnamed = laterOf(this.unnamed, days);
      else for (const means of meansOf(contact)) this.named.set(means, laterOf(this.named.get(means), days));
    }
  }

  /** By row, the day of what a column on `scope` says of one of its means; NO_DAY where nothing tells. */
  of(scope: ConsentScope, means: ContactChannel): Int32Array {
    const own = scope === 'all' ? undefined : this.named.get(means);
    return own ?? this.unnamed ?? new Int32Array(this.rows).fill(NO_DAY);
  }
}

/** By row, the later day of two columns. */
function laterOf(before: Int32Array | undefined, days: Int32Array): Int32Array {
  return before === undefined ? days : days.map((day, row) => Math.max(day, before[row]));
}
