import type { ListColumn } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { alike, likeness, withinEdits } from '../kernels/alike.ts';
import { hashNumbers } from '../kernels/number-runs.ts';
import { TextTable } from '../kernels/text-table.ts';
import { mark, markLonger, putValue, RECORD, sameUnits, type Texts, textOf, unitsFor } from '../kernels/texts.ts';
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
  lines: ({ marks }) => ({ memory: marks, stride: ADDRESS }),
  level: emailLevel,
};

/**
 * Address x is text 2x, its local part text 2x + 1: their records are one line of the processor's cache. That of the
 * address says further: 5 the number of the domain, 6 whether it is rare; that of the local part: 5 its hash, 6 whether it
 * is masked.
 */
type Emails = Texts;

/** Integers of an address. */
const ADDRESS = 2 * RECORD;

const LOCAL_ALIKE = likeness(0.9);
const WHOLE_ALIKE = likeness(0.88);

function emailLevel(emails: Emails, x: number, y: number): number {
  const { marks } = emails;
  const a = ADDRESS * x;
  const b = ADDRESS * y;
  const p = a + RECORD;
  const q = b + RECORD;
  if (marks[p + 6] === 1 || marks[q + 6] === 1)
    return maskedLevel(textOf(emails, 2 * x + 1), textOf(emails, 2 * y + 1));
  const sameLocal = marks[p + 5] === marks[q + 5] && sameText(emails, p, q);
  const shorter = Math.min(marks[p + 1], marks[q + 1]);
  if (sameLocal && shorter > 4) return 5;
  if (shorter > 2 && withinEdits(emails, 2 * x, 2 * y, 2)) return 4;
  if (shorter > 4 && alike(emails, 2 * x + 1, 2 * y + 1, LOCAL_ALIKE) && alike(emails, 2 * x, 2 * y, WHOLE_ALIKE))
    return 3;
  return (sameLocal || marks[a + 5] === marks[b + 5]) && marks[a + 6] === 1 ? 2 : 1;
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
  const { memory } = column.values;
  const units = unitsFor(memory);
  const marks = sharedInt32(ADDRESS * memory.count);
  const domains = new TextTable();
  for (let code = 0, start = 0, at = 0; code < memory.count; code++, at += ADDRESS) {
    const end = putValue(memory, code, units, start);
    const cut = localEnd(units, start, end);
    mark(units, marks, 2 * code + 1, start, cut - start);
    markLonger(units, marks, 2 * code, 2 * code + 1, end);
    marks[at + 5] = domains.intern(units, units[cut] === AT && cut < end ? cut + 1 : start, end);
    marks[at + RECORD + 5] = hashNumbers(units, start, cut);
    marks[at + RECORD + 6] = holds(units, start, cut, STAR) ? 1 : 0;
    start = end;
  }
  markRareDomains(marks, column, domains.size);
  return { units, marks };
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
  for (let code = 0; code < uses.length; code++) counts[marks[ADDRESS * code + 5]] += uses[code];
  const most = Math.max(10, total * 0.01);
  for (let at = 0; at < marks.length; at += ADDRESS) marks[at + 6] = counts[marks[at + 5]] <= most ? 1 : 0;
}
