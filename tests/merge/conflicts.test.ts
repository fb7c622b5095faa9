import fc from 'fast-check';
import { get as editDistance } from 'fast-levenshtein';
import { describe, expect, it } from 'vitest';
import { isOneEdit, isOneEditOfBytes } from '../../src/domain/one-edit.ts';
import { merged } from './people.ts';

describe('a conflict', () => {
  it('names what lost, where it stands, what was kept, and the rule', () => {
    const customer = merged([
      { source: 'crm', birth_date: '1984-05-13' },
      { source: 'pos', birth_date: '1984-05-13' },
      { source: 'social', birth_date: '1991-11-02' },
    ]);
    expect(customer.conflicts).toEqual([
      {
        field: 'birth_date',
        kind: 'different',
        keptValue: '1984-05-13',
        keptRecord: customer.values.birth_date?.record,
        otherValue: '1991-11-02',
        otherRecord: 2,
        rule: 'most_frequent',
        severity: 'high',
      },
    ]);
    expect(customer.needsReview).toBe(true);
  });

  it('is one row a value, however many records hold it', () => {
    const customer = merged([
      { source: 'crm', company: 'Flores', updatedAt: '2024-01-01' },
      { source: 'pos', company: 'Rosas' },
      { source: 'calls', company: 'ROSAS' },
      { source: 'social', company: 'Lirios' },
    ]);
    expect(customer.conflicts.map(({ otherValue }) => otherValue).sort()).toEqual(['Lirios', 'Rosas']);
  });

  it('is one row also where two whole names that lost share a part', () => {
    const customer = merged([
      { source: 'crm', given_name: 'Ana', family_name: 'Ruiz' },
      { source: 'pos', given_name: 'Ana', family_name: 'Ruiz' },
      { source: 'calls', given_name: 'Lucía', family_name: 'Soto' },
      { source: 'social', given_name: 'Lucía', family_name: 'Peña' },
    ]);
    const told = customer.conflicts.map(({ field, otherValue }) => `${field} ${otherValue}`);
    expect(told.sort()).toEqual(['family_name Peña', 'family_name Soto', 'given_name Lucía']);
  });

  it('tells day and month crosswise from one wrong digit', () => {
    const kindOf = (birth_date: string) =>
      merged([
        { source: 'crm', birth_date: '1984-05-03' },
        { source: 'pos', birth_date: '1984-05-03' },
        { source: 'social', birth_date },
      ]).conflicts.map(({ kind, severity }) => [kind, severity]);
    expect(kindOf('1984-03-05')).toEqual([['swapped', 'medium']]);
    expect(kindOf('1984-05-04')).toEqual([['one_character', 'medium']]);
  });

  it('tells given and family name crosswise, a slip, and another name', () => {
    const conflictsWith = (given_name: string, family_name: string) =>
      merged([
        { source: 'crm', given_name: 'Ana', family_name: 'Ruiz' },
        { source: 'pos', given_name: 'Ana', family_name: 'Ruiz' },
        { source: 'social', given_name, family_name },
      ]).conflicts.map(({ field, kind, severity }) => [field, kind, severity]);
    expect(conflictsWith('Ruiz', 'Ana')).toEqual([
      ['given_name', 'swapped', 'low'],
      ['family_name', 'swapped', 'low'],
    ]);
    expect(conflictsWith('Ana', 'Riuz')).toEqual([['family_name', 'one_character', 'low']]);
    expect(conflictsWith('Lucía', 'Ruiz')).toEqual([['given_name', 'different', 'medium']]);
  });
});

describe('one edit', () => {
  it('is what Levenshtein calls distance one, or two neighbours exchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 7 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 7 }),
        (a, b) => {
          expect(isOneEdit(a, b)).toBe(editDistance(a, b) === 1 || isExchange(a, b));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same by the bytes of two texts, unless a letter of more than one is among those that differ', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ñ', 'é', 'ű'), maxLength: 6 });
    const encoder = new TextEncoder();
    let asked = 0;
    fc.assert(
      fc.property(text, text, fc.nat({ max: 3 }), (a, b, before) => {
        const one = encoder.encode(`${'x'.repeat(before)}${a}b`);
        const other = encoder.encode(`${b}a`);
        const known = isOneEditOfBytes(one, before, one.length - 1, other, 0, other.length - 1);
        if (known === undefined) expect(`${a}${b}`).toMatch(/[ñéű]/);
        else expect(known).toBe(isOneEdit(a, b));
        if (known === true) asked++;
      }),
      { numRuns: 3000 },
    );
    expect(asked).toBeGreaterThan(20);
  });

  it('is found at once in long hostile texts', () => {
    const long = 'ab'.repeat(500_000);
    expect(isOneEdit(`${long}x${long}`, `${long}y${long}`)).toBe(true);
    expect(isOneEdit(`${long}xx${long}`, `${long}yy${long}`)).toBe(false);
  });
});

function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  return [...a].some((_, k) => k > 0 && a.slice(0, k - 1) + a[k] + a[k - 1] + a.slice(k + 1) === b);
}
