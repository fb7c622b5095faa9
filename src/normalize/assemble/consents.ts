import { type ContactChannel, meansOf } from '../../domain/channels.ts';
import { EMPTY, NO_DAY } from '../../domain/column.ts';
import { CONSENT_STATES, type ConsentColumn, type ConsentState } from '../../domain/consent.ts';
import { sharedUint8 } from '../../domain/shared-arrays.ts';
import { type ConsentCell, normalizeConsent } from '../consent/consent.ts';
import type { Cells } from './cells.ts';
import { columnDays } from './column-days.ts';
import { type ConsentOutput, unknownDays } from './output.ts';
import type { SourceView } from './source-view.ts';

const UNKNOWN = CONSENT_STATES.indexOf('unknown');
const DENIED = CONSENT_STATES.indexOf('denied');

/** Fills what the source says on each contact channel; of several columns on one channel a denial wins. */
export function assembleConsents(view: SourceView, out: ConsentOutput): void {
  const whole = view.mapping.wholeFileConsent;
  if (view.columns('consent').length === 0 && whole === undefined) return;
  const days = consentDays(view);
  for (const cells of view.columns('consent')) {
    if (cells.mapped.contact === undefined) continue;
    const columns = meansOf(cells.mapped.contact).map((contact) => consentColumn(out, contact));
    readColumn(view, cells, days, columns);
  }
  if (whole === undefined) return;
  const column = consentColumn(out, whole.contact);
  for (let row = 0; row < view.rows; row++) settle(column, view.start + row, whole.state, days[row]);
}

function readColumn(view: SourceView, cells: Cells, days: Int32Array, columns: readonly ConsentColumn[]): void {
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
    const day = cell.day === NO_DAY ? days[row] : cell.day;
    for (let k = 0; k < columns.length; k++) settle(columns[k], view.start + row, cell.state, day);
  }
}

/** A state replaces the one before only if it is more restrictive; the later day of two equal ones counts. */
function settle(column: ConsentColumn, record: number, said: ConsentState, day: number): void {
  const state = CONSENT_STATES.indexOf(said);
  if (state === UNKNOWN) return;
  const before = column.state[record];
  if (before === DENIED && state !== DENIED) return;
  const same = before === state;
  column.state[record] = state;
  column.day[record] = same && column.day[record] > day ? column.day[record] : day;
}

function consentColumn(out: ConsentOutput, contact: ContactChannel): ConsentColumn {
  let column = out.consent[contact];
  if (column === undefined) {
    column = { channel: contact, state: sharedUint8(out.count), day: unknownDays(out.count) };
    out.consent[contact] = column;
  }
  return column;
}

/** By row, the latest day of the columns that say when consent was given or withdrawn. */
function consentDays(view: SourceView): Int32Array {
  const days = new Int32Array(view.rows).fill(NO_DAY);
  for (const cells of view.columns('consent_at')) {
    const dayOf = columnDays(view, cells);
    for (let row = 0; row < view.rows; row++) days[row] = Math.max(days[row], dayOf(row));
  }
  return days;
}
