import fc from 'fast-check';
import { background } from '../cases/background.ts';
import { exportsOf, type PlacedRecord } from '../cases/case-book.ts';
import type { Sheets } from './csv.ts';

/** Rows that are nobody or the same twice: what a law must hold for as well. */
const ODD_ROWS: readonly PlacedRecord[] = [
  { given: '', family: '', email: '', phone: '', city: 'Cali' },
  { given: '', family: '', email: '', phone: '', city: 'Cali' },
  { given: 'CONSUMIDOR', family: 'FINAL', email: '', phone: '9999999999', city: '' },
  { given: 'Ana', family: 'Ruiz', email: '', phone: '', city: '' },
  { given: 'Ana', family: 'Ruiz', email: '', phone: '', city: '' },
  { given: 'Ana', family: 'Ruiz', email: 'ana.ruiz@gmail.com', phone: '', city: '' },
  { given: '', family: '', email: '', phone: '3004567788', city: '' },
].map((record, k) => ({
  file: k % 2 === 0 ? ('crm' as const) : ('tienda' as const),
  record: { ...record, national_id: '', birth_date: '', address: '', country: 'Colombia' },
}));

/** Three exports of a few invented households, some of whose rows are odd. */
export const worlds: fc.Arbitrary<Sheets> = fc
  .record({ people: fc.integer({ min: 2, max: 50 }), seed: fc.nat(10_000), odd: fc.subarray([...ODD_ROWS]) })
  .map(({ people, seed, odd }) => exportsOf([...background(people, seed), ...odd]).sheets);

/** Draws for shuffled: as many as asked for. */
export const dice: fc.Arbitrary<Iterator<number>> = fc.infiniteStream(fc.nat());

/** The numbers 0 … length − 1 in another order. */
export function shuffled(length: number, draws: Iterator<number>): readonly number[] {
  const order = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = draws.next().value % (k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
