import type { Records } from '../../../src/domain/records.ts';
import type { Chosen } from '../../support/customers.ts';

/** What a consent can be bound to. */
type PointKind = 'email' | 'phone' | 'address';

/** The contact points of the golden record. */
export type KeptPoints = Readonly<Partial<Record<PointKind, Chosen>>>;

/** Whether the record carries the very contact point that was kept, letter by letter. */
export function carries(record: number, kind: PointKind, kept: KeptPoints, records: Records): boolean {
  const chosen = kept[kind];
  if (chosen === undefined) return false;
  if (record === chosen.record) return true;
  if (kind === 'address') return sameAddress(record, chosen.record, records);
  const { values, starts, items } = records.display[kind];
  for (let k = starts[record]; k < starts[record + 1]; k++) if (values.text(items[k]) === chosen.value) return true;
  return false;
}

/** The contact point a statement of this record was given for: its first; '' when it has none. */
export function pointOf(record: number, kind: PointKind, records: Records): string {
  if (kind === 'address') return records.display.address.text(record);
  const { values, starts, items } = records.display[kind];
  return starts[record] === starts[record + 1] ? '' : values.text(items[starts[record]]);
}

/** The same street, and no city or postal code that says otherwise: streets of one name stand in many towns. */
function sameAddress(a: number, b: number, records: Records): boolean {
  const { address, city, postalCode } = records.match;
  if (!address.same(a, b)) return false;
  return [city, postalCode].every((column) => column.isEmpty(a) || column.isEmpty(b) || column.same(a, b));
}
