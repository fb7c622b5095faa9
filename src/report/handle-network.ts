import { EMPTY } from '../domain/column.ts';
import type { Records } from '../domain/records.ts';

/** Where nothing tells the network of a handle. */
const UNKNOWN_NETWORK = 'social';

const UNREAD = -2;
/** Of a handle that does not say its network. */
const UNTOLD = -1;

/** The networks of the handles of a run, sorted: the handle columns of customers.csv. */
export function networksOf(records: Records): readonly string[] {
  const { starts, items } = records.display.handle;
  const found = new Set<string>();
  for (let record = 0; record < records.count; record++)
    for (let k = starts[record]; k < starts[record + 1]; k++) found.add(handleNetwork(records, record, items[k]));
  return [...found].sort();
}

/** Tells the network of each handle, by its place among those of the run. */
export class HandleNetworks {
  readonly names: readonly string[];
  private readonly records: Records;
  private readonly places: ReadonlyMap<string, number>;
  private readonly own: Int32Array;

  constructor(records: Records, names = networksOf(records)) {
    this.records = records;
    this.names = names;
    this.places = new Map(names.map((name, place) => [name, place]));
    this.own = new Int32Array(records.display.handle.values.size).fill(UNREAD);
  }

  /** Of a handle, by its code, that a record shows. */
  of(code: number, record: number): number {
    if (this.own[code] === UNREAD) {
      const network = networkOfKey(this.records.display.handle.values.text(code));
      this.own[code] = network === undefined ? UNTOLD : this.placeOf(network);
    }
    return this.own[code] === UNTOLD ? this.placeOf(handleNetwork(this.records, record, code)) : this.own[code];
  }

  private placeOf(network: string): number {
    return this.places.get(network) ?? EMPTY;
  }
}

/** The handle says its network itself, or the match key beside it does. */
function handleNetwork({ display, match }: Records, record: number, code: number): string {
  const own = networkOfKey(display.handle.values.text(code));
  if (own !== undefined) return own;
  const { starts, items } = display.handle;
  let at = starts[record];
  while (items[at] !== code) at++;
  const key = match.handle.list(record)[at - starts[record]];
  return (key === undefined ? undefined : networkOfKey(key)) ?? UNKNOWN_NETWORK;
}

/** `instagram` of `instagram:ana.ruiz`; undefined for a bare name or a web address. */
function networkOfKey(key: string): string | undefined {
  const match = /^([a-z][a-z0-9_]*):(?!\/)/.exec(key);
  return match === null ? undefined : match[1];
}
