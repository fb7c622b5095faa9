import { type CodedColumn, EMPTY, type ListColumn, ValueTable } from '../../domain/column.ts';
import type { FirstFilled } from '../part.ts';
import type { SourceView } from './source-view.ts';

/**
 * Two systems may number customers alike: the ERP took the numbers of the CRM, or both those of the shop. Nothing in a
 * header tells that from two counters which both begin at 1; the customers do. Ids that two sources have in common are
 * looked at: where the rows that bear them are mostly of the same people, the id says who somebody is in both.
 */

/** Rows of each source whose ids are looked for in the others; enough to find one common id in a hundred. */
const ASKED = 1000;
/** Common ids whose rows can be compared, at least: of fewer, names may be the same by chance. */
const FEWEST_COMMON = 5;
/** Share of them whose rows agree. Two counters over customers of few names agree in some 5 %. */
const LEAST_AGREEING = 0.5;
/** Shorter words of names are particles and initials. */
const SHORTEST_WORD = 3;

const POINT = 0x2e;
const ZERO = 0x30;

/** A source, and the column of numbers in it as it was read. */
export interface NumberedSource {
  readonly view: SourceView;
  readonly numbers: CodedColumn;
}

/** Of a source that shares its numbers with no other. */
export const ALONE = -1;

/** By source, the first of those that number alike, or ALONE. */
export function numberedAlike(sources: readonly NumberedSource[], match: FirstFilled['match']): Int32Array {
  const groups = new Int32Array(sources.length).fill(ALONE);
  if (sources.length < 2) return groups;
  const asked = sources.map(askedIds);
  for (let a = 0; a < sources.length; a++)
    for (let b = a + 1; b < sources.length; b++)
      if (numberAlike(sources[a], sources[b], asked[b], match)) joinGroups(groups, a, b);
  return groups;
}

function joinGroups(groups: Int32Array, a: number, b: number): void {
  if (groups[a] === ALONE) groups[a] = a;
  const [from, to] = [groups[b], groups[a]];
  groups[b] = to;
  if (from !== ALONE) for (let k = 0; k < groups.length; k++) if (groups[k] === from) groups[k] = to;
}

/** Some ids of a source, evenly spread, and the first row of each among those. */
interface AskedIds {
  readonly ids: ValueTable;
  readonly rows: readonly number[];
}

function askedIds({ view, numbers: { codes, values } }: NumberedSource): AskedIds {
  const ids = new ValueTable();
  const rows: number[] = [];
  const { bytes, starts } = values.memory;
  const step = Math.max(1, view.rows / ASKED);
  for (let at = 0; at < view.rows; at += step) {
    const row = Math.floor(at);
    const code = codes[row];
    if (code !== EMPTY && ids.internBytes(bytes, starts[code], endOf(bytes, starts, code)) === rows.length)
      rows.push(row);
  }
  return { ids, rows };
}

function numberAlike(a: NumberedSource, b: NumberedSource, asked: AskedIds, match: FirstFilled['match']): boolean {
  const common = commonCodes(a.numbers, asked.ids);
  if (common.size < FEWEST_COMMON) return false;
  let compared = 0;
  let agreeing = 0;
  for (let row = 0; row < a.view.rows; row++) {
    const id = common.get(a.numbers.codes[row]);
    if (id === undefined) continue;
    const agree = areOfOne(match, a.view.start + row, b.view.start + asked.rows[id]);
    if (agree === undefined) continue;
    compared++;
    if (agree) agreeing++;
  }
  return compared >= FEWEST_COMMON && agreeing >= LEAST_AGREEING * compared;
}

/** Codes of the ids that are among those asked for, with the number of each there. */
function commonCodes({ values }: CodedColumn, ids: ValueTable): ReadonlyMap<number, number> {
  const { bytes, starts, count } = values.memory;
  const common = new Map<number, number>();
  for (let code = 0; code < count; code++) {
    const id = ids.findBytes(bytes, starts[code], endOf(bytes, starts, code));
    if (id !== EMPTY) common.set(code, id);
  }
  return common;
}

/** Where a number ends; before what a spreadsheet took for its decimals (`1024.0`). */
function endOf(bytes: Uint8Array, starts: Uint32Array, code: number): number {
  const end = starts[code + 1];
  return end - starts[code] > 2 && bytes[end - 2] === POINT && bytes[end - 1] === ZERO ? end - 2 : end;
}

/** Whether two records have a contact, an id or a word of their names in common; undefined where nothing can be compared. */
function areOfOne(match: FirstFilled['match'], a: number, b: number): boolean | undefined {
  let isComparable = false;
  for (const list of [match.phone, match.email, match.nationalId]) {
    if (list.isEmpty(a) || list.isEmpty(b)) continue;
    if (shareOne(list, a, b)) return true;
    isComparable = true;
  }
  const [ofA, ofB] = [nameWords(match, a), nameWords(match, b)];
  if (ofA.length === 0 || ofB.length === 0) return isComparable ? false : undefined;
  return ofA.some((word) => ofB.includes(word));
}

function shareOne({ starts, items }: ListColumn, a: number, b: number): boolean {
  for (let k = starts[a]; k < starts[a + 1]; k++)
    for (let l = starts[b]; l < starts[b + 1]; l++) if (items[k] === items[l]) return true;
  return false;
}

function nameWords({ given, family }: FirstFilled['match'], record: number): readonly string[] {
  return `${given.text(record)} ${family.text(record)}`.split(' ').filter((word) => word.length >= SHORTEST_WORD);
}
