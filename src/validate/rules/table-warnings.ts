import type { TableWarning } from '../../domain/table.ts';
import type { SourceFacts } from '../facts.ts';
import type { Found } from '../found.ts';

/** Nothing to check in it. */
export function emptyFile({ source }: SourceFacts): readonly Found[] {
  if (source.rows > 0) return [];
  const headerOnly = source.warnings.some(({ kind }) => kind === 'header_only');
  return [{ breach: true, message: headerOnly ? 'the file has a header and no rows' : 'the file is empty' }];
}

/** What the reader had to guess or mend. */
export function structure({ source }: SourceFacts): readonly Found[] {
  return source.warnings.flatMap((warning) => {
    const message = WORDS[warning.kind](warning as never);
    return message === '' ? [] : [{ breach: true, message }];
  });
}

type Words<Kind extends TableWarning['kind']> = (warning: Extract<TableWarning, { readonly kind: Kind }>) => string;

/** '' = told by another rule, or no trouble. */
const WORDS: { readonly [Kind in TableWarning['kind']]: Words<Kind> } = {
  empty_file: () => '',
  header_only: () => '',
  no_header: ({ columns }) => `no header: its ${columns} columns have no names`,
  duplicate_header: ({ header, renamed }) => `the header "${header}" stands twice, the second is read as "${renamed}"`,
  blank_header: ({ renamed }) => `a column without a header is read as "${renamed}"`,
  repeated_header: ({ line }) => `the header stands again in line ${line}`,
  short_rows: ({ count }) => `rows with fewer cells than the header: ${count}`,
  long_rows: ({ count }) => `rows with more cells than the header: ${count}`,
  encoding_guessed: ({ encoding }) => `the encoding is a guess: ${encoding}`,
  further_sheets: ({ sheets }) => `sheets that are not read: ${sheets.join(', ')}`,
};
