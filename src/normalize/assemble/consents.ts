import { type ContactChannel, meansOf } from '../../domain/channels.ts';
import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { CONSENT_STATES, type ConsentColumn, type ConsentState } from '../../domain/consent.ts';
import { sharedUint8 } from '../../domain/shared-arrays.ts';
import { type ConsentCell, normalizeConsent } from '../consent/consent.ts';
import type { Cells } from './cells.ts';
import { ConsentDays } from './consent-days.ts';
import { type ConsentOutput, unknownDays } from './output.ts';
import type { SourceView } from './source-view.ts';

const UNKNOWN = CONSENT_STATES.indexOf('unknown');
const DENIED = CONSENT_STATES.indexOf('denied');

/** Fills what the source says on each contact channel; of several columns on one channel a denial wins. */
export function assembleConsents(view: SourceView, out: ConsentOutput): void {
  const whole = view.mapping.wholeFileConsent;
  if (view.columns('consent').length === 0 && whole === undefined) return;
  const days = new ConsentDays(view);
  for (const cells of view.columns('consent')) {
    const scope = cells.mapped.contact;
    if (scope === undefined) continue;
    const targets = meansOf(scope).map((means) => ({ column: consentColumn(out, means), days: days.of(scope, means) }));
    readColumn(view, cells, targets);
  }
  if (whole === undefined) return;
  const column = consentColumn(out, whole.contact);
  const wholeDays = days.of(whole.contact, whole.contact);
  for (let row = 0; row < view.rows; row++) settle(column, view.start + row, whole.state, wholeDays[row]);
}

/** A means of contact that a column speaks of, and when its rows were said. */
interface Target {
  readonly column: ConsentColumn;
  readonly days: Int32Array;
}

function readColumn(view: SourceView, cells: Cells, targets: readonly Target[]): void {
  const known: (ConsentCell | undefined)[] = [];
  for (let row = 0; row < view.rows; row++) {
    const code = cells.codeOf(row);
    if (code === EMPTY) continue;
    let cell = known[code];
    if (cell === undefined) {
      cell = normalizeConsent(cells.textOf(code), cells.mapped.polarity);
      known[code] = cell;
    }
    if (cell.issues.length > 0) view.report(cell.issues, cells, row);
    for (let k = 0; k < targets.length; k++) {
      const { column, days } = targets[k];
      settle(column, view.start + row, cell.state, cell.day === NO_DAY ? days[row] : cell.day);
    }
  }
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
