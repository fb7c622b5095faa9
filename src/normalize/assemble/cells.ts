import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { MappedColumn } from '../../domain/mapping.ts';
import { type CleanCell, cleanCell, stripExportPrefix } from '../text/cell.ts';

/** Columns whose values may carry a technical prefix (`p:`, `z:`, `l:`); in a name `F:` may be an initial. */
const PREFIXED: ReadonlySet<ColumnRole> = new Set([
  'record_id',
  'phone',
  'phone_extension',
  'email',
  'postal_code',
  'national_id',
]);

/** Keys of a system that a spreadsheet or data frame took for numbers. */
const WITH_DECIMAL: ReadonlySet<ColumnRole> = new Set(['record_id', 'phone_extension', 'street_number']);
const DECIMAL_TAIL = /^\d+\.0$/;

/** One mapped column of a source, every distinct value cleaned once. */
export class Cells {
  readonly mapped: MappedColumn;
  /** Code of the raw value per row, EMPTY where the cell is. */
  readonly codes: Int32Array;
  private readonly cleaned: string[] = [];
  private readonly found = new Map<number, Issues>();

  constructor(mapped: MappedColumn, column: CodedColumn) {
    this.mapped = mapped;
    this.codes = column.codes;
    let code = 0;
    for (const raw of column.values.texts()) {
      const { text, issues } = cleaned(raw, mapped.role);
      this.cleaned.push(text);
      if (issues.length > 0) this.found.set(code, issues);
      code++;
    }
  }

  /** The cleaned text of a row; '' = missing. */
  text(row: number): string {
    const code = this.codes[row];
    return code === EMPTY ? '' : this.cleaned[code];
  }

  /** The cleaned text of a code. */
  textOf(code: number): string {
    return this.cleaned[code];
  }

  /** Every distinct cleaned text. */
  texts(): readonly string[] {
    return this.cleaned;
  }

  /** Whether any value of the column was damaged. */
  get damaged(): boolean {
    return this.found.size > 0;
  }

  /** What cleaning the cell of a row found. */
  issues(row: number): Issues {
    return this.found.get(this.codes[row]) ?? NO_ISSUES;
  }
}

function cleaned(raw: string, role: ColumnRole): CleanCell {
  const cell = cleanCell(raw);
  const bare = PREFIXED.has(role) ? stripExportPrefix(cell.text) : { text: cell.text, issues: NO_ISSUES };
  const decimal = WITH_DECIMAL.has(role) && DECIMAL_TAIL.test(bare.text);
  const tail: readonly IssueKind[] = decimal ? ['excel_decimal_removed'] : NO_ISSUES;
  return {
    text: decimal ? bare.text.slice(0, -2) : bare.text,
    issues:
      cell.issues.length + bare.issues.length + tail.length === 0
        ? NO_ISSUES
        : [...cell.issues, ...bare.issues, ...tail],
  };
}
