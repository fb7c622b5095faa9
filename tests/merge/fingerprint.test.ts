import { expect, it } from 'vitest';
import { recordFingerprints, sharedFingerprints } from '../../src/merge/fingerprint.ts';
import { SCENARIOS, scenarioOf } from '../laws/scenarios.ts';
import { recordsFrom } from '../laws/whole-run.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';

it.each(SCENARIOS)('the fingerprints of %s made on threads are those made in one piece', async (name) => {
  const records = await recordsFrom(scenarioOf(name));
  const plain = recordFingerprints(records);
  expect(new Set(plain).size).toBeGreaterThan(records.count / 4);
  for (const piece of [1, 13, 1e9]) expect(await sharedFingerprints(records, ELSEWHERE, piece)).toEqual(plain);
});
