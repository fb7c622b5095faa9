import { EMPTY } from '../domain/column.ts';
import { FIELD_PLACE, type Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';

/** What a consent can be bound to. */
export type PointKind = 'email' | 'phone' | 'address';

const EMAIL = FIELD_PLACE.email;
const PHONE = FIELD_PLACE.phone;
const ADDRESS = FIELD_PLACE.address;

/** Of its field in FIELD_NAMES. */
export function placeOfPoint(kind: PointKind): number {
  return kind === 'email' ? EMAIL : kind === 'phone' ? PHONE : ADDRESS;
}

/** Whether the record carries the very contact point that was kept, letter by letter. */
export function carries(record: number, kind: PointKind, golden: Golden, { display, match }: Records): boolean {
  const place = placeOfPoint(kind);
  const kept = golden.codes[place];
  if (kept === EMPTY) return false;
  if (record === golden.records[place]) return true;
  if (kind === 'address') return sameAddress(record, golden.records[place], match);
  const { starts, items } = kind === 'email' ? display.email : display.phone;
  for (let k = starts[record]; k < starts[record + 1]; k++) if (items[k] === kept) return true;
  return false;
}

/** The contact point a statement of this record was given for: the code of its first; EMPTY when it has none. */
export function pointOf(record: number, kind: PointKind, { display }: Records): number {
  if (kind === 'address') return display.address.codes[record];
  const { starts, items } = kind === 'email' ? display.email : display.phone;
  return starts[record] === starts[record + 1] ? EMPTY : items[starts[record]];
}

/** The same street, and no city or postal code that says otherwise: streets of one name stand in many towns. */
function sameAddress(a: number, b: number, { address, city, postalCode }: Records['match']): boolean {
  if (!address.same(a, b)) return false;
  return [city, postalCode].every((column) => column.isEmpty(a) || column.isEmpty(b) || column.same(a, b));
}
