import { expect, it } from 'vitest';
import { CodedColumn, EMPTY } from '../../src/domain/column.ts';
import type { RangeRunner } from '../../src/domain/ranges.ts';
import { COMPARISONS } from '../../src/link/comparisons/comparisons.ts';
import { filledFields, SEVERAL_BITS, sharedFilledFields } from '../../src/link/entity-lines.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

/** Some have two phones, some none. */
const people = inventedPeople(200, 3).map(({ phone, ...rest }, k): MatchValues => {
  if (k % 3 === 0) return { ...rest, phone: ['573001234567', `57300${1_000_000 + k}`] };
  return k % 3 === 1 || phone === undefined ? rest : { phone, ...rest };
});
const { entities } = entitiesOf(people);

/** Other threads, and pieces that are no multiple of anything. */
const IN_PIECES: RangeRunner = {
  threads: 2,
  run: (task, data, { total }) => ELSEWHERE.run(task, data, { total, piece: 37 }),
};

it('lines say which fields an entity fills, with several values or one, and the first of each', () => {
  const { lines, counts } = filledFields(entities);
  const seen = new Array<number>(COMPARISONS.length).fill(0);
  let several = 0;
  for (let e = 0; e < entities.count; e++) {
    const at = lines.stride * e;
    for (const [bit, { field }] of COMPARISONS.entries()) {
      const column = entities.match[field];
      const codes =
        column instanceof CodedColumn
          ? column.isEmpty(e)
            ? []
            : [column.codes[e]]
          : [...column.items.subarray(column.starts[e], column.starts[e + 1])];
      expect((lines.memory[at] >>> bit) & 1).toBe(Math.min(1, codes.length));
      expect((lines.memory[at] >>> (bit + SEVERAL_BITS)) & 1).toBe(codes.length > 1 ? 1 : 0);
      const slot = lines.slots[field];
      if (slot !== undefined) expect(lines.memory[at + slot]).toBe(codes[0] ?? EMPTY);
      seen[bit] += Math.min(1, codes.length);
      several += codes.length > 1 ? 1 : 0;
    }
  }
  expect(counts).toEqual(seen);
  expect(several).toBeGreaterThan(0);
});

it('they do not depend on how the entities were cut', async () => {
  expect(await sharedFilledFields(entities, IN_PIECES)).toEqual(filledFields(entities));
});

it('there is room for a value of every field', () => {
  const everything = Object.fromEntries(COMPARISONS.map(({ field }, k) => [field, `value ${k}`]));
  const { lines } = filledFields(entitiesOf([everything, { given: 'ana' }]).entities);
  expect(Math.max(...Object.values(lines.slots))).toBe(COMPARISONS.length);
  expect(lines.stride).toBe(32);
  expect(filledFields(entitiesOf([{ given: 'ana' }, { given: 'eva' }]).entities).lines.stride).toBe(2);
});

it('more fields than there are bits for are an error, not a wrong comparison', () => {
  expect(() => filledFields(entities, [...COMPARISONS, COMPARISONS[0]])).toThrow('17 fields to compare, 16 at most');
});
