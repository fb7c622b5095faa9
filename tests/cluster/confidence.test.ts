import { describe, expect, it } from 'vitest';
import { apartProbability, mergeProbability } from '../../src/cluster/confidence.ts';

describe('confidence', () => {
  it('rises with the evidence and never claims certainty', () => {
    const stated = [-6, -3, -1, 0, 1, 3, 6, 9, 12, 40, 500].map(mergeProbability);
    for (let k = 1; k < stated.length; k++) expect(stated[k]).toBeGreaterThanOrEqual(stated[k - 1]);
    expect(stated.at(-1)).toBeLessThan(0.995);
  });

  it('is above even odds for whatever is merged at the usual threshold, below it for what is far from it', () => {
    expect(mergeProbability(0)).toBeGreaterThan(0.8);
    expect(apartProbability(-4, 'near_even_odds')).toBeLessThan(0.25);
  });

  it('calls two equally good and contradicting partners a coin toss', () => {
    expect(apartProbability(9, 'rivals')).toBe(0.5);
  });
});
