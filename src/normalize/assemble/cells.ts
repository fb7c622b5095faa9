import { textOf } from '../../domain/byte-text.ts';
import { wordsOf } from '../../domain/byte-words.ts';
import { type CodedColumn, EMPTY, type ValueMemory, type ValueTable } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { type IssueCount, type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { MappedColumn } from '../../domain/mapping.ts';
import { dateKey, NO_KEY } from '../date/date-key.ts';
import { type CleanCell, cleanCell, stripExportPrefix } from '../text/cell.ts';
import { NOT_PLAIN, PLAIN_WITH_COLON, plainKind } from '../text/plain-cell.ts';
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
const WITH_DECIMAL: ReadonlySet<ColumnRole> = new Set([
  'record_id',
  'phone_extension',
  'phone_prefix',
  'street_number',
]);
const DECIMAL_TAIL = /^\d+\.0$/;

const PREFIX_REMOVED: Issues = ['prefix_removed'];
/** Prefixes of one letter; with the colon behind it. */
const PREFIX_LETTERS = new Set([...'pzlcf'].map((letter) => letter.charCodeAt(0)));
const PREFIX_LENGTH = 2;
const COLON = 0x3a;
const PLUS = 0x2b;
const POINT = 0x2e;

/** What cleaning does to a value: nothing, takes off a letter and a colon, makes another text of it, or none at all. */
const AS_READ = 0;
const PREFIX_OFF = 1;
const REWRITTEN = 2;
const BLANK = 3;

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
  /** By code, what cleaning does to the value. */
  private readonly states: Uint8Array;
  /** Whether any value carries a prefix that is taken off. */
  hasPrefixed = false;
  private hasBlank = false;

  constructor(mapped: MappedColumn, { codes, values }: CodedColumn) {
    this.mapped = mapped;
    this.codes = codes;
    this.memory = values.memory;
    this.texts = new CellTexts(this.memory);
    this.states = new Uint8Array(this.memory.count);
    const { role } = mapped;
    const { bytes, starts, count } = this.memory;
    const words = wordsOf(bytes);
    const isPrefixRole = PREFIXED.has(role);
    const isDecimalRole = WITH_DECIMAL.has(role);
    for (let code = 0; code < count; code++) {
      const from = starts[code];
      const to = starts[code + 1];
      const kind = plainKind(bytes, words, from, to);
      if (kind === NOT_PLAIN) this.clean(code, false);
      else if ((isPrefixRole && kind === PLAIN_WITH_COLON) || (isDecimalRole && bytes[to - 2] === POINT))
        this.bare(code);
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
    return this.states[code] === AS_READ ? this.texts.text(code) : this.cleaned(code, this.texts.text(code));
  }

  /** The code of a row that has a cleaned text; EMPTY = missing. */
  codeOf(row: number): number {
    const code = this.codes[row];
    return this.hasBlank && code !== EMPTY && this.states[code] === BLANK ? EMPTY : code;
  }

  /** Whether the cleaned text of a code is the raw one. */
  isAsRead(code: number): boolean {
    return this.states[code] === AS_READ;
  }

  /** Whether any cleaned text is none of the bytes of the raw one. */
  get hasRewritten(): boolean {
    return this.changed.size > 0;
  }

  /** Whether the cleaned text of a code is none of the bytes of the raw one, see `from`. */
  isRewritten(code: number): boolean {
    return this.states[code] >= REWRITTEN;
  }

  /** Where in the memory the cleaned text of a code begins, unless it is rewritten; it ends where the raw one does. */
  from(code: number): number {
    return this.memory.starts[code] + (this.hasPrefix(code) ? PREFIX_LENGTH : 0);
  }

  /** See dateKey, of the cleaned text of a code. */
  dateKey(code: number): number {
    return this.isRewritten(code) ? NO_KEY : dateKey(this.memory.bytes, this.from(code), this.memory.starts[code + 1]);
  }

  /** The code that a text has in a table: that of the bytes of the cell where it is what the cell says. */
  codeIn(table: ValueTable, text: string, code: number): number {
    if (text === '') return EMPTY;
    if (this.isRewritten(code) || text !== this.textOf(code)) return table.intern(text);
    const { bytes, starts } = this.memory;
    return table.internBytes(bytes, this.from(code), starts[code + 1]);
  }

  /** Every distinct cleaned text. */
  *distinct(): Generator<string> {
    let code = 0;
    for (const raw of allTexts(this.memory)) yield this.cleaned(code++, raw);
  }

  /** Whether any value of the column was damaged. */
  get damaged(): boolean {
    return this.found.size > 0 || this.hasPrefixed;
  }

  /** What cleaning the cell of a row found. */
  issues(row: number): Issues {
    const code = this.codes[row];
    if (code === EMPTY) return NO_ISSUES;
    return this.hasPrefix(code) ? PREFIX_REMOVED : (this.found.get(code) ?? NO_ISSUES);
  }

  private cleaned(code: number, raw: string): string {
    return this.hasPrefix(code) ? raw.slice(PREFIX_LENGTH) : (this.changed.get(code) ?? raw);
  }

  private hasPrefix(code: number): boolean {
    return this.states[code] === PREFIX_OFF;
  }

  /** Takes off what a system added to a plain cell; what all of its values carry by bytes. */
  private bare(code: number): void {
    const { bytes, starts } = this.memory;
    if (!isPrefixed(bytes, starts[code], starts[code + 1], this.mapped.role)) {
      this.clean(code, true);
      return;
    }
    this.hasPrefixed = true;
    this.states[code] = PREFIX_OFF;
  }

  private clean(code: number, isPlain: boolean): void {
    // Few values need it: a block of texts would be decoded for each of them.
    const { bytes, starts } = this.memory;
    const raw = textOf(bytes, starts[code], starts[code + 1]);
    const { text, issues } = withoutAffixes(
      isPlain ? { text: raw, issues: NO_ISSUES } : cleanCell(raw),
      this.mapped.role,
    );
    if (text !== raw) {
      this.changed.set(code, text);
      this.states[code] = text === '' ? BLANK : REWRITTEN;
      this.hasBlank ||= text === '';
    }
    if (issues.length > 0) this.found.set(code, issues);
  }
}

/** Whether a plain value is one letter of a prefix, a colon and something that begins with a digit or a plus. */
function isPrefixed(bytes: Uint8Array, from: number, to: number, role: ColumnRole): boolean {
  if (to - from <= PREFIX_LENGTH || bytes[from + 1] !== COLON || !PREFIX_LETTERS.has(bytes[from] | 0x20)) return false;
  const next = bytes[from + PREFIX_LENGTH];
  return ((next >= 0x30 && next <= 0x39) || next === PLUS) && !(WITH_DECIMAL.has(role) && bytes[to - 2] === POINT);
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
