import type { TableWarning } from '../domain/table.ts';

/** One sentence per warning of the reader; the compiler refuses a forgotten kind. */
export function warningText(warning: TableWarning): string {
  switch (warning.kind) {
    case 'empty_file':
      return 'the file is empty';
    case 'header_only':
      return 'the file has a header and no rows';
    case 'no_header':
      return `the first line looks like data, so its ${warning.columns} columns are called column_1, column_2 …`;
    case 'duplicate_header':
      return `the header "${warning.header}" stands twice: the second one is called "${warning.renamed}"`;
    case 'blank_header':
      return `a column without a header is called "${warning.renamed}"`;
    case 'repeated_header':
      return `the header stands again in line ${warning.line} and was skipped`;
    case 'short_rows':
      return `${rows(warning.count)} fewer cells than the header`;
    case 'long_rows':
      return `${rows(warning.count)} more cells than the header`;
    case 'encoding_guessed':
      return `the encoding is a guess: ${warning.encoding}`;
    case 'further_sheets':
      return `only one sheet is read; the others: ${warning.sheets.join(', ')}`;
  }
}

function rows(count: number): string {
  return count === 1 ? 'one row has' : `${count} rows have`;
}
