import { expect, it } from 'vitest';
import { once } from '../../src/domain/once.ts';

it('makes a thing when it is first asked for, even if it is nothing, and never again', () => {
  let made = 0;
  const thing = once(() => {
    made++;
    return undefined;
  });
  expect(made).toBe(0);
  expect([thing(), thing()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
