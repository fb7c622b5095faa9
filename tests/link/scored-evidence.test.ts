import { expect, it } from 'vitest';
import { evidenceBetween } from '../../src/cluster/evidence-between.ts';
import { EvidencePool } from '../../src/cluster/evidence-pool.ts';
import { linkRecords } from '../../src/matching.ts';
import { SCENARIOS, scenarioOf } from '../laws/scenarios.ts';
import { recordsFrom } from '../laws/whole-run.ts';

it.each(SCENARIOS)('tells of the weighed pairs of %s what scoring them one by one tells', async (name) => {
  const { scorer, pairs } = (await linkRecords(await recordsFrom(scenarioOf(name)), {})).linkage;
  const plain = new EvidencePool({ ...scorer, weighed: undefined }, 1);
  const told = new EvidencePool(scorer, 1);
  const room = 3 * scorer.fields;
  expect(pairs.a.length).toBeGreaterThan(0);
  for (let k = 0; k < pairs.a.length; k++) {
    const [i, j] = [pairs.a[k], pairs.b[k]];
    const sums = [new Float32Array(room), new Float32Array(room)];
    scorer.add(i, j, sums[0], 0);
    scorer.weighed?.add(k, sums[1], 0);
    expect(sums[1]).toEqual(sums[0]);
    expect(pairs.speaking[k]).toBe(scorer.speaking(i, j));
    const linkage = told.setPair(0, k, i, j);
    expect(linkage).toBe(evidenceBetween(scorer, [i], [j]));
    expect(plain.setPair(0, k, i, j)).toBe(linkage);
    expect(told.linkage(0, 1)).toBe(linkage);
  }
});
