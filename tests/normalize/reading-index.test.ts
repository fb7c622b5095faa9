import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadingIndex, UNREAD } from '../../src/normalize/assemble/reading-index.ts';

describe('readings by value and context', () => {
  it.each([16, 70_000])('are those that were set, of %i values and of few contexts as of many', (size) => {
    const known = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 40 })), { maxLength: 60 });
    fc.assert(
      fc.property(known, (pairs) => {
        const index = new ReadingIndex(size);
        const expected = new Map<string, number>();
        for (const [reading, [code, context]] of pairs.entries()) {
          expect(index.get(code, context)).toBe(expected.get(`${code} ${context}`) ?? UNREAD);
          if (expected.has(`${code} ${context}`)) continue;
          index.set(code, context, reading);
          expected.set(`${code} ${context}`, reading);
        }
        for (const [code, context] of pairs) expect(index.get(code, context)).toBe(expected.get(`${code} ${context}`));
      }),
    );
  });
});
