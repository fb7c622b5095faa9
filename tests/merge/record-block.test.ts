import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_DAY } from '../../src/domain/column.ts';
import type { Records } from '../../src/domain/records.ts';
import { type MergedColumns, RecordBlock } from '../../src/merge/record-block.ts';
import { Rows } from '../../src/merge/row-columns.ts';
import { recordsOf, textColumn } from '../support/records-of.ts';

const some = (text: string) => fc.array(fc.constantFrom(`${text}1`, `${text}2`, `${text}3`), { maxLength: 3 });
// Lists of more than 15 values are told in another way.
const many = (text: string) =>
  fc.integer({ min: 14, max: 18 }).map((size) => Array.from({ length: size }, (_, k) => `${text}${10 + k}`));
const list = (text: string) => fc.oneof({ weight: 5, arbitrary: some(text) }, many(text));
const record = fc.record({
  source: fc.constantFrom('crm', 'pos'),
  given_name: fc.constantFrom('', 'Ana', 'Luz'),
  city: fc.constantFrom('', 'Cali'),
  email: list('a@x.co'),
  phone: list('+57300111222'),
});
// Beyond 1970 to 2149 days take a whole word.
const day = fc.oneof(fc.constant(NO_DAY), fc.integer({ min: 0, max: 65_534 }), fc.constantFrom(-1, 65_535, 90_000));

/** What a record says, as one text. */
function told({ display, match, facts, source, sources, row }: Records, at: number): string {
  const texts = [...Object.values(display), ...Object.values(match)].map((column) => column.text(at));
  const days = [facts.firstSeen[at], facts.lastSeen[at], facts.purchases[at], facts.totalSpent[at]];
  return JSON.stringify([sources[source[at]].name, row[at], ...texts, ...days]);
}

it('records at hand say what those of the run say, in whatever order and however often they are read', () => {
  const worlds = fc.array(fc.tuple(record, day, fc.double(), fc.double({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(worlds, fc.array(fc.nat(), { maxLength: 20 }), fc.boolean(), (world, picks, preferred) => {
      const plain = recordsOf(world.map(([fields], k) => ({ ...fields, row: k + 1 })));
      const records = { ...plain, facts: { ...plain.facts, firstSeen: Int32Array.from(world, ([, seen]) => seen) } };
      records.facts.totalSpent.set(world.map(([, , amount]) => amount));
      const merged: MergedColumns = {
        records,
        changed: Int32Array.from(world, ([, changed]) => changed),
        trust: preferred ? Uint16Array.from(world.keys()) : undefined,
        matchedBy: textColumn(world.map((_, k) => (k % 2 === 0 ? 'email' : ''))),
        recordConfidence: Float64Array.from(world, ([, , , confidence]) => confidence),
      };
      const block = new RecordBlock(merged, picks.length);
      const rows = new Rows(new Int32Array(block.width * records.count), block.width);
      const half = Math.floor(records.count / 2);
      block.fill(rows, 0, half);
      block.fill(rows, half, records.count);
      for (const numbers of [[], picks.map((pick) => pick % records.count), [0].slice(0, picks.length)]) {
        block.read(rows, Int32Array.from(numbers), numbers.length);
        for (const [k, number] of numbers.entries()) {
          expect(told(block.records, k)).toBe(told(records, number));
          expect([block.changed[k], block.trust[k]]).toEqual([merged.changed[number], preferred ? number : 0]);
          expect(block.matchedBy.text(k)).toBe(merged.matchedBy.text(number));
          expect(block.recordConfidence[k]).toBe(merged.recordConfidence[number]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
