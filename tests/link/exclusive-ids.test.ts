import { describe, expect, it } from 'vitest';
import { holdsTwoProvenIds, provenIds } from '../../src/link/exclusive-ids.ts';
import { entitiesOf } from '../support/entities-of.ts';

/** Whether two records with these ids may not be one customer. */
function apart(one: readonly string[], other: readonly string[]): boolean {
  const { entities, entityOf } = entitiesOf([
    { given: 'ana', nationalId: one },
    { given: 'luz', nationalId: other },
  ]);
  return holdsTwoProvenIds(provenIds(entities))([entityOf[0]], [entityOf[1]]);
}

describe('ids proven by their check digits', () => {
  it.each([
    ['two NIFs', '12345678@ES', '87654321@ES'],
    ['the CURPs of twins, one initial apart', 'VACE981218@MX', 'VACL981218@MX'],
  ])('keep two persons apart: %s', (_name, one, other) => {
    expect(apart([one], [other])).toBe(true);
  });

  it('say nothing against a person who has one of two countries each, or shares one', () => {
    expect(apart(['12345678@ES'], ['VACE981218@MX'])).toBe(false);
    expect(apart(['12345678@ES', '87654321@ES'], ['12345678@ES'])).toBe(false);
  });

  it('are known of the entities that hold them, whatever their number', () => {
    const { entities, entityOf } = entitiesOf(
      Array.from({ length: 70 }, (_, k) => ({
        given: `name${k}`,
        ...(k % 3 === 0 ? { nationalId: [`${10_000_000 + k}@ES`] } : {}),
      })),
    );
    const forbidden = holdsTwoProvenIds(provenIds(entities));
    for (let k = 1; k < 70; k++) expect(forbidden([entityOf[0]], [entityOf[k]])).toBe(k % 3 === 0);
  });

  it('never veto without a check digit: cédulas and what was mistyped', () => {
    expect(apart(['1020304050@CO'], ['79451236@CO'])).toBe(false);
    expect(apart(['VACE981218'], ['VACL981218@MX'])).toBe(false);
  });
});
