import type { Source } from '../domain/records.ts';
import type { OutputFile } from './output-file.ts';

const HEADER = ['source', 'row', 'line', 'reason', 'text'] as const;

/** rejects.csv: one row a data row that could not be read, with its text as it stands in the file. */
export function rejectsCsv(sources: readonly Source[]): OutputFile {
  return { name: 'rejects.csv', content: { kind: 'csv', header: HEADER, rows: rowsOf(sources) } };
}

function* rowsOf(sources: readonly Source[]): Generator<readonly string[]> {
  for (const { name, rejects } of sources) {
    const inOrder = [...rejects].sort((a, b) => a.row - b.row || a.line - b.line);
    for (const { row, line, reason, text } of inOrder) yield [name, String(row), String(line), reason, text];
  }
}
