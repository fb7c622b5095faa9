import type { ColumnRole } from '../../domain/fields.ts';
import type { IssueKind, Issues, IssueTally } from '../../domain/issue.ts';
import type { Mapping } from '../../domain/mapping.ts';
import type { Table } from '../../domain/table.ts';
import { Cells } from './cells.ts';

/** A source that was read and mapped: what its columns are made of. */
export interface SourceData {
  readonly mapping: Mapping;
  readonly table: Pick<Table, 'length' | 'rows' | 'columns'>;
}

/** One source as the assembly reads it: cleaned columns by role, and where its records begin. */
export class SourceView {
  /** Place among the sources of the run. */
  readonly index: number;
  /** Number of the record that its first row becomes. */
  readonly start: number;
  readonly mapping: Mapping;
  readonly table: SourceData['table'];
  private readonly byRole = new Map<ColumnRole, readonly Cells[]>();
  private readonly tally: IssueTally;
  private readonly roles: ReadonlySet<ColumnRole>;

  /** `roles` are those that may be asked for: of others the columns may be gone. */
  constructor(
    index: number,
    start: number,
    { mapping, table }: SourceData,
    tally: IssueTally,
    roles: ReadonlySet<ColumnRole>,
  ) {
    this.index = index;
    this.start = start;
    this.mapping = mapping;
    this.table = table;
    this.tally = tally;
    this.roles = roles;
  }

  get rows(): number {
    return this.table.length;
  }

  /** The columns of a role, in the order of the file. */
  columns(role: ColumnRole): readonly Cells[] {
    const known = this.byRole.get(role);
    if (known !== undefined) return known;
    if (!this.roles.has(role)) throw new Error(`parts.ts does not say that this part reads ${role}`);
    const found: Cells[] = [];
    for (const mapped of this.mapping.columns) {
      const column = mapped.role === role ? this.table.columns[mapped.column] : undefined;
      if (column !== undefined) found.push(new Cells(mapped, column));
    }
    this.byRole.set(role, found);
    return found;
  }

  /** Counts what cleaning the cells of a role found; to be asked once a run. */
  reportDamage(role: ColumnRole): void {
    for (const cells of this.columns(role)) {
      if (!cells.damaged) continue;
      for (let row = 0; row < this.rows; row++) this.report(cells.issues(row), cells, row);
    }
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
}
