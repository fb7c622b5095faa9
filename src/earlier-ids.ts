import { CodedColumn, EMPTY } from './domain/column.ts';
import type { EarlierIds } from './domain/earlier-ids.ts';
import { type Failure, FailureError, fail } from './domain/failure.ts';
import { bitsOf, isId } from './domain/id-text.ts';
import type { RangeRunner } from './domain/ranges.ts';
import type { Table } from './domain/table.ts';
import { type OpenedSource, openSource } from './read/open-source.ts';
import { readTables } from './read/read-tables.ts';

/** The columns of crosswalk.csv by which a row is known again, as every run writes them since its first version … */
const COLUMNS = ['customer_id', 'source', 'row', 'record_id'] as const;
/** … and the one without which rows of files that give them no id are known at their place only. */
const CONTENT = 'content';

/**
 * The ids an earlier run gave, from the crosswalk.csv it wrote at `path` in `folder`: looked at now, read when somebody
 * asks. Fails with run_missing, run_outdated where another unify wrote it, file_unreadable, and file_changed when it is
 * not the one any more that was looked at.
 */
export async function openEarlierIds(
  path: string,
  folder: string,
): Promise<(ranges?: RangeRunner) => Promise<EarlierIds>> {
  const opened = await openCrosswalk(path, { kind: 'run_missing', path: folder });
  const { header } = opened.sample;
  if (COLUMNS.some((name) => !header.includes(name))) fail({ kind: 'run_missing', path: folder });
  if (!header.includes(CONTENT)) fail({ kind: 'run_outdated', path: folder, source: 'unify' });
  const wanted = new Set([...COLUMNS, CONTENT].map((name) => header.indexOf(name)));
  return async (ranges) => {
    const [table] = await readTables([{ opened, wanted: (column) => wanted.has(column) }], ranges);
    if (table.rejects.length > 0) fail({ kind: 'file_unreadable', path, reason: 'it was cut or edited' });
    return earlierIds(table) ?? fail({ kind: 'file_unreadable', path, reason: 'its ids are not those of unify' });
  };
}

async function openCrosswalk(path: string, missing: Failure): Promise<OpenedSource> {
  try {
    return await openSource(path, { encoding: 'utf-8', delimiter: ',' });
  } catch (error) {
    if (error instanceof FailureError && error.failure.kind === 'file_missing') return fail(missing);
    throw error;
  }
}

/** Undefined where a customer has an id that is none. Rows of people who asked to be forgotten are passed over. */
function earlierIds(table: Table): EarlierIds | undefined {
  const [customers, sources, rows, recordIds] = COLUMNS.map((name) => columnOf(table, name));
  const contents = columnOf(table, CONTENT);
  const bits = idBits(customers);
  if (bits === undefined) return undefined;
  const owned = Int32Array.from(customers.codes.keys()).filter((row) => customers.codes[row] !== EMPTY);
  const numbers = Int32Array.from(rows.values.texts(), Number);
  return {
    rows: owned.length,
    customer: owned.map((row) => customers.codes[row]),
    bits,
    sources: [...sources.values.texts()],
    source: owned.map((row) => sources.codes[row]),
    row: owned.map((row) => numbers[rows.codes[row]] ?? 0),
    recordId: CodedColumn.over({
      kind: 'coded',
      values: recordIds.values.memory,
      codes: owned.map((row) => recordIds.codes[row]),
    }),
    content: lanesOf(contents, owned),
  };
}

/** The two numbers of each row, written as sixteen hexadecimal digits; 0 where there are none. */
function lanesOf({ values, codes }: CodedColumn, rows: Int32Array): Uint32Array {
  const lanes = new Uint32Array(2 * rows.length);
  for (let at = 0; at < rows.length; at++) {
    const text = codes[rows[at]] === EMPTY ? '' : values.text(codes[rows[at]]);
    if (text.length !== 16) continue;
    lanes[2 * at] = Number.parseInt(text.slice(0, 8), 16);
    lanes[2 * at + 1] = Number.parseInt(text.slice(8), 16);
  }
  return lanes;
}

function columnOf({ header, columns }: Table, name: string): CodedColumn {
  const column = columns[header.indexOf(name)];
  if (column === undefined) throw new Error(`the column ${name} was not read`);
  return column;
}

/** Two numbers a customer, by code. */
function idBits({ values }: CodedColumn): Int32Array | undefined {
  const bits = new Int32Array(2 * values.size);
  for (let code = 0; code < values.size; code++) {
    const id = values.text(code);
    if (!isId(id)) return undefined;
    bits[2 * code] = bitsOf(id, 2);
    bits[2 * code + 1] = bitsOf(id, 8);
  }
  return bits;
}
