import { safeText } from '../domain/mask.ts';
import type { ChangedCustomer, Difference, Regrouping } from '../report/difference.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './text-table.ts';
import { count, cut, listed } from './words.ts';

export interface DifferenceScreen {
  readonly width: number;
  readonly paint: Paint;
  /** Of each kind of change, how many are shown. */
  readonly examples: number;
}

/** What became of the customers, in lines for a person. */
export function differenceScreen(difference: Difference, screen: DifferenceScreen): readonly string[] {
  const { appeared, vanished, merged, split, regrouped, changed } = difference;
  return [
    ...differenceCounts(difference, screen.width),
    ...examplesOf('appeared', appeared, (id) => [id], screen),
    ...examplesOf('vanished', vanished, (id) => [id], screen),
    ...examplesOf('merged', merged, arrow, screen),
    ...examplesOf('split', split, arrow, screen),
    ...examplesOf('regrouped', regrouped, arrow, screen),
    ...examplesOf('changed', changed, changeLines, screen),
  ];
}

/** How many customers met which fate, a line each. */
export function differenceCounts(difference: Difference, width: number): readonly string[] {
  const { customers, records, columns } = difference;
  const rows = [
    ['customers', `${count(customers.old)} → ${count(customers.new)}`],
    ['records', `${count(records.old)} → ${count(records.new)}, ${count(records.common)} in both`],
    ['unchanged', count(difference.unchanged)],
    ['appeared', count(difference.appeared.length)],
    ['vanished', count(difference.vanished.length)],
    ['merged', regroupingText(difference.merged)],
    ['split', regroupingText(difference.split)],
    ['regrouped', regroupingText(difference.regrouped)],
    ['changed', changedText(difference, width)],
    ['new columns', columns.added.join(', ')],
    ['lost columns', columns.removed.join(', ')],
  ].filter(([, text]) => text !== '');
  return tableLines(
    [{ align: 'left' }, { align: 'left', least: 20 }],
    rows.map((row) => row.map(safeText)),
    width,
  );
}

/** `3 → 1`: customers before and after. */
function regroupingText(groups: readonly Regrouping[]): string {
  let before = 0;
  let after = 0;
  for (const group of groups) {
    before += group.old.length;
    after += group.new.length;
  }
  return groups.length === 0 ? '0' : `${count(before)} → ${count(after)}`;
}

function changedText({ changed, changedColumns }: Difference, width: number): string {
  if (changed.length === 0) return '0';
  const start = `${count(changed.length)}: `;
  const columns = changedColumns.map(({ column, customers }) => `${column} ${count(customers)}`);
  return start + listed(columns, width - start.length - LABEL);
}

/** `lost columns` and the gap. */
const LABEL = 14;

function examplesOf<T>(
  title: string,
  found: readonly T[],
  linesOf: (one: T) => readonly string[],
  { examples, paint, width }: DifferenceScreen,
): readonly string[] {
  const shown = found.slice(0, examples);
  if (shown.length === 0) return [];
  const left = found.length - shown.length;
  const lines = shown.flatMap(linesOf).map((line) => cut(`  ${safeText(line)}`, width));
  return ['', paint.strong(title), ...lines, ...(left > 0 ? [paint.dim(`  … ${count(left)} more`)] : [])];
}

function arrow(group: Regrouping): readonly string[] {
  return [`${group.old.join(' + ')} → ${group.new.join(' + ')}`];
}

function changeLines(customer: ChangedCustomer): readonly string[] {
  return [
    customer.new[0],
    ...customer.values.map((value) => `  ${value.column}: ${orEmpty(value.old)} → ${orEmpty(value.new)}`),
  ];
}

function orEmpty(cell: string): string {
  return cell === '' ? '(empty)' : cell;
}
