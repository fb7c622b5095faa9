import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceeds, limitText, parseLimit, percentText } from '../../src/domain/limit.ts';

describe('a limit as it is written', () => {
  it.each([
    ['5%', { unit: 'share', most: 0.05, from: 0 }],
    ['0.5 %', { unit: 'share', most: 0.005, from: 0 }],
    [' 100 ', { unit: 'count', most: 100, from: 0 }],
    [0, { unit: 'count', most: 0, from: 0 }],
  ])('%j is read', (written, limit) => {
    expect(parseLimit(written)).toEqual(limit);
  });

  it.each(['', '%', '-1', '1.5', '5 percent', '1e3', '٥%', '5%%', Number.NaN, 1.5])('%j is refused', (written) => {
    expect(parseLimit(written)).toBeUndefined();
  });

  it('is answered at once, however long the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseLimit(text)));
    expect(parseLimit(`${'1'.repeat(100_000)}x`)).toBeUndefined();
  });
});

describe('exceeding a limit', () => {
  const share = { unit: 'share', most: 0.1, from: 5 } as const;

  it('takes more than what is allowed, not as much', () => {
    expect(exceeds({ count: 10, share: 0.1 }, share)).toBe(false);
    expect(exceeds({ count: 11, share: 0.11 }, share)).toBe(true);
    expect(exceeds({ count: 3, share: 1 }, { unit: 'count', most: 3, from: 0 })).toBe(false);
    expect(exceeds({ count: 4, share: 0 }, { unit: 'count', most: 3, from: 0 })).toBe(true);
  });

  it('is not done by a few where a few are spared', () => {
    expect(exceeds({ count: 4, share: 1 }, share)).toBe(false);
    expect(limitText(share)).toBe('10 % or 4');
  });

  it('is said with one decimal, and never as nothing where there is something', () => {
    expect([0, 0.0001, 0.005, 0.125, 1].map(percentText)).toEqual(['0 %', '< 0.1 %', '0.5 %', '12.5 %', '100 %']);
  });
});
