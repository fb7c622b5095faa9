import { type Failure, fail } from '../../domain/failure.ts';

/** A known answer: the person behind a data row (from 1) of a file. */
export interface TruthRow {
  readonly file: string;
  readonly row: string;
  readonly person: string;
}

/** How the columns of a truth file are called. */
export type TruthColumns = TruthRow;

/**
 * Truth read from CSV rows, header first; a row named twice counts once, with its last person, and a row without a
 * person is not judged. Fails with truth_unusable when a column is missing or nothing is left.
 */
export async function readTruth(
  rows: AsyncIterable<readonly string[]>,
  columns: TruthColumns,
  path: string,
): Promise<readonly TruthRow[]> {
  const truth = new Map<string, TruthRow>();
  let at: { readonly file: number; readonly row: number; readonly person: number } | undefined;
  for await (const cells of rows) {
    if (at === undefined) at = placesOf(cells, columns, path);
    else {
      const [file, row, person] = [cells[at.file] ?? '', (cells[at.row] ?? '').trim(), cells[at.person] ?? ''];
      if (person !== '') truth.set(`${file}\0${row}`, { file, row, person });
    }
  }
  return truth.size > 0 ? [...truth.values()] : fail(unusable(path, 'it names nobody'));
}

function placesOf(header: readonly string[], columns: TruthColumns, path: string) {
  const place = (column: string): number => {
    const found = header.findIndex((name) => name.trim() === column);
    return found >= 0 ? found : fail(unusable(path, `it has no column ${column}`));
  };
  return { file: place(columns.file), row: place(columns.row), person: place(columns.person) };
}

function unusable(path: string, reason: string): Failure {
  return { kind: 'truth_unusable', path, reason };
}
