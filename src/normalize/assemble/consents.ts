import { type ConsentScope, type ContactChannel, meansOf } from '../../domain/channels.ts';
import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { CONSENT_STATES, type ConsentColumn, type ConsentState } from '../../domain/consent.ts';
import { sharedUint8 } from '../../domain/shared-arrays.ts';
import { type ConsentCell, normalizeConsent } from '../consent/consent.ts';
import { NO_KEY } from '../date/date-key.ts';
import type { Cells } from './cells.ts';
import { columnOrder } from './column-order.ts';
import { ConsentDays } from './consent-days.ts';
import { type ConsentOutput, unknownDays } from './output.ts';
import type { SourceView } from './source-view.ts';

const UNKNOWN = CONSENT_STATES.indexOf('unknown');
const DENIED = CONSENT_STATES.indexOf('denied');

/** Fills what the source says on each contact channel; of several columns on one channel a denial wins. */
export function assembleConsents(view: SourceView, out: ConsentOutput): void {
  const whole = view.mapping.wholeFileConsent;
  const dated = view.columns('consent_at');
  if (view.columns('consent').length === 0 && dated.length === 0 && whole === undefined) return;
  const days = new ConsentDays(view);
  for (const cells of view.columns('consent')) {
    const scope = cells.mapped.contact;
    if (scope !== undefined) readColumn(view, cells, answerTargets(scope, cells, days, out));
  }
  for (const cells of dated) readRefusals(view, cells, targetsOf(cells.mapped.contact ?? 'all', days, out));
  if (whole === undefined) return;
  const column = consentColumn(out, whole.contact);
  const wholeDays = days.of(whole.contact, whole.contact);
  for (let row = 0; row < view.rows; row++) settle(column, view.start + row, whole.state, wholeDays[row]);
}

/** A means of contact that a column speaks of, and when its rows were said. */
interface Target {
  /** Made when something is said, so that a date alone makes no column. */
  readonly column: () => ConsentColumn;
  readonly days: Int32Array;
}

/** What a yes and what a no of a column is about. */
interface Targets {
  readonly granted: readonly Target[];
  readonly denied: readonly Target[];
}

function answerTargets(scope: ConsentScope, cells: Cells, days: ConsentDays, out: ConsentOutput): Targets {
  for (const means of meansOf(scope)) consentColumn(out, means);
  const granted = targetsOf(scope, days, out);
  return { granted, denied: cells.mapped.polarity === 'no_denies_all' ? targetsOf('all', days, out) : granted };
}

function targetsOf(scope: ConsentScope, days: ConsentDays, out: ConsentOutput): readonly Target[] {
  return meansOf(scope).map((means) => ({
    column: () => consentColumn(out, means),
    days: days.of(scope, means),
  }));
}

function readColumn(view: SourceView, cells: Cells, { granted, denied }: Targets): void {
  const read = reader(view, cells);
  for (let row = 0; row < view.rows; row++) {
    const cell = read(row);
    if (cell === undefined) continue;
    if (cell.issues.length > 0) view.report(cell.issues, cells, row);
    settleAll(cell.state === 'denied' ? denied : granted, view, row, cell);
  }
}

/** The refusals among the dates of a column; the dates themselves say when, and are read by ConsentDays. */
function readRefusals(view: SourceView, cells: Cells, targets: readonly Target[]): void {
  const read = reader(view, cells);
  const mayBeDate = cells.mapped.polarity === 'denies';
  for (let row = 0; row < view.rows; row++) {
    const code = cells.codeOf(row);
    if (code === EMPTY || (!mayBeDate && cells.dateKey(code) !== NO_KEY)) continue;
    const cell = read(row);
    if (cell?.state === 'denied') settleAll(targets, view, row, cell);
  }
}

function settleAll(targets: readonly Target[], view: SourceView, row: number, { state, day }: ConsentCell): void {
  if (state === 'unknown') return;
  for (let k = 0; k < targets.length; k++) {
    const { column, days } = targets[k];
    settle(column(), view.start + row, state, day === NO_DAY ? days[row] : day);
  }
}

/** What each row of a column says, each distinct cell read once; undefined of an empty one. */
function reader(view: SourceView, cells: Cells): (row: number) => ConsentCell | undefined {
  const { order, otherwise } = columnOrder(cells, view.mapping);
  const known: (ConsentCell | undefined)[] = [];
  return (row) => {
    const code = cells.codeOf(row);
    if (code === EMPTY) return undefined;
    known[code] ??= normalizeConsent(cells.textOf(code), cells.mapped.polarity, order ?? otherwise);
    return known[code];
  };
}

/**
 * A state replaces the one before only if it is more restrictive; the later day of two equal ones counts. A no without a day
 * beside a dated one stays without: no later yes may lift it.
 */
function settle(column: ConsentColumn, record: number, said: ConsentState, day: number): void {
  const state = CONSENT_STATES.indexOf(said);
  if (state === UNKNOWN) return;
  const before = column.state[record];
  if (before === DENIED && state !== DENIED) return;
  column.day[record] = before === state ? dayOfBoth(state, column.day[record], day) : day;
  column.state[record] = state;
}

function dayOfBoth(state: number, before: number, day: number): number {
  return state === DENIED && (before === NO_DAY || day === NO_DAY) ? NO_DAY : Math.max(before, day);
}

function consentColumn(out: ConsentOutput, contact: ContactChannel): ConsentColumn {
  let column = out.consent[contact];
  if (column === undefined) {
    column = { channel: contact, state: sharedUint8(out.count), day: unknownDays(out.count) };
    out.consent[contact] = column;
  }
  return column;
}
