import fc from 'fast-check';
import levenshtein from 'fast-levenshtein';
import { describe, expect, it } from 'vitest';
import { editsOfStrings } from '../../../src/link/kernels/strings.ts';

/** Optimal string alignment over the full table. */
function plainEdits(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.length][b.length];
}

const word = fc.string({ unit: fc.constantFrom(...'abc1'), maxLength: 12 });

describe('typing errors', () => {
  it.each([
    ['garcia', 'garica', 1],
    ['lopez', 'lopes', 1],
    ['ana', 'anna', 1],
    ['1020304050', '1020314051', 2],
    ['ca', 'abc', 3],
  ])('counts %s and %s as %i', (a, b, expected) => {
    expect(editsOfStrings(a, b, 3)).toBe(expected);
  });

  it('equals the full table up to its bound, and says bound + 1 above it', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(editsOfStrings(a, b, most)).toBe(Math.min(plainEdits(a, b), most + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('is never above the Levenshtein distance of the reference library, and equal where no neighbours swap', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = levenshtein.get(a, b);
        const edits = editsOfStrings(a, b, 12);
        expect(edits).toBeLessThanOrEqual(distance);
        expect(distance).toBeLessThanOrEqual(2 * edits);
      }),
    );
  });
});
