import type {
  DecidedRecord,
  Decision,
  ObeyedDecision,
  ResolvedDecision,
  ResolvedDecisions,
  StaleDecision,
} from '../domain/decisions.ts';
import type { Records } from '../domain/records.ts';

/** Fingerprint of a record's content as DecidedRecord writes it. */
export type ContentOf = (record: number) => string;

/**
 * The records that decisions speak of. A decision is stale when one of its sides answers to no record of this run; the
 * others come in the order of their lines. Nothing depends on the order of rows, except where a decision names a row.
 */
export function resolveDecisions(
  records: Records,
  decisions: readonly Decision[],
  contentOf: ContentOf,
): ResolvedDecisions {
  const index = indexRecords(records, decisions, contentOf);
  const sources = new Set(records.sources.map(({ name }) => name));
  const obeyed: ResolvedDecision[] = [];
  const stale: StaleDecision[] = [];
  for (const { verdict, a, b, line } of decisions) {
    const sides = { a: meant(a, index, contentOf), b: meant(b, index, contentOf) };
    const absent = sides.a.length === 0 ? 'a' : sides.b.length === 0 ? 'b' : undefined;
    if (absent === undefined) obeyed.push({ verdict, ...sides, line });
    else {
      const { source } = absent === 'a' ? a : b;
      const reason = source === '' || sources.has(source) ? 'record_absent' : 'file_absent';
      stale.push({ line, side: absent, reason });
    }
  }
  return { obeyed, stale };
}

/**
 * The records a side of a decision means. Where several people turn out to have one record id, the content says which
 * of them; where the content of the only one changed (a name was mended), it is still she.
 */
function meant(
  side: DecidedRecord,
  index: ReadonlyMap<string, readonly number[]>,
  contentOf: ContentOf,
): readonly number[] {
  const found = index.get(keyOf(side)) ?? [];
  if (side.recordId === '' || side.content === '') return found;
  const contents = found.map(contentOf);
  if (contents.every((content) => content === contents[0])) return found;
  return found.filter((_, k) => contents[k] === side.content);
}

/** How a side of a decision is looked up: by the strongest that it says of the record. */
function keyOf({ source, row, recordId, content }: DecidedRecord): string {
  if (recordId !== '') return `id\0${source}\0${recordId}`;
  return content === '' ? `row\0${source}\0${row}` : `content\0${source}\0${content}`;
}

/** Records by those keys that some decision asks for; what nobody asks for is never computed. */
function indexRecords(
  records: Records,
  decisions: readonly Decision[],
  contentOf: ContentOf,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const sides = decisions.flatMap(({ a, b }) => [a, b]);
  for (const side of sides) found.set(keyOf(side), []);
  const byContent = sides.some(({ recordId, content }) => recordId === '' && content !== '');
  for (let record = 0; record < records.count; record++) {
    const row = records.row[record];
    const recordId = records.recordId.text(record);
    const content = byContent ? contentOf(record) : '';
    for (const source of ['', records.sources[records.source[record]].name]) {
      if (recordId !== '') found.get(keyOf({ source, row, recordId, content }))?.push(record);
      if (content !== '') found.get(keyOf({ source, row, recordId: '', content }))?.push(record);
      if (source !== '') found.get(keyOf({ source, row, recordId: '', content: '' }))?.push(record);
    }
  }
  return found;
}

/** Decisions of a run by their rows: unlike record ids these say nothing of people. */
export function obeyedByRows(
  { sources, source, row }: Pick<Records, 'sources' | 'source' | 'row'>,
  obeyed: readonly ResolvedDecision[],
): readonly ObeyedDecision[] {
  const rowsOf = (side: readonly number[]) =>
    side.map((record) => ({ source: sources[source[record]].name, row: row[record] }));
  return obeyed.map(({ verdict, a, b, line }) => ({ verdict, a: rowsOf(a), b: rowsOf(b), line }));
}

/** The same decisions over the same files once more. */
export function obeyAgain(
  { count, sources, source, row }: Pick<Records, 'count' | 'sources' | 'source' | 'row'>,
  obeyed: readonly ObeyedDecision[],
): readonly ResolvedDecision[] {
  if (obeyed.length === 0) return [];
  const recordAt = new Map<string, number>();
  for (let record = 0; record < count; record++) recordAt.set(`${row[record]} ${sources[source[record]].name}`, record);
  const recordsOf = (side: ObeyedDecision['a']) => side.flatMap((at) => recordAt.get(`${at.row} ${at.source}`) ?? []);
  return obeyed.map(({ verdict, a, b, line }) => ({ verdict, a: recordsOf(a), b: recordsOf(b), line }));
}
