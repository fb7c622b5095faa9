import fc from 'fast-check';
import { expect, it } from 'vitest';
import { putText, textOf } from '../../src/domain/byte-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'abcñÉ7', '\u07ff', '日', '👍', '\ufeff'), maxLength: 60 }),
);

it('text goes into shared memory as UTF-8 and comes back', () => {
  fc.assert(
    fc.property(text, (all) => {
      const expected = Buffer.from(all);
      const bytes = new Uint8Array(new SharedArrayBuffer(all.length * 3 + 1));
      expect(putText(all, bytes)).toBe(expected.length);
      expect([...bytes.subarray(0, expected.length)]).toEqual([...expected]);
      expect(textOf(bytes, 0, expected.length)).toBe(all);
    }),
  );
});

it('half a character becomes U+FFFD, as every encoder has it', () => {
  const bytes = new Uint8Array(new SharedArrayBuffer(12));
  expect(textOf(bytes, 0, putText('a\ud83dé', bytes))).toBe('a\ufffdé');
});
