import { EMPTY } from '../../domain/column.ts';
import { type NameCell, readNameCell } from '../name/name.ts';
import type { NameRoles, SplitName, Surnames } from '../name/name-roles.ts';
import type { NameWords } from '../name/name-words.ts';
import { surnamesIn } from '../name/surnames-in.ts';
import type { Cells } from './cells.ts';
import { PlainNames } from './plain-names.ts';
import type { SourceView } from './source-view.ts';

const NO_NAME: NameCell = readNameCell('');

/** A column of name cells, each distinct value read once: plain names as tokens, the others as objects. */
export class NameColumn {
  readonly cells: Cells;
  readonly plain: PlainNames;
  /**
   * What plain names became in each half of the name, by the code of the cell, see NameHalf. A cell of a column for one
   * half says nothing of the other.
   */
  readonly known: { readonly given: Int32Array; readonly family: Int32Array };
  private readonly surnames: Surnames;
  private readonly read = new Map<number, NameCell>();
  private readonly splits = new Map<number, SplitName>();

  constructor(cells: Cells, words: NameWords, surnames: Surnames) {
    this.cells = cells;
    this.surnames = surnames;
    this.plain = new PlainNames(cells, words, surnames);
    this.known = { given: new Int32Array(cells.size), family: new Int32Array(cells.size) };
  }

  /** What the cell of a row holds. */
  cell(row: number): NameCell {
    const code = this.cells.codeOf(row);
    return code === EMPTY ? NO_NAME : this.cellOf(code);
  }

  cellOf(code: number): NameCell {
    let cell = this.read.get(code);
    if (cell === undefined) {
      cell = readNameCell(this.cells.textOf(code));
      this.read.set(code, cell);
    }
    return cell;
  }

  /** Given and family name of a cell that holds both. */
  split(row: number, roles: NameRoles): SplitName {
    const code = this.cells.codes[row];
    let split = this.splits.get(code);
    if (split === undefined) {
      split = splitCell(this.cell(row), roles, this.surnames);
      this.splits.set(code, split);
    }
    return split;
  }
}

/** `SURNAME, Given` says itself where to cut; otherwise what the words are elsewhere in the data decides. */
function splitCell(cell: NameCell, roles: NameRoles, surnames: Surnames): SplitName {
  if (!cell.inverted) return roles.split(cell.tokens, surnames);
  return { family: cell.tokens.slice(0, cell.commaAt), given: cell.tokens.slice(cell.commaAt) };
}

/** The name columns of one source. */
export class SourceNames {
  readonly given: readonly NameColumn[];
  readonly family: readonly NameColumn[];
  readonly full: readonly NameColumn[];
  readonly personOrCompany: readonly NameColumn[];
  readonly nickname: readonly NameColumn[];

  /** `country` is that of the run, for a source that does not tell its own. */
  constructor(view: SourceView, words: NameWords, country: string | undefined) {
    const surnames = surnamesIn(view.mapping.country ?? country);
    const columnsOf = (role: Parameters<SourceView['columns']>[0]) =>
      view.columns(role).map((cells) => new NameColumn(cells, words, surnames));
    this.given = [...columnsOf('given_name'), ...columnsOf('second_name')];
    this.family = [...columnsOf('family_name'), ...columnsOf('second_family_name')];
    this.full = columnsOf('full_name');
    this.personOrCompany = columnsOf('person_or_company');
    this.nickname = columnsOf('nickname');
  }

  /** Tells what given and family names look like, where the source keeps them apart. */
  teach(roles: NameRoles, rows: number): void {
    if (this.given.length === 0 || this.family.length === 0) return;
    for (const column of this.given) {
      teachColumn(column, rows, {
        word: (word, times) => roles.seeGiven(word, times),
        tokens: (tokens, times) => roles.see(tokens, [], times),
      });
    }
    for (const column of this.family) {
      teachColumn(column, rows, {
        word: (word, times) => roles.seeFamily(word, times),
        tokens: (tokens, times) => roles.see([], tokens, times),
      });
    }
  }
}

interface Lesson {
  readonly word: (word: number, times: number) => void;
  readonly tokens: (tokens: readonly string[], times: number) => void;
}

function teachColumn(column: NameColumn, rows: number, see: Lesson): void {
  const { cells, plain } = column;
  const times = new Int32Array(cells.size);
  for (let row = 0; row < rows; row++) {
    const code = cells.codes[row];
    if (code !== EMPTY) times[code]++;
  }
  for (let code = 0; code < cells.size; code++) {
    if (times[code] === 0) continue;
    if (plain.has(code)) plain.eachWord(code, (word) => see.word(word, times[code]));
    else {
      const { kind, tokens } = column.cellOf(code);
      if (kind === 'person') see.tokens(tokens, times[code]);
    }
  }
}
