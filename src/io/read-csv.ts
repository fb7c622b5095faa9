import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { type Failure, FailureError } from '../domain/failure.ts';
import { errorCode } from './output-trouble.ts';

/** The Failure for a reason in words; `isMissing` where it is that there is no such file. */
type Trouble = (reason: string, isMissing: boolean) => Failure;

/**
 * The rows of a CSV file as unify writes them, header first: UTF-8, RFC 4180, with or without a byte order mark. For
 * files of a known shape only; exports of customers go through the reading step. `trouble` makes the Failure for a
 * file that is missing, unreadable or no CSV.
 */
export async function* readCsv(path: string, trouble: Trouble): AsyncGenerator<readonly string[], void> {
  for await (const { cells } of readCsvLines(path, trouble)) yield cells;
}

/** As readCsv, each row with the line of the file, counted from 1, on which it ends. */
export async function* readCsvLines(
  path: string,
  trouble: Trouble,
): AsyncGenerator<{ readonly cells: readonly string[]; readonly line: number }, void> {
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  const input = createReadStream(path).on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of input.pipe(parser)) yield { cells: record, line: info.lines };
  } catch (error) {
    const reason = error instanceof CsvError ? `line ${parser.info.lines}: ${error.message}` : reasonOf(error);
    throw reason === undefined ? error : new FailureError(trouble(reason, reason === NO_SUCH_FILE));
  } finally {
    input.destroy();
  }
}

/** Undefined where it is no trouble of the file system. */
function reasonOf(error: unknown): string | undefined {
  const code = errorCode(error);
  return REASONS[code] ?? (code === '' ? undefined : `the system says ${code}`);
}

const NO_SUCH_FILE = 'there is no such file';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: NO_SUCH_FILE,
  ENOTDIR: NO_SUCH_FILE,
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};
