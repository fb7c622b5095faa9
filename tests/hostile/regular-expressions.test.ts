import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attack, MOST_MS, regularExpressions } from './regular-expressions.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const { literals, constructed } = regularExpressions(SRC);

describe('the regular expressions of the program', () => {
  it('are found', () => {
    expect(literals.length).toBeGreaterThan(150);
    // Built from parts at run time, none of them from data.
    expect(constructed.length).toBeLessThan(12);
  });

  // Each is tried on some 150 texts of up to 65,536 characters.
  it('answer in time linear in the text, however hostile it is', { timeout: 120_000 }, () => {
    const slow = literals.flatMap((literal) => {
      const { milliseconds, length, pump } = attack(literal);
      if (milliseconds <= MOST_MS) return [];
      return [
        `${literal.place} /${literal.source}/${literal.flags}: ${milliseconds} ms on ${length} of ${JSON.stringify(pump)}`,
      ];
    });
    expect(slow).toEqual([]);
  });
});
