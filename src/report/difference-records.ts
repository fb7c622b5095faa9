import type { CrosswalkRow } from './crosswalk.ts';

/** The customer before and after, per record that either run has; undefined where a run has it not. */
export interface Correspondence {
  readonly old: string | undefined;
  readonly new: string | undefined;
}

/**
 * The records of two runs beside each other. A record is known again by its own id where its source gives every record
 * one, for rows move when an export is made anew; else by its row.
 */
export function correspondences(
  before: readonly CrosswalkRow[],
  after: readonly CrosswalkRow[],
): readonly Correspondence[] {
  const repeated = new Set([...repeatedIds(before), ...repeatedIds(after)]);
  const keyOf = ({ source, row, recordId }: CrosswalkRow): string => {
    const own = idKey(source, recordId);
    return recordId === '' || repeated.has(own) ? `${source}\0row\0${row}` : own;
  };
  const found = new Map<string, Correspondence>();
  for (const row of before) found.set(keyOf(row), { old: row.customer, new: undefined });
  for (const row of after) {
    const key = keyOf(row);
    found.set(key, { old: found.get(key)?.old, new: row.customer });
  }
  return [...found.values()];
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
