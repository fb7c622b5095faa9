import { textOf } from '../../domain/byte-text.ts';
import { type CodedColumn, EMPTY, type ValueMemory, type ValueTable } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { type IssueCount, type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { MappedColumn } from '../../domain/mapping.ts';
import { type CleanCell, cleanCell, stripExportPrefix } from '../text/cell.ts';
import { isPlainCell } from '../text/plain-cell.ts';
import { allTexts, CellTexts } from './cell-texts.ts';

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

const COLON = 0x3a;
const POINT = 0x2e;

/**
 * One mapped column of a source, every distinct value cleaned once. Almost all values are clean as they stand: they
 * are told from the others by their bytes, and nothing is kept of them.
 */
export class Cells {
  readonly mapped: MappedColumn;
  /** Code of the raw value per row, EMPTY where the cell is. */
  readonly codes: Int32Array;
  /** The raw values as they lie in memory. */
  readonly memory: ValueMemory;
  /** What was counted of the column so far, by kind. */
  readonly counts = new Map<IssueKind, IssueCount>();
  private readonly texts: CellTexts;
  /** By code, the text of values that cleaning changes. */
  private readonly changed = new Map<number, string>();
  private readonly found = new Map<number, Issues>();

  constructor(mapped: MappedColumn, { codes, values }: CodedColumn) {
    this.mapped = mapped;
    this.codes = codes;
    this.memory = values.memory;
    this.texts = new CellTexts(this.memory);
    const { role } = mapped;
    const { bytes, starts } = this.memory;
    for (let code = 0; code < this.size; code++) {
      const isPlain = isPlainCell(bytes, starts[code], starts[code + 1]);
      if (!isPlain || hasAffix(bytes, starts[code], starts[code + 1], role)) this.clean(code, isPlain);
    }
  }

  /** How many distinct raw values there are. */
  get size(): number {
    return this.memory.count;
  }

  /** The cleaned text of a row; '' = missing. */
  text(row: number): string {
    const code = this.codes[row];
    return code === EMPTY ? '' : this.textOf(code);
  }

  /** The cleaned text of a code. */
  textOf(code: number): string {
    return this.changed.get(code) ?? this.texts.text(code);
  }

  /** The code of a row that has a cleaned text; EMPTY = missing. */
  codeOf(row: number): number {
    const code = this.codes[row];
    return code === EMPTY || this.changed.get(code) === '' ? EMPTY : code;
  }

  /** Whether the cleaned text of a code is the raw one. */
  isAsRead(code: number): boolean {
    return !this.changed.has(code);
  }

  /** The code that a text has in a table: that of the bytes of the cell where it is what the cell says. */
  codeIn(table: ValueTable, text: string, code: number): number {
    if (text === '') return EMPTY;
    if (this.changed.has(code) || text !== this.texts.text(code)) return table.intern(text);
    const { bytes, starts } = this.memory;
    return table.internBytes(bytes, starts[code], starts[code + 1]);
  }

  /** Every distinct cleaned text. */
  *distinct(): Generator<string> {
    let code = 0;
    for (const raw of allTexts(this.memory)) yield this.changed.get(code++) ?? raw;
  }

  /** Whether any value of the column was damaged. */
  get damaged(): boolean {
    return this.found.size > 0;
  }

  /** What cleaning the cell of a row found. */
  issues(row: number): Issues {
    return this.found.get(this.codes[row]) ?? NO_ISSUES;
  }

  private clean(code: number, isPlain: boolean): void {
    // Few values need it: a block of texts would be decoded for each of them.
    const { bytes, starts } = this.memory;
    const raw = textOf(bytes, starts[code], starts[code + 1]);
    const { text, issues } = withoutAffixes(
      isPlain ? { text: raw, issues: NO_ISSUES } : cleanCell(raw),
      this.mapped.role,
    );
    if (text !== raw) this.changed.set(code, text);
    if (issues.length > 0) this.found.set(code, issues);
  }
}

/** Whether a value may begin or end with what a system added. */
function hasAffix(bytes: Uint8Array, from: number, to: number, role: ColumnRole): boolean {
  if (WITH_DECIMAL.has(role) && bytes[to - 2] === POINT) return true;
  return PREFIXED.has(role) && holds(bytes, from, to, COLON);
}

function holds(bytes: Uint8Array, from: number, to: number, wanted: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === wanted) return true;
  return false;
}

function withoutAffixes(cell: CleanCell, role: ColumnRole): CleanCell {
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
