import { type CodedColumn, EMPTY, type ValueTable } from '../../domain/column.ts';
import { type IssueKind, NO_ISSUES } from '../../domain/issue.ts';
import { IntList } from '../int-list.ts';
import type { NameRoles } from '../name/name-roles.ts';
import type { NameWords } from '../name/name-words.ts';
import { JoinedCodes } from './joined-codes.ts';
import type { NameOutput } from './output.ts';
import type { PlainNames, TokenRange } from './plain-names.ts';
import type { NameColumn, SourceNames } from './source-names.ts';
import type { SourceView } from './source-view.ts';

const RECASED: readonly IssueKind[] = ['name_in_capitals'];
const SPLIT: readonly IssueKind[] = ['name_split'];
const UNREAD = -2;

/** Where the two halves of a name go. */
interface Half {
  readonly shown: JoinedCodes;
  readonly words: JoinedCodes;
}

/** Codes of a name in the output, by code of the cell it alone makes up. */
interface NameCodes {
  readonly givenShown: Int32Array;
  readonly familyShown: Int32Array;
  readonly givenWords: Int32Array;
  readonly familyWords: Int32Array;
}

/**
 * Fills the names of rows that hold nothing but plain names: one cell for the full name, or cells for given and family
 * name. It says for each row whether it did; the others are for the general reading.
 */
export class PlainNameRows {
  private readonly view: SourceView;
  private readonly names: SourceNames;
  private readonly roles: NameRoles;
  private readonly out: NameOutput;
  private readonly given: Half;
  private readonly family: Half;
  private readonly fullColumns: readonly NameColumn[];
  private readonly fullCodes = new Map<NameColumn, NameCodes>();
  private readonly shownParts = new IntList();
  private readonly wordParts = new IntList();
  private readonly isSuffixed: boolean;

  constructor(view: SourceView, names: SourceNames, words: NameWords, roles: NameRoles, out: NameOutput) {
    const { display, match } = out;
    this.view = view;
    this.names = names;
    this.roles = roles;
    this.out = out;
    this.given = halfOf(words, display.given_name.values, match.given.values);
    this.family = halfOf(words, display.family_name.values, match.family.values);
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
    this.collect(this.names.given, row);
    this.emit(this.given, this.out.display.given_name, this.out.match.given);
    this.collect(this.names.family, row);
    this.emit(this.family, this.out.display.family_name, this.out.match.family);
    return true;
  }

  /** Gathers the tokens of the filled cells of a row. */
  private collect(columns: readonly NameColumn[], row: number): void {
    this.shownParts.clear();
    this.wordParts.clear();
    for (let k = 0; k < columns.length; k++) {
      const { cells, plain } = columns[k];
      const code = cells.codeOf(row);
      if (code === EMPTY) continue;
      this.view.report(plain.isRecased(code) ? RECASED : NO_ISSUES, cells, row);
      this.gather(plain, plain.whole(code));
    }
  }

  private gather({ tokens, words }: PlainNames, { from, to }: TokenRange): void {
    for (let at = from; at < to; at++) {
      const token = tokens.at(at);
      this.shownParts.push(words.shownOf(token));
      if (!words.isParticle(token)) this.wordParts.push(words.wordOf(token));
    }
  }

  private emit({ shown, words }: Half, display: CodedColumn, match: CodedColumn): void {
    display.pushCode(shown.of(this.shownParts.all, this.shownParts.length));
    match.pushCode(words.of(this.wordParts.all, this.wordParts.length));
  }

  private pushWhole(row: number): boolean {
    const column = firstFilled(this.fullColumns, row);
    if (column === undefined) return this.names.nickname.length === 0 && this.pushNobody();
    const { cells, plain } = column;
    const code = cells.codes[row];
    if (!plain.has(code)) return false;
    this.view.report(plain.isRecased(code) ? RECASED : NO_ISSUES, cells, row);
    if (plain.count(code) > 1) this.view.report(SPLIT, cells, row);
    this.pushCodes(this.codesOf(column, code), code);
    return true;
  }

  private pushNobody(): boolean {
    const { display, match } = this.out;
    for (const column of [display.given_name, display.family_name, match.given, match.family]) column.pushCode(EMPTY);
    return true;
  }

  private pushCodes({ givenShown, familyShown, givenWords, familyWords }: NameCodes, code: number): void {
    const { display, match } = this.out;
    display.given_name.pushCode(givenShown[code]);
    display.family_name.pushCode(familyShown[code]);
    match.given.pushCode(givenWords[code]);
    match.family.pushCode(familyWords[code]);
  }

  private codesOf(column: NameColumn, code: number): NameCodes {
    let codes = this.fullCodes.get(column);
    if (codes === undefined) {
      codes = unreadCodes(column.cells.size);
      this.fullCodes.set(column, codes);
    }
    if (codes.givenShown[code] !== UNREAD) return codes;
    const { given, family } = column.plain.split(code, this.roles);
    this.read(column.plain, given);
    codes.givenShown[code] = this.given.shown.of(this.shownParts.all, this.shownParts.length);
    codes.givenWords[code] = this.given.words.of(this.wordParts.all, this.wordParts.length);
    this.read(column.plain, family);
    codes.familyShown[code] = this.family.shown.of(this.shownParts.all, this.shownParts.length);
    codes.familyWords[code] = this.family.words.of(this.wordParts.all, this.wordParts.length);
    return codes;
  }

  private read(plain: PlainNames, range: TokenRange): void {
    this.shownParts.clear();
    this.wordParts.clear();
    this.gather(plain, range);
  }
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

function halfOf(words: NameWords, shown: ValueTable, match: ValueTable): Half {
  return { shown: new JoinedCodes(words.shown, shown), words: new JoinedCodes(words.words, match) };
}

function unreadCodes(size: number): NameCodes {
  const unread = () => new Int32Array(size).fill(UNREAD);
  return { givenShown: unread(), familyShown: unread(), givenWords: unread(), familyWords: unread() };
}
