import { expect, it } from 'vitest';
import { ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import { COMPARISONS } from '../../src/link/comparisons/comparisons.ts';
import { readWholeNames, sharedWholeNames } from '../../src/link/comparisons/full-names.ts';
import { readNames } from '../../src/link/comparisons/read-names.ts';
import { prepare, prepareShared } from '../../src/link/prepare.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
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

/** Other threads, and pieces that are no multiple of anything. */
const IN_PIECES: RangeRunner = {
  threads: 2,
  run: (task, data, { total }) => ELSEWHERE.run(task, data, { total, piece: 37 }),
};

it('full names do not depend on how the entities were cut, and of their sounds those without both names have none', async () => {
  const people = inventedPeople(120, 4).map(({ given, family, ...rest }, k) =>
    k % 3 === 0 ? { given: `${given} ana`, family, ...rest } : k % 3 === 1 ? { given, ...rest } : { family, ...rest },
  );
  const named = entitiesOf(people).entities;
  const { given, family } = named.match;
  const names = readNames(given, family);
  const whole = readWholeNames(named, names);
  expect(await sharedWholeNames(named, names, IN_PIECES)).toEqual(whole);
  for (let e = 0; e < named.count; e++)
    expect(whole.full[4 * e + 2] !== 0).toBe(!given.isEmpty(e) && !family.isEmpty(e));
});
