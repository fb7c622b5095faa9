import { expect, it } from 'vitest';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { COMPARISONS } from '../../src/link/comparisons/comparisons.ts';
import { filledFields } from '../../src/link/pair-levels.ts';
import { prepare, prepareShared } from '../../src/link/prepare.ts';
import { entitiesOf } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

const { entities } = entitiesOf(inventedPeople(200, 3));

it('what threads prepare field by field is what one thread prepares at once', async () => {
  const apart = await prepareShared(entities.match, COMPARISONS, ONE_THREAD);
  const whole = prepare(entities.match, COMPARISONS);
  expect(apart.values.length).toBe(COMPARISONS.length);
  expect(apart).toEqual(whole);
});

it('fields that are left out move no other to its place', async () => {
  const some = COMPARISONS.filter(({ field }) => field !== 'given' && field !== 'phone');
  const apart = await prepareShared(entities.match, some, ONE_THREAD);
  const whole = prepare(entities.match, COMPARISONS);
  for (const [f, comparison] of some.entries())
    expect(apart.values[f]).toEqual(whole.values[COMPARISONS.indexOf(comparison)]);
});

it('more fields than there are bits for are an error, not a wrong comparison', () => {
  expect(filledFields(entities).masks.length).toBe(entities.count);
  expect(() => filledFields(entities, [...COMPARISONS, COMPARISONS[0]])).toThrow('17 fields to compare, 16 at most');
});
