import { safeText } from '../domain/mask.ts';
import type { TableWarning } from '../domain/table.ts';
import { warningText } from '../report/warning-text.ts';
import type { Paint } from './paint.ts';
import type { ShownSource, ShownSummary } from './shown-summary.ts';
import { type TextColumn, tableLines } from './text-table.ts';
import { count, percent } from './words.ts';

const NAME: TextColumn = { align: 'left', least: 12 };
const LAYOUT: TextColumn = { align: 'left', least: 8 };
const CHANNEL: TextColumn = { align: 'left', least: 8 };
const NUMBER: TextColumn = { align: 'right' };

/** A line a source, below it the step from rows to customers; what needs a look follows as remarks. */
export function sourceLines({ sources, totals }: ShownSummary, width: number, paint: Paint): readonly string[] {
  // A column of blanks tells nothing: without a single known layout it is left out.
  const withLayout = sources.some(({ layout }) => layout !== undefined);
  const head = row(withLayout, 'source', 'layout', 'channel', 'rows', 'people', 'repeated');
  const body = sources.map((source) => sourceRow(source, withLayout));
  const foot = row(withLayout, '', '', '', count(totals.rows), `→ ${count(totals.customers)}`, '');
  const [first, ...rest] = tableLines(columns(withLayout), [head, ...body, foot], width);
  const last = `${rest.pop() ?? ''} ${totals.customers === 1 ? 'customer' : 'customers'}`;
  return [paint.dim(first), ...rest, paint.strong(last), ...remarks(sources, paint)];
}

function columns(withLayout: boolean): readonly TextColumn[] {
  return withLayout ? [NAME, LAYOUT, CHANNEL, NUMBER, NUMBER, NUMBER] : [NAME, CHANNEL, NUMBER, NUMBER, NUMBER];
}

function sourceRow(source: ShownSource, withLayout: boolean): readonly string[] {
  const { name, layout, channel, rows, people, repeated } = source;
  const share = rows === 0 ? '' : percent(repeated, 1);
  return row(withLayout, safeText(name), layout ?? '', safeText(channel), count(rows), count(people), share);
}

function row(withLayout: boolean, name: string, layout: string, ...rest: readonly string[]): readonly string[] {
  return withLayout ? [name, layout, ...rest] : [name, ...rest];
}

/** Warnings that may mean a wrong result; the others are told by inspect and summary.json. */
const ALARMING: ReadonlySet<TableWarning['kind']> = new Set([
  'empty_file',
  'header_only',
  'no_header',
  'encoding_guessed',
  'further_sheets',
]);

function remarks(sources: readonly ShownSource[], paint: Paint): readonly string[] {
  return sources.flatMap(({ name, warnings }) =>
    warnings
      .filter(({ kind }) => ALARMING.has(kind))
      .map((warning) => paint.warn(safeText(`${name}: ${warningText(warning)}`))),
  );
}
