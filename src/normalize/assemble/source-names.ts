import { type NameCell, readNameCell } from '../name/name.ts';
import type { NameRoles, SplitName } from '../name/name-roles.ts';
import type { Cells } from './cells.ts';
import { Memo } from './memo.ts';
import type { SourceView } from './source-view.ts';

const NO_NAME: NameCell = readNameCell('');

/** A column of name cells, each distinct value read once. */
export class NameColumn {
  readonly cells: Cells;
  private readonly read = new Memo<NameCell>();
  private readonly splits = new Memo<SplitName>();

  constructor(cells: Cells) {
    this.cells = cells;
  }

  /** What the cell of a row holds. */
  cell(row: number): NameCell {
    const text = this.cells.text(row);
    return text === '' ? NO_NAME : this.read.of('', this.cells.codes[row], () => readNameCell(text));
  }

  /** Given and family name of a cell that holds both. */
  split(row: number, roles: NameRoles): SplitName {
    const cell = this.cell(row);
    return this.splits.of('', this.cells.codes[row], () => splitCell(cell, roles));
  }
}

/** `SURNAME, Given` says itself where to cut; otherwise what the words are elsewhere in the data decides. */
function splitCell(cell: NameCell, roles: NameRoles): SplitName {
  if (!cell.inverted) return roles.split(cell.tokens);
  return { family: cell.tokens.slice(0, cell.commaAt), given: cell.tokens.slice(cell.commaAt) };
}

/** The name columns of one source. */
export class SourceNames {
  readonly given: readonly NameColumn[];
  readonly family: readonly NameColumn[];
  readonly full: readonly NameColumn[];
  readonly personOrCompany: readonly NameColumn[];
  readonly nickname: readonly NameColumn[];

  constructor(view: SourceView) {
    const columnsOf = (role: Parameters<SourceView['columns']>[0]) =>
      view.columns(role).map((cells) => new NameColumn(cells));
    this.given = [...columnsOf('given_name'), ...columnsOf('second_name')];
    this.family = [...columnsOf('family_name'), ...columnsOf('second_family_name')];
    this.full = columnsOf('full_name');
    this.personOrCompany = columnsOf('person_or_company');
    this.nickname = columnsOf('nickname');
  }

  /** Tells what given and family names look like, where the source keeps them apart. */
  teach(roles: NameRoles, rows: number): void {
    if (this.given.length === 0 || this.family.length === 0) return;
    for (const column of this.given) teachColumn(column, rows, (tokens, times) => roles.see(tokens, [], times));
    for (const column of this.family) teachColumn(column, rows, (tokens, times) => roles.see([], tokens, times));
  }
}

function teachColumn(column: NameColumn, rows: number, see: (tokens: readonly string[], times: number) => void): void {
  const times = new Map<readonly string[], number>();
  for (let row = 0; row < rows; row++) {
    const { kind, tokens } = column.cell(row);
    if (kind === 'person') times.set(tokens, (times.get(tokens) ?? 0) + 1);
  }
  for (const [tokens, count] of times) see(tokens, count);
}
