import { EMPTY, NO_DAY } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { foldedWords } from '../../domain/fold.ts';
import { NO_ISSUES } from '../../domain/issue.ts';
import { type Amount, decideDecimalMark, normalizeAmount } from '../amount.ts';
import { plainAmount } from '../byte-amount.ts';
import { normalizeChannel } from '../category/channel-word.ts';
import { columnDays } from './column-days.ts';
import { Memo } from './memo.ts';
import type { FactOutput } from './output.ts';
import { pushSingle } from './single-field.ts';
import type { SourceView } from './source-view.ts';

/** Fills when the record was first and last seen and changed, what was bought, and what the source states of it. */
export function assembleFacts(view: SourceView, out: FactOutput): void {
  const { facts } = out;
  const days = daysByRole(view);
  for (let row = 0; row < view.rows; row++) {
    const record = view.start + row;
    const created = days.created_at(row);
    const last = days.last_seen(row);
    const first = days.first_seen(row);
    const seen = first === NO_DAY ? created : first;
    facts.lastSeen[record] = view.mapping.interactions && last === NO_DAY ? seen : last;
    facts.firstSeen[record] = view.mapping.interactions ? facts.lastSeen[record] : seen;
    facts.updatedAt[record] = firstKnown(days.updated_at(row), facts.lastSeen[record], created);
  }
  fillAmounts(view, 'purchases', facts.purchases);
  fillAmounts(view, 'total_spent', facts.totalSpent);
  pushSingle(view, 'preferred_channel', { display: facts.preferredChannel }, { read: stated(normalizeChannel) });
  pushSingle(view, 'customer_type', { display: facts.customerType }, { read: stated(foldedText) });
}

type DateRole = Extract<ColumnRole, 'created_at' | 'updated_at' | 'first_seen' | 'last_seen'>;

/** By date role, the day of a row: of several columns the earliest first, the latest last. */
function daysByRole(view: SourceView): Readonly<Record<DateRole, (row: number) => number>> {
  return {
    created_at: dayReader(view, 'created_at', Math.min),
    updated_at: dayReader(view, 'updated_at', Math.max),
    first_seen: dayReader(view, 'first_seen', Math.min),
    last_seen: dayReader(view, 'last_seen', Math.max),
  };
}

function dayReader(
  view: SourceView,
  role: DateRole,
  choose: (a: number, b: number) => number,
): (row: number) => number {
  const readers = view.columns(role).map((cells) => columnDays(view, cells));
  if (readers.length === 0) return () => NO_DAY;
  if (readers.length === 1) return readers[0];
  return (row) => {
    let chosen = NO_DAY;
    for (const read of readers) {
      const day = read(row);
      if (day !== NO_DAY) chosen = chosen === NO_DAY ? day : choose(chosen, day);
    }
    return chosen;
  };
}

function firstKnown(updated: number, last: number, created: number): number {
  return updated !== NO_DAY ? updated : last !== NO_DAY ? last : created;
}

/** Of several columns of one role the first that holds a number. */
function fillAmounts(view: SourceView, role: 'purchases' | 'total_spent', target: Float64Array): void {
  for (const cells of view.columns(role)) {
    const decimal = cells.mapped.decimal ?? decideDecimalMark(cells.distinct());
    const memo = new Memo<Amount>();
    const readText = (code: number) => memo.of('', code, () => normalizeAmount(cells.textOf(code), decimal));
    const { bytes, starts } = cells.memory;
    for (let row = 0; row < view.rows; row++) {
      const code = cells.codeOf(row);
      if (code === EMPTY) continue;
      const plain = cells.isAsRead(code) ? plainAmount(bytes, starts[code], starts[code + 1], decimal) : Number.NaN;
      const { value, issues } = Number.isNaN(plain) ? readText(code) : { value: plain, issues: NO_ISSUES };
      view.report(issues, cells, row);
      if (Number.isNaN(target[view.start + row])) target[view.start + row] = value;
    }
  }
}

function foldedText(text: string): string {
  return foldedWords(text).join(' ');
}

function stated(normalize: (text: string) => string): (text: string) => { display: string; match: string } {
  return (text) => ({ display: normalize(text), match: '' });
}
