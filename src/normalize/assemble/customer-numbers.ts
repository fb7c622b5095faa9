import { EMPTY, ListColumn } from '../../domain/column.ts';
import type { ColumnRole } from '../../domain/fields.ts';
import { CUSTOMER_NUMBER, type MappedColumn } from '../../domain/mapping.ts';
import { normalizeHandle } from '../handle.ts';
import type { FirstFilled } from '../part.ts';
import type { Cells } from './cells.ts';
import type { Disbeliefs } from './disbeliefs.ts';
import { ALONE, type NumberedSource, numberedAlike } from './numbered-alike.ts';
import type { SourceView } from './source-view.ts';

/** A number on more rows than this, and on a larger share of them, is what the till writes for whoever gives none. */
const MOST_ROWS = 20;
const MOST_SHARE = 0.05;

/** A source whose rows bear numbers of customers. */
interface Numbered extends NumberedSource {
  /** Its rows repeat the numbers: they are among the handles. Else they are the ids of the rows. */
  readonly isRepeated: boolean;
  /** The same numbers, cleaned. */
  readonly cells: () => Cells;
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
  const networks = networksOf(sources, numberedAlike(sources, match));
  const nobodys = sources.map(nobodysNumbers);
  const isSame = sources.every(
    ({ isRepeated }, k) => nobodys[k].size === 0 && networks[k] === (isRepeated ? CUSTOMER_NUMBER : ''),
  );
  if (isSame) return handles;
  const out = new ListColumn(undefined, handles.length);
  for (const view of views) {
    const k = sources.findIndex((source) => source.view === view);
    const rename = k < 0 ? undefined : renaming(sources[k], networks[k], nobodys[k], disbeliefs);
    for (let row = 0; row < view.rows; row++) {
      const texts = handles.list(view.start + row);
      out.push(rename === undefined ? texts : rename(texts, row));
    }
  }
  return out;
}

function numbered(view: SourceView): readonly Numbered[] {
  const ids = mappedAs(view, 'record_id');
  const [repeated] = mappedAs(view, 'handle').filter(({ network }) => network === CUSTOMER_NUMBER);
  const mapped = repeated ?? (ids.length === 1 ? ids[0] : undefined);
  const numbers = mapped === undefined ? undefined : view.table.columns[mapped.column];
  if (mapped === undefined || numbers === undefined || view.rows === 0) return [];
  const cells = (): Cells => {
    const found = view.columns(mapped.role).find((column) => column.mapped === mapped);
    if (found === undefined) throw new Error('a column that was read has no cells');
    return found;
  };
  return [{ view, numbers, isRepeated: mapped === repeated, cells }];
}

function mappedAs({ mapping }: SourceView, role: ColumnRole): readonly MappedColumn[] {
  return mapping.columns.filter((column) => column.role === role);
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
function nobodysNumbers({ view, numbers: { codes, values }, isRepeated }: Numbered): ReadonlySet<number> {
  const nobodys = new Set<number>();
  if (!isRepeated) return nobodys;
  const most = Math.max(MOST_ROWS, MOST_SHARE * view.rows);
  const rows = new Int32Array(values.size);
  for (let row = 0; row < view.rows; row++) {
    const code = codes[row];
    if (code !== EMPTY && ++rows[code] > most) nobodys.add(code);
  }
  return nobodys;
}

/** Gives the handles of a row, its number under the name of the network it is of. */
function renaming(
  { view, isRepeated, cells }: Numbered,
  network: string,
  nobodys: ReadonlySet<number>,
  disbeliefs: Disbeliefs,
): (texts: readonly string[], row: number) => readonly string[] {
  if (network === '') return (texts) => texts;
  const column = cells();
  return (texts, row) => {
    const code = column.codeOf(row);
    if (code === EMPTY) return texts;
    const text = column.textOf(code);
    const others = isRepeated ? texts.filter((handle) => !handle.startsWith(`${CUSTOMER_NUMBER}:`)) : texts;
    if (nobodys.has(code)) {
      disbeliefs.add('handle', text, 'shared_by_too_many', view.start + row);
      return others;
    }
    const number = normalizeHandle(text, network);
    return number === undefined ? others : [...others, number.match];
  };
}
