import { EMPTY } from '../../domain/column.ts';
import { type IssueKind, NO_ISSUES } from '../../domain/issue.ts';
import type { NameRoles } from '../name/name-roles.ts';
import type { NameHalf } from './name-half.ts';
import type { PlainNames } from './plain-names.ts';
import type { NameColumn, SourceNames } from './source-names.ts';
import type { SourceView } from './source-view.ts';

const RECASED: readonly IssueKind[] = ['name_in_capitals'];
const SPLIT: readonly IssueKind[] = ['name_split'];

/** Where the names of a run go, source after source; to be flushed behind the last one. */
export interface NameBatches {
  readonly given: NameHalf;
  readonly family: NameHalf;
}

/**
 * Fills the names of rows that hold nothing but plain names: one cell for the full name, or cells for given and family
 * name. It says for each row whether it did; the others are for the general reading.
 */
export class PlainNameRows {
  private readonly view: SourceView;
  private readonly names: SourceNames;
  private readonly roles: NameRoles;
  private readonly out: NameBatches;
  private readonly fullColumns: readonly NameColumn[];
  private readonly isSuffixed: boolean;

  constructor(view: SourceView, names: SourceNames, roles: NameRoles, out: NameBatches) {
    this.view = view;
    this.names = names;
    this.roles = roles;
    this.out = out;
    this.fullColumns = [...names.full, ...names.personOrCompany];
    this.isSuffixed = view.columns('name_suffix').length > 0;
  }

  /** Whether the row was filled; if not, nothing has changed. */
  push(row: number): boolean {
    if (this.isSuffixed) return false;
    const given = filled(this.names.given, row);
    const family = filled(this.names.family, row);
    if (given < 0 || family < 0) return false;
    if (given > 0 && family > 0) return this.pushApart(row);
    if (given === 0 && family === 0) return this.pushWhole(row);
    return this.fullColumns.length === 0 && this.names.nickname.length === 0 && this.pushApart(row);
  }

  private pushApart(row: number): boolean {
    this.pushHalf(this.names.given, this.out.given, row);
    this.pushHalf(this.names.family, this.out.family, row);
    return true;
  }

  /** What the filled cells of a row say together; most often there is one, and it says what it said before. */
  private pushHalf(columns: readonly NameColumn[], half: NameHalf, row: number): void {
    const column = onlyFilled(columns, row);
    if (column === undefined) {
      this.collect(columns, half, row);
      half.end();
      return;
    }
    const { cells, plain, known } = column;
    const code = cells.codes[row];
    this.view.report(plain.isRecased(code) ? RECASED : NO_ISSUES, cells, row);
    if (half.pushKnown(known.given, code)) return;
    addName(half, plain, code);
    half.end(known.given, code);
  }

  /** Adds the tokens of the filled cells of a row. */
  private collect(columns: readonly NameColumn[], half: NameHalf, row: number): void {
    for (let k = 0; k < columns.length; k++) {
      const { cells, plain } = columns[k];
      const code = cells.codeOf(row);
      if (code === EMPTY) continue;
      this.view.report(plain.isRecased(code) ? RECASED : NO_ISSUES, cells, row);
      addName(half, plain, code);
    }
  }

  private pushWhole(row: number): boolean {
    const column = firstFilled(this.fullColumns, row);
    if (column === undefined) return this.names.nickname.length === 0 && this.pushNobody();
    const { cells, plain, known } = column;
    const code = cells.codes[row];
    if (!plain.has(code)) return false;
    this.view.report(plain.isRecased(code) ? RECASED : NO_ISSUES, cells, row);
    if (plain.count(code) > 1) this.view.report(SPLIT, cells, row);
    const { out } = this;
    if (out.given.pushKnown(known.given, code)) return out.family.pushKnown(known.family, code);
    const cut = plain.cut(code, this.roles);
    const end = cut < 0 ? -1 - cut : cut;
    const { from, to } = plain.whole(code);
    addTokens(cut < 0 ? out.family : out.given, plain, from, end);
    addTokens(cut < 0 ? out.given : out.family, plain, end, to);
    out.given.end(known.given, code);
    out.family.end(known.family, code);
    return true;
  }

  private pushNobody(): boolean {
    this.out.given.pushEmpty();
    this.out.family.pushEmpty();
    return true;
  }
}

function addName(half: NameHalf, plain: PlainNames, code: number): void {
  const { from, to } = plain.whole(code);
  addTokens(half, plain, from, to);
}

function addTokens(half: NameHalf, { tokens }: PlainNames, from: number, to: number): void {
  for (let at = from; at < to; at++) half.add(tokens.at(at));
}

/** The one filled column of a row; undefined where there are none or several. */
function onlyFilled(columns: readonly NameColumn[], row: number): NameColumn | undefined {
  let only: NameColumn | undefined;
  for (let k = 0; k < columns.length; k++) {
    if (columns[k].cells.codeOf(row) === EMPTY) continue;
    if (only !== undefined) return undefined;
    only = columns[k];
  }
  return only;
}

function firstFilled(columns: readonly NameColumn[], row: number): NameColumn | undefined {
  for (let k = 0; k < columns.length; k++) if (columns[k].cells.codeOf(row) !== EMPTY) return columns[k];
  return undefined;
}

/** How many cells of a row are filled, -1 when one of them is no plain name. */
function filled(columns: readonly NameColumn[], row: number): number {
  let count = 0;
  for (let k = 0; k < columns.length; k++) {
    const code = columns[k].cells.codeOf(row);
    if (code === EMPTY) continue;
    if (!columns[k].plain.has(code)) return -1;
    count++;
  }
  return count;
}
