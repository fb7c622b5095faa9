import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '../../src/domain/fold.ts';

/** A letter that only the general way folds, so that the text before it is folded that way too. */
const SLOW = 'ł';

const LATIN_1 = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });

describe('fold', () => {
  it('folds letters of Latin-1 by their table as it folds any others', () => {
    fc.assert(
      fc.property(LATIN_1, (text) => {
        expect(`${fold(text)}l`).toBe(fold(text + SLOW));
      }),
    );
  });

  it('finds the words of ASCII and of other texts alike', () => {
    fc.assert(
      fc.property(LATIN_1, (text) => {
        expect([...foldedWords(text), 'al']).toEqual(foldedWords(`${text} a${SLOW}`));
      }),
    );
  });
});
