import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, likeness, withinEdits } from '../../../src/link/kernels/alike.ts';
import { editsOfStrings, jaroWinklerOfStrings } from '../../../src/link/kernels/strings.ts';
import { hostilePair, textsOfStrings } from './hostile-texts.ts';

describe('bounds by letters', () => {
  it('never change whether two texts are alike', () => {
    fc.assert(
      fc.property(hostilePair, fc.constantFrom(...[0.8, 0.84, 0.88, 0.9, 0.92].map(likeness)), ([a, b], wanted) => {
        const expected = a !== '' && b !== '' && jaroWinklerOfStrings(a, b) >= wanted.least;
        expect(alike(textsOfStrings(a, b), 0, 1, wanted)).toBe(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  it('never change whether two texts are so many typing errors apart', () => {
    fc.assert(
      fc.property(hostilePair, fc.constantFrom(1, 2), ([a, b], most) => {
        expect(withinEdits(textsOfStrings(a, b), 0, 1, most)).toBe(editsOfStrings(a, b, most) <= most);
      }),
      { numRuns: 20_000 },
    );
  });
});
