import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { addBytes, addText, addWords } from '../../src/merge/content-hash.ts';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(`«${text}»`);
}

/** Letters of one to four bytes, what breaks a word and what closes it up, marks that stand alone. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZ9 -'`’ñÉßŁæÆıİĳŉŀªº×ðþſ̈́日𠮷\u200bﬁ"), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('a hash made of bytes', () => {
  it('is that of the text', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (one, seed) => {
        const bytes = utf8(one);
        const lanes = new Uint32Array(4);
        addText(lanes, 0, one, seed);
        addBytes(lanes, 2, bytes, 2, bytes.length - 2, seed);
        expect([lanes[2], lanes[3]]).toEqual([lanes[0], lanes[1]]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of words is that of the folded words, or none where the letters are not known', () => {
    let known = 0;
    fc.assert(
      fc.property(text, (one) => {
        const bytes = utf8(one);
        const lanes = new Uint32Array(4);
        for (const word of foldedWords(one)) addText(lanes, 0, word, 1);
        const done = addWords(lanes, 2, bytes, 2, bytes.length - 2, 1);
        expect([lanes[2], lanes[3]]).toEqual(done ? [lanes[0], lanes[1]] : [0, 0]);
        if (done) known++;
      }),
      { numRuns: 1000 },
    );
    expect(known).toBeGreaterThan(100);
  });

  it('of every Latin letter with an accent is that of its folded form', () => {
    for (let unit = 0; unit < 0x250; unit++) {
      const word = `a${String.fromCharCode(unit)}b`;
      const bytes = utf8(word);
      const lanes = new Uint32Array(4);
      for (const folded of foldedWords(word)) addText(lanes, 0, folded, 1);
      if (addWords(lanes, 2, bytes, 2, bytes.length - 2, 1)) expect([lanes[2], lanes[3]]).toEqual([lanes[0], lanes[1]]);
      else expect(unit).toBeGreaterThanOrEqual(0x80);
    }
  });
});
