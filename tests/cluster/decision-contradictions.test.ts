import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/cluster/decision-contradictions.ts';
import type { Decided, ResolvedDecision } from '../../src/domain/decisions.ts';

/** Decisions by their place, from line 2 on. */
function decisionsOf(...said: readonly (readonly [Decided, readonly number[], readonly number[]])[]) {
  return said.map(([verdict, a, b], k): ResolvedDecision => ({ verdict, a, b, line: k + 2 }));
}

describe('contradictions among decisions', () => {
  it('are named with the line that keeps apart and the lines that join', () => {
    const decisions = decisionsOf(['same', [1], [2]], ['same', [7], [8]], ['same', [3], [2]], ['different', [1], [3]]);
    expect(contradictions(decisions)).toEqual([{ different: 5, same: [2, 4] }]);
  });

  it('are told by the shortest way', () => {
    const decisions = decisionsOf(['same', [1], [2]], ['same', [2], [3]], ['same', [1], [3]], ['different', [3], [1]]);
    expect(contradictions(decisions)).toEqual([{ different: 5, same: [4] }]);
  });

  it('hold for a record that is to differ from itself', () => {
    expect(contradictions(decisionsOf(['different', [1, 2], [2]]))).toEqual([{ different: 2, same: [] }]);
  });

  it('are none where people only differ', () => {
    expect(contradictions(decisionsOf(['different', [1], [2]], ['different', [2], [3]], ['same', [1], [3]]))).toEqual(
      [],
    );
  });

  it('are found exactly where the joined records hold both sides', () => {
    const record = fc.nat(6);
    const verdict = fc.constantFrom<Decided>('same', 'different');
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, record, record), { maxLength: 9 }), (said) => {
        const decisions = decisionsOf(...said.map(([v, a, b]) => [v, [a], [b]] as const));
        const group = Array.from({ length: 7 }, (_, k) => k);
        for (const [v, a, b] of said) {
          if (v === 'same') {
            const [from, to] = [group[a], group[b]];
            for (const k of group.keys()) if (group[k] === from) group[k] = to;
          }
        }
        const expected = decisions.filter(({ verdict: v, a, b }) => v === 'different' && group[a[0]] === group[b[0]]);
        expect(contradictions(decisions).map(({ different }) => different)).toEqual(expected.map(({ line }) => line));
      }),
    );
  });
});
