import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyBytes, hashBytes, sameBytes, wordsOf } from '../../src/domain/byte-words.ts';

/** Few different bytes, so that equal stretches are frequent. */
const bytes = fc.array(fc.constantFrom(0, 97, 98, 0x80, 0xff), { maxLength: 40 }).map((all) => Uint8Array.from(all));

/** Two stretches of equal length in one array. */
const stretches = fc.tuple(bytes, fc.nat(), fc.nat(), fc.nat()).map(([all, length, a, b]) => {
  const size = length % (all.length + 1);
  const places = all.length - size + 1;
  return { all, size, from: a % places, at: b % places };
});

describe('stretches of bytes', () => {
  it('are the same when byte after byte is', () => {
    fc.assert(
      fc.property(stretches, ({ all, size, from, at }) => {
        const same = all.subarray(from, from + size).every((byte, k) => byte === all[at + k]);
        expect(sameBytes(wordsOf(all), from, from + size, wordsOf(all), at)).toBe(same);
        if (same) {
          const [one, other] = [from, at].map((place) => hashBytes(wordsOf(all), place, place + size));
          expect(one).toBe(other);
        }
      }),
    );
  });

  it('are copied, and nothing beside them is touched', () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (all, before, after) => {
        const target = new Uint8Array(new SharedArrayBuffer(before + all.length + after)).fill(7);
        copyBytes(wordsOf(all), 0, all.length, wordsOf(target), before);
        expect([...target]).toEqual([...Array(before).fill(7), ...all, ...Array(after).fill(7)]);
      }),
    );
  });

  it('have hashes whose low bits tell them apart, whatever byte differs', () => {
    const lows = new Set<number>();
    const texts = Array.from({ length: 4096 }, (_, k) => `C-${String(k * 1000).padStart(9, '0')}${'x'.repeat(k % 5)}`);
    for (const text of texts) lows.add(hashBytes(wordsOf(Buffer.from(text)), 0, text.length) & 0xffff);
    // Of 4,096 numbers drawn from 65,536 some 3,970 are different.
    expect(lows.size).toBeGreaterThan(3900);
  });
});
