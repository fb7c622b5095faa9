import { describe, expect, it } from 'vitest';
import { boundDifference, boundHousehold } from '../../src/link/restraints.ts';

describe('what restrains the fit', () => {
  it('lets a household share no more of its house than one person does with herself', () => {
    const m = [Float64Array.of(0, 0.2, 0.1, 0.7)];
    const h = [Float64Array.of(0, 0.01, 0.09, 0.9)];
    boundHousehold(h, m, [{ tells: 'household' }]);
    expect([...h[0]].map((share) => Number(share.toFixed(4)))).toEqual([0, 0.2, 0.0727, 0.7273]);
  });

  it('leaves alone what differs within a household anyway, and what identifies a person', () => {
    const m = [Float64Array.of(0, 0.2, 0.8), Float64Array.of(0, 0.2, 0.8)];
    const h = [Float64Array.of(0, 0.6, 0.4), Float64Array.of(0, 0.1, 0.9)];
    boundHousehold(h, m, [{ tells: 'household' }, { tells: 'person' }]);
    expect(h.map((shares) => [...shares])).toEqual([
      [0, 0.6, 0.4],
      [0, 0.1, 0.9],
    ]);
  });

  it('gives what given names may not differ to their other levels, each in proportion', () => {
    const m = [Float64Array.of(0, 0.525, 0.19, 0.285)];
    boundDifference(m, [{ field: 'given' }]);
    expect([...m[0]].map((share) => Number(share.toFixed(4)))).toEqual([0, 0.05, 0.38, 0.57]);
  });
});
