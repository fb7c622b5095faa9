import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../src/link/kernels/jaro-winkler.ts';
import { jaroWinklerOfStrings } from '../../../src/link/kernels/strings.ts';
import { putString } from '../../../src/link/kernels/texts.ts';

/** The definition, letter by letter, as slow as it is plain. */
function plainJaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      fromA.push(a[i]);
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...taken].sort((x, y) => x - y).map((j) => b[j]);
  const swapped = fromA.filter((letter, k) => letter !== fromB[k]).length / 2;
  const m = fromA.length;
  const jaro = (m / a.length + m / b.length + (m - swapped) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const word = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'abcdeñ '), minLength: 0, maxLength });

describe('Jaro–Winkler', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['', 'ana', 0],
  ])('gives %s and %s the published value', (a, b, expected) => {
    expect(jaroWinklerOfStrings(a, b)).toBeCloseTo(expected, 4);
  });

  it('equals the plain definition, also at the border of 32 letters', () => {
    fc.assert(
      fc.property(word(40), word(40), (a, b) => {
        expect(jaroWinklerOfStrings(a, b)).toBeCloseTo(plainJaroWinkler(a, b), 12);
      }),
      { numRuns: 2000 },
    );
  });

  it('never says less of a similarity that reaches what was asked for, nor enough of one that does not', () => {
    const units = new Uint16Array(80);
    fc.assert(
      fc.property(word(34), word(34), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, asked) => {
        putString(b, units, putString(a, units, 0));
        const exact = jaroWinklerOfStrings(a, b);
        for (const least of [asked, exact]) {
          const found = jaroWinkler(units, 0, a.length, a.length, b.length, least);
          if (exact >= least) expect(found).toBe(exact);
          else expect(found).toBeLessThan(least);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing behind from one pair to the next', () => {
    jaroWinklerOfStrings('abcdef', 'fedcba');
    expect(jaroWinklerOfStrings('abc', 'xyz')).toBe(0);
  });
});
