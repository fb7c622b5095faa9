import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, likeness, mayPair, withinEdits } from '../../../src/link/kernels/alike.ts';
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

  it('allow as many letters apart as Jaro–Winkler does where all letters that are shared pair in order', () => {
    for (const least of [0.8, 0.84, 0.88, 0.9, 0.92]) {
      for (let prefix = 0; prefix <= 4; prefix++)
        for (let la = 0; la < 32; la++)
          for (let lb = 0; lb < 32; lb++)
            expect(mayPair(prefix, la, lb, likeness(least))).toBe(mostApart(prefix, la, lb, least));
    }
  });
});

/** The formula of Jaro–Winkler itself, letter by letter; letters that are shared are counted on both sides. */
function mostApart(prefix: number, la: number, lb: number, least: number): number {
  for (let shared = 1; shared <= 2 * Math.min(la, lb); shared++) {
    const jaro = (shared / 2 / la + shared / 2 / lb + 1) / 3;
    if (jaro + 0.1 * prefix * (1 - jaro) >= least - 1e-9) return la + lb - shared;
  }
  return -1;
}
