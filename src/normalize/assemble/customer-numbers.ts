import { EMPTY, ListColumn, ValueTable } from '../../domain/column.ts';
import { CUSTOMER_NUMBER } from '../../domain/mapping.ts';
import { normalizeHandle } from '../handle.ts';
import type { FirstFilled } from '../part.ts';
import type { Cells } from './cells.ts';
import type { Disbeliefs } from './disbeliefs.ts';
import { NumberedRows } from './numbered-rows.ts';
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

/** A number on more rows than this, and on a larger share of them, is what the till writes for whoever gives none. */
const MOST_ROWS = 20;
const MOST_SHARE = 0.05;

/** A source whose rows bear numbers of customers. */
interface Numbered {
  readonly view: SourceView;
  readonly cells: Cells;
  /** Its rows repeat the numbers: they are among the handles. Else they are the ids of the rows. */
  readonly isRepeated: boolean;
}

/**
 * The handles, of which numbers of customers are those of one network only where sources number alike, there also the ids of
 * rows; the same column where that changes nothing.
 */
export function withCustomerNumbers(
  handles: ListColumn,
  match: FirstFilled['match'],
  { views, disbeliefs }: { readonly views: readonly SourceView[]; readonly disbeliefs: Disbeliefs },
): ListColumn {
  const sources = views.flatMap(numbered);
  const groups = groupsOf(sources, match);
  const networks = networksOf(sources, groups);
  const nobodys = sources.map(nobodysNumbers);
  const isSame = sources.every(
    ({ isRepeated }, k) => nobodys[k].size === 0 && networks[k] === (isRepeated ? CUSTOMER_NUMBER : ''),
  );
  if (isSame) return handles;
  const out = new ListColumn(undefined, handles.length);
  for (const view of views) {
    const k = sources.findIndex((source) => source.view === view);
    const isNobodys = (code: number): boolean => k >= 0 && nobodys[k].has(code);
    for (let row = 0; row < view.rows; row++) {
      const texts = handles.list(view.start + row);
      out.push(k < 0 ? texts : renamed(texts, sources[k], row, networks[k], isNobodys, disbeliefs));
    }
  }
  return out;
}

function numbered(view: SourceView): readonly Numbered[] {
  const repeated = view.columns('handle').find(({ mapped }) => mapped.network === CUSTOMER_NUMBER);
  const [ids, ...more] = view.columns('record_id');
  const cells = repeated ?? (more.length === 0 ? ids : undefined);
  return cells === undefined || view.rows === 0 ? [] : [{ view, cells, isRepeated: repeated !== undefined }];
}

const ALONE = -1;

/** By source, the first of those that number alike, or ALONE. */
function groupsOf(sources: readonly Numbered[], match: FirstFilled['match']): Int32Array {
  const groups = new Int32Array(sources.length).fill(ALONE);
  if (sources.length < 2) return groups;
  const rows = new NumberedRows(match);
  const asked = sources.map(askedIds);
  for (let a = 0; a < sources.length; a++) {
    for (let b = a + 1; b < sources.length; b++) {
      if (!numberAlike(sources[a], sources[b], asked[b], rows)) continue;
      if (groups[a] === ALONE) groups[a] = a;
      const [from, to] = [groups[b], groups[a]];
      groups[b] = to;
      if (from !== ALONE) for (let k = 0; k < groups.length; k++) if (groups[k] === from) groups[k] = to;
    }
  }
  return groups;
}

/** Some ids of a source, evenly spread, and the first row of each among those. */
interface AskedIds {
  readonly ids: ValueTable;
  readonly rows: readonly number[];
}

function askedIds({ view, cells }: Numbered): AskedIds {
  const ids = new ValueTable();
  const rows: number[] = [];
  const step = Math.max(1, view.rows / ASKED);
  for (let at = 0; at < view.rows; at += step) {
    const row = Math.floor(at);
    const code = cells.codeOf(row);
    if (code !== EMPTY && ids.intern(cells.textOf(code)) === rows.length) rows.push(row);
  }
  return { ids, rows };
}

function numberAlike(a: Numbered, b: Numbered, asked: AskedIds, rows: NumberedRows): boolean {
  const common = commonCodes(a.cells, asked.ids);
  if (common.size < FEWEST_COMMON) return false;
  let compared = 0;
  let agreeing = 0;
  for (let row = 0; row < a.view.rows; row++) {
    const id = common.get(a.cells.codes[row]);
    if (id === undefined) continue;
    const agree = rows.agree(a.view.start + row, b.view.start + asked.rows[id]);
    if (agree === undefined) continue;
    compared++;
    if (agree) agreeing++;
  }
  return compared >= FEWEST_COMMON && agreeing >= LEAST_AGREEING * compared;
}

/** Codes of the ids that are among those asked for, with the number of each there. */
function commonCodes(cells: Cells, ids: ValueTable): ReadonlyMap<number, number> {
  const { bytes, starts } = cells.memory;
  const common = new Map<number, number>();
  for (let code = 0; code < cells.size; code++) {
    const id = cells.isRewritten(code)
      ? ids.find(cells.textOf(code))
      : ids.findBytes(bytes, cells.from(code), starts[code + 1]);
    if (id !== EMPTY) common.set(code, id);
  }
  return common;
}

/** By source, the network of its numbers: one for those that number alike, else one each; '' for ids of rows alone. */
function networksOf(sources: readonly Numbered[], groups: Int32Array): readonly string[] {
  const kinds = sources.map(({ isRepeated }, k) => (groups[k] !== ALONE ? groups[k] : isRepeated ? k : ALONE));
  const found = [...new Set(kinds)].filter((kind) => kind !== ALONE);
  return kinds.map((kind) => {
    if (kind === ALONE) return '';
    const place = found.indexOf(kind);
    return place === 0 ? CUSTOMER_NUMBER : `${CUSTOMER_NUMBER}_${place + 1}`;
  });
}

/** Codes of the numbers of a source that stand for nobody. */
function nobodysNumbers({ view, cells, isRepeated }: Numbered): ReadonlySet<number> {
  const nobodys = new Set<number>();
  if (!isRepeated) return nobodys;
  const most = Math.max(MOST_ROWS, MOST_SHARE * view.rows);
  const rows = new Int32Array(cells.size);
  for (let row = 0; row < view.rows; row++) {
    const code = cells.codeOf(row);
    if (code !== EMPTY && ++rows[code] > most) nobodys.add(code);
  }
  return nobodys;
}

/** The handles of a row, its number under the name of the network it is of. */
function renamed(
  texts: readonly string[],
  { view, cells, isRepeated }: Numbered,
  row: number,
  network: string,
  isNobodys: (code: number) => boolean,
  disbeliefs: Disbeliefs,
): readonly string[] {
  const code = cells.codeOf(row);
  if (network === '' || code === EMPTY) return texts;
  const text = cells.textOf(code);
  const others = isRepeated ? texts.filter((handle) => !handle.startsWith(`${CUSTOMER_NUMBER}:`)) : texts;
  if (isNobodys(code)) {
    disbeliefs.add('handle', text, 'shared_by_too_many', view.start + row);
    return others;
  }
  const number = normalizeHandle(text, network);
  return number === undefined ? others : [...others, number.match];
}
