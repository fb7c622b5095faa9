import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { type Issues, NO_ISSUES } from '../../domain/issue.ts';
import type { Cells } from './cells.ts';
import { Memo } from './memo.ts';
import type { SourceView } from './source-view.ts';

/** What a cell was read as: to show, to compare ('' = nothing), and what was found on the way. */
export interface Reading {
  readonly display: string;
  readonly match: string;
  readonly issues?: Issues;
}

/** The two columns that a field of one value fills. */
export interface Target {
  readonly display: CodedColumn;
  readonly match?: CodedColumn;
}

/** How a role is read: `context` names what besides the text decides (a country); the same for all rows when left out. */
export interface Reader {
  readonly read: (text: string, context: string, cells: Cells) => Reading;
  readonly context?: (row: number) => string;
}

interface CodedReading {
  readonly reading: Reading;
  readonly displayCode: number;
  readonly matchCode: number;
}

/** Fills a field from the first column of a role whose cell says something, one entry a row. */
export function pushSingle(view: SourceView, role: ColumnRole, target: Target, reader: Reader): void {
  const columns = view.columns(role).map((cells) => ({ cells, memo: new Memo<CodedReading>() }));
  for (let row = 0; row < view.rows; row++) {
    let displayCode = EMPTY;
    let matchCode = EMPTY;
    for (const { cells, memo } of columns) {
      const code = cells.codes[row];
      if (code === EMPTY || cells.textOf(code) === '') continue;
      const context = reader.context === undefined ? '' : reader.context(row);
      const found = memo.of(context, code, () => coded(reader.read(cells.textOf(code), context, cells), target));
      view.report(found.reading.issues ?? NO_ISSUES, cells, row);
      ({ displayCode, matchCode } = found);
      if (displayCode !== EMPTY || matchCode !== EMPTY) break;
    }
    target.display.pushCode(displayCode);
    target.match?.pushCode(matchCode);
  }
}

function coded(reading: Reading, target: Target): CodedReading {
  return {
    reading,
    displayCode: codeIn(target.display, reading.display),
    matchCode: target.match === undefined ? EMPTY : codeIn(target.match, reading.match),
  };
}

function codeIn(column: CodedColumn, text: string): number {
  return text === '' ? EMPTY : column.values.intern(text);
}
