import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashedWith, hashOf, NO_LETTERS, WordSieve } from '../../src/normalize/word-sieve.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });
const letters = (word: string): Uint8Array => new TextEncoder().encode(word);

it('a sieve never says of one of its words that it is none', () => {
  fc.assert(
    fc.property(words, (held) => {
      const sieve = new WordSieve(held, 1 << 8);
      for (const word of held) expect(sieve.mayHold(hashOf(letters(word), word.length))).toBe(true);
    }),
  );
});

it('a sieve says so of nearly every other word', () => {
  const held = Array.from({ length: 100 }, (_, k) => `palabra${k}`);
  const sieve = new WordSieve(held, 1 << 12);
  const others = Array.from({ length: 1000 }, (_, k) => `otra${k}`);
  const taken = others.filter((word) => sieve.mayHold(hashOf(letters(word), word.length)));
  expect(taken.length).toBeLessThan(20);
});

it('the hash of a word is that of its letters one by one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,12}$/), (word) => {
      expect(letters(word).reduce(hashedWith, NO_LETTERS)).toBe(hashOf(letters(word), word.length));
    }),
  );
});
