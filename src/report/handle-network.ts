import type { Records } from '../domain/records.ts';

/** Where nothing tells the network of a handle. */
const UNKNOWN_NETWORK = 'social';

/** The networks of the handles of a run, sorted: the handle columns of customers.csv. */
export function networksOf(records: Records): readonly string[] {
  const { handle } = records.display;
  const found = new Set<string>();
  for (let record = 0; record < records.count; record++) {
    if (handle.isEmpty(record)) continue;
    for (const shown of handle.list(record)) found.add(handleNetwork(records, record, shown));
  }
  return [...found].sort();
}

/** The network of a handle that a record shows: the handle says so itself, or the match key beside it does. */
export function handleNetwork(records: Records, record: number, shown: string): string {
  const own = networkOfKey(shown);
  if (own !== undefined) return own;
  const at = records.display.handle.list(record).indexOf(shown);
  const key = records.match.handle.list(record)[at];
  return (key === undefined ? undefined : networkOfKey(key)) ?? UNKNOWN_NETWORK;
}

/** `instagram` of `instagram:ana.ruiz`; undefined for a bare name or a web address. */
function networkOfKey(key: string): string | undefined {
  const match = /^([a-z][a-z0-9_]*):(?!\/)/.exec(key);
  return match === null ? undefined : match[1];
}
