import type { CrosswalkRow } from './crosswalk.ts';

/** The customer before and after, per record that either run has; undefined where a run has it not. */
export interface Correspondence {
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/**
 * The records of two runs beside each other. A record is known again by its own id where its source gives every record
 * one, for rows move when an export is made anew; else by its row where that says the same, by what it says where
 * nothing else of its source does, and by its row.
 */
export function correspondences(
  before: readonly CrosswalkRow[],
  after: readonly CrosswalkRow[],
): readonly Correspondence[] {
  const repeated = new Set([...repeatedIds(before), ...repeatedIds(after)]);
  const byOwnId: Key = ({ source, recordId }) => {
    const own = idKey(source, recordId);
    return recordId === '' || repeated.has(own) ? undefined : own;
  };
  const found: Correspondence[] = [];
  let left = { before, after };
  for (const key of [byOwnId, byPlaceAndContent, byContent, byPlace]) {
    const { pairs, ...others } = paired(left.before, left.after, key);
    for (const [was, is] of pairs) found.push({ old: was.customer, new: is.customer });
    left = others;
  }
  for (const { customer } of left.before) found.push({ old: customer, new: undefined });
  for (const { customer } of left.after) found.push({ old: undefined, new: customer });
  return found;
}

/** What a row is known again by; undefined where it has no such thing. */
type Key = (row: CrosswalkRow) => string | undefined;

const byPlace: Key = ({ source, row }) => `${source}\0row\0${row}`;

const byContent: Key = ({ source, content }) => (content === '' ? undefined : `${source}\0content\0${content}`);

const byPlaceAndContent: Key = (row) => (row.content === '' ? undefined : `${byPlace(row)}\0${row.content}`);

/** Rows of both runs with one key, which nobody else in either has, and the rest. */
function paired(before: readonly CrosswalkRow[], after: readonly CrosswalkRow[], key: Key) {
  const [old, now] = [onlyOnes(before, key), onlyOnes(after, key)];
  const pairs: (readonly [CrosswalkRow, CrosswalkRow])[] = [];
  const met = new Set<CrosswalkRow>();
  for (const [name, was] of old) {
    const is = now.get(name);
    if (was === undefined || is === undefined) continue;
    pairs.push([was, is]);
    met.add(was).add(is);
  }
  const unmet = (rows: readonly CrosswalkRow[]) => rows.filter((row) => !met.has(row));
  return { pairs, before: unmet(before), after: unmet(after) };
}

/** Rows by key; undefined where several have it. */
function onlyOnes(rows: readonly CrosswalkRow[], key: Key): ReadonlyMap<string, CrosswalkRow | undefined> {
  const found = new Map<string, CrosswalkRow | undefined>();
  for (const row of rows) {
    const name = key(row);
    if (name !== undefined) found.set(name, found.has(name) ? undefined : row);
  }
  return found;
}

function repeatedIds(rows: readonly CrosswalkRow[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { source, recordId } of rows) {
    const key = idKey(source, recordId);
    if (once.has(key)) repeated.add(key);
    else once.add(key);
  }
  return repeated;
}

function idKey(source: string, recordId: string): string {
  return `${source}\0id\0${recordId}`;
}
