import { describe, expect, it } from 'vitest';
import { customersOf } from '../laws/labels.ts';
import { runOnPaths } from '../laws/whole-run.ts';
import { readBaseline } from './baseline.ts';
import { HAVE_TRUTH, type SetScore, scoreOf, truthSets } from './sets.ts';

/** Half a point: the study of matching takes differences under 0.3 points for noise. */
const MOST_LOST = 0.005;
/** Where only some true pairs are known, merging everything would find them all: the customers may not melt away either. */
const LEAST_CUSTOMERS = 0.98;
/** The omni sets have 9,000 and 10,000 rows, some ten seconds each while other tests share the processor. */
const PATIENCE = 180_000;

const baseline = readBaseline();

describe.skipIf(!HAVE_TRUTH)(
  'the labelled sets beside this checkout (skipped where they are missing), with no configuration',
  () => {
    const sets = HAVE_TRUTH ? truthSets() : [];

    it('have a baseline each', () => {
      expect(Object.keys(baseline).sort()).toEqual(sets.map(({ name }) => name));
    });

    it.each(sets.map((set) => [set.name, set] as const))(
      '%s loses no more than half a point against the baseline',
      async (name, set) => {
        const now = scoreOf(set, customersOf(await runOnPaths(set.files)));
        expect(now.rows).toBe(baseline[name].rows);
        expect(losses(baseline[name], now)).toEqual([]);
      },
      PATIENCE,
    );
  },
);

/** What is worse than it was, in words. */
function losses(before: SetScore, now: SetScore): readonly string[] {
  const complete = before.f1 !== undefined;
  const watched = complete ? (['f1', 'bCubedF1'] as const) : (['recall'] as const);
  const lost = watched
    .filter((figure) => (now[figure] ?? 0) < (before[figure] ?? 0) - MOST_LOST)
    .map((figure) => `${figure} was ${before[figure]}, is ${now[figure]}`);
  if (!complete && now.customers < before.customers * LEAST_CUSTOMERS)
    lost.push(`customers were ${before.customers}, are ${now.customers}`);
  return lost;
}
