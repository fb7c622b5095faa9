import type { ListColumn } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { alike, likeness, withinEdits } from '../kernels/alike.ts';
import { hashNumbers } from '../kernels/number-runs.ts';
import { TextTable } from '../kernels/text-table.ts';
import { mark, RECORD, sameUnits, type Texts, textOf, textsOf } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const email: Comparison<Emails> = {
  field: 'email',
  levels: [
    'missing',
    'different',
    'same rare domain',
    'similar local part, or fits the masked address',
    'at most two typing errors',
    'same local part, other domain',
    'same address',
  ],
  exact: 6,
  alike: [],
  priorM: usualPriorM(7, 6),
  priorU: usualPriorU(7, 6, 0.0005),
  tells: 'household',
  frequency: false,
  prepare: (match) => readEmails(match.email),
  lines: ({ local }) => ({ memory: local.marks, stride: RECORD }),
  level: emailLevel,
};

/**
 * Addresses, and their local parts under the same numbers. The records of the addresses say further: 5 the number of
 * the domain, 6 whether it is rare; those of the local parts: 5 their hash, 6 whether they are masked.
 */
interface Emails {
  readonly whole: Texts;
  readonly local: Texts;
}

const LOCAL_ALIKE = likeness(0.9);
const WHOLE_ALIKE = likeness(0.88);

function emailLevel({ whole, local }: Emails, x: number, y: number): number {
  const p = RECORD * x;
  const q = RECORD * y;
  if (local.marks[p + 6] === 1 || local.marks[q + 6] === 1) return maskedLevel(textOf(local, x), textOf(local, y));
  const sameLocal = local.marks[p + 5] === local.marks[q + 5] && sameText(local, p, q);
  const shorter = Math.min(local.marks[p + 1], local.marks[q + 1]);
  if (sameLocal && shorter > 4) return 5;
  if (shorter > 2 && withinEdits(whole, x, y, 2)) return 4;
  if (shorter > 4 && alike(local, x, y, LOCAL_ALIKE) && alike(whole, x, y, WHOLE_ALIKE)) return 3;
  const sameDomain = whole.marks[p + 5] === whole.marks[q + 5];
  return (sameDomain || sameLocal) && whole.marks[p + 6] === 1 ? 2 : 1;
}

/** Whether two texts, given by where their records start, are the same: nearly always, for their hashes are. */
function sameText({ units, marks }: Texts, p: number, q: number): boolean {
  return marks[p + 1] === marks[q + 1] && sameUnits(units, marks[p], marks[q], marks[p + 1]);
}

/** `j***z` against `jlopez`: agrees when beginning and end fit; what the mask hides says nothing otherwise. */
function maskedLevel(a: string, b: string): number {
  const x = maskEnds(a);
  const y = maskEnds(b);
  if (x !== undefined && y !== undefined) return x.head === y.head && x.tail === y.tail && x.head.length > 1 ? 3 : 0;
  const mask = x ?? y;
  if (mask === undefined) return 0;
  const full = x === undefined ? a : b;
  return mask.head.length > 1 && full.startsWith(mask.head) && full.endsWith(mask.tail) ? 3 : 0;
}

function maskEnds(local: string): { readonly head: string; readonly tail: string } | undefined {
  const from = local.indexOf('*');
  if (from < 0) return undefined;
  return { head: local.slice(0, from), tail: local.slice(local.lastIndexOf('*') + 1) };
}

const AT = 64;
const STAR = 42;

function readEmails(column: ListColumn): Emails {
  const whole = textsOf(column.values);
  const local: Texts = { units: whole.units, marks: sharedInt32(whole.marks.length) };
  const { units, marks } = whole;
  const domains = new TextTable();
  for (let at = 0, code = 0; at < marks.length; at += RECORD, code++) {
    const start = marks[at];
    const end = start + marks[at + 1];
    const cut = localEnd(units, start, end);
    mark(units, local.marks, code, start, cut - start);
    local.marks[at + 5] = hashNumbers(units, start, cut);
    local.marks[at + 6] = holds(units, start, cut, STAR) ? 1 : 0;
    marks[at + 5] = domains.intern(units, units[cut] === AT && cut < end ? cut + 1 : start, end);
  }
  markRareDomains(marks, column, domains.size);
  return { whole, local };
}

/** Where the last @ stands; what has none lacks its last letter. */
function localEnd(units: Uint16Array, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && units[at] !== AT) at--;
  return at >= start ? at : Math.max(start, end - 1);
}

function holds(units: Uint16Array, start: number, end: number, unit: number): boolean {
  for (let k = start; k < end; k++) if (units[k] === unit) return true;
  return false;
}

/** A domain of at most 1 % of the addresses (or ten) says something when shared. */
function markRareDomains(marks: Int32Array, column: ListColumn, domains: number): void {
  const total = column.starts[column.length];
  // Address by address first: their records do not fit the processor's cache, one count of each does.
  const uses = new Int32Array(column.values.size);
  for (let k = 0; k < total; k++) uses[column.items[k]]++;
  const counts = new Int32Array(domains);
  for (let code = 0; code < uses.length; code++) counts[marks[RECORD * code + 5]] += uses[code];
  const most = Math.max(10, total * 0.01);
  for (let at = 0; at < marks.length; at += RECORD) marks[at + 6] = counts[marks[at + 5]] <= most ? 1 : 0;
}
