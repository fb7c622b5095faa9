import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueTable } from '../../src/domain/column.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import { readingHash, UNSURE } from '../../src/merge/reading-hash.ts';

function alike(a: string, b: string): boolean {
  const values = new ValueTable();
  const codes = [values.intern(a), values.intern(b)];
  const [first, second] = codes.map((code) => readingHash(values.memory, code));
  return first === second || first === UNSURE || second === UNSURE;
}

it('texts of the same folded words are never told apart', () => {
  const unit = fc.constantFrom(..."aAáÁñÑnßsæÆeð×÷ºª '’.-1\u0301\u00ad\u0007ŁlóÞ王");
  let same = 0;
  fc.assert(
    fc.property(
      fc.string({ unit, minLength: 1, maxLength: 4 }),
      fc.string({ unit, minLength: 1, maxLength: 4 }),
      (a, b) => {
        for (const other of [b, a.toUpperCase(), a.normalize('NFD'), ` ${a}.`]) {
          if (foldedWords(a).join(' ') !== foldedWords(other).join(' ')) continue;
          expect([a, other, alike(a, other)]).toEqual([a, other, true]);
          same++;
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(same).toBeGreaterThan(3000);
});

it('names that read differently are told apart', () => {
  expect(alike('María José', 'Maria Jose')).toBe(true);
  expect(alike('María José', 'María')).toBe(false);
  expect(alike('Nuñez', 'Nunes')).toBe(false);
  expect(alike('Calle 5, 2º B', 'Calle 5, 2º C')).toBe(false);
  expect(alike('2º B', '2O b')).toBe(true);
});
