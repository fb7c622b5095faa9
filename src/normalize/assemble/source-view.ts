import type { ColumnRole } from '../../domain/fields.ts';
import type { IssueKind, Issues, IssueTally } from '../../domain/issue.ts';
import type { Mapping } from '../../domain/mapping.ts';
import type { Table } from '../../domain/table.ts';
import { Cells } from './cells.ts';

/** One source as the assembly reads it: cleaned columns by role, and where its records begin. */
export class SourceView {
  /** Place among the sources of the run. */
  readonly index: number;
  /** Number of the record that its first row becomes. */
  readonly start: number;
  readonly mapping: Mapping;
  readonly table: Table;
  private readonly byRole = new Map<ColumnRole, Cells[]>();
  private readonly tally: IssueTally;

  constructor(index: number, start: number, mapping: Mapping, table: Table, tally: IssueTally) {
    this.index = index;
    this.start = start;
    this.mapping = mapping;
    this.table = table;
    this.tally = tally;
    for (const mapped of mapping.columns) {
      const column = table.columns[mapped.column];
      if (column === undefined) continue;
      const cells = new Cells(mapped, column);
      const same = this.byRole.get(mapped.role);
      if (same === undefined) this.byRole.set(mapped.role, [cells]);
      else same.push(cells);
      this.reportDamage(cells);
    }
  }

  get rows(): number {
    return this.table.length;
  }

  /** The columns of a role, in the order of the file. */
  columns(role: ColumnRole): readonly Cells[] {
    return this.byRole.get(role) ?? [];
  }

  /** The first filled cell of a role, or ''. */
  text(role: ColumnRole, row: number): string {
    for (const cells of this.columns(role)) {
      const text = cells.text(row);
      if (text !== '') return text;
    }
    return '';
  }

  /** Counts what was found in the cell of a row. */
  report(issues: Issues, cells: Cells, row: number): void {
    for (let k = 0; k < issues.length; k++) this.reportIn(cells, issues[k], row);
  }

  /** Counts an issue of a row that is of no single cell. */
  reportAs(kind: IssueKind, role: ColumnRole, header: string, row: number): void {
    this.tally.add(kind, this.index, role, header, this.table.rows[row]);
  }

  private reportIn({ counts, mapped }: Cells, kind: IssueKind, row: number): void {
    let entry = counts.get(kind);
    if (entry === undefined) {
      entry = this.tally.entry(kind, this.index, mapped.role, mapped.header);
      counts.set(kind, entry);
    }
    this.tally.addTo(entry, this.table.rows[row]);
  }

  private reportDamage(cells: Cells): void {
    if (!cells.damaged) return;
    for (let row = 0; row < this.rows; row++) this.report(cells.issues(row), cells, row);
  }
}
