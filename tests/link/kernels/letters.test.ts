import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsUpTo } from '../../../src/link/kernels/edits.ts';
import { jaroWinkler } from '../../../src/link/kernels/jaro-winkler.ts';
import { mayBeAlike, mayBeEdits, withLetters } from '../../../src/link/kernels/letters.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh1ñж '), minLength: 1, maxLength: 14 });

describe('bounds by letters', () => {
  it('never stop a pair that is alike', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.8, 0.84, 0.88, 0.92), (a, b, least) => {
        if (jaroWinkler(a, b) >= least) expect(mayBeAlike(withLetters(a), withLetters(b), least)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never stop a pair that is so many typing errors apart', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        if (editsUpTo(a, b, most) <= most) expect(mayBeEdits(withLetters(a), withLetters(b), most)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('stop most pairs that have little in common', () => {
    expect(mayBeAlike(withLetters('garcia'), withLetters('monsalve'), 0.84)).toBe(false);
    expect(mayBeEdits(withLetters('garcia'), withLetters('monsalve'), 2)).toBe(false);
  });
});
