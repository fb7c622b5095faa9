import { expect, it } from 'vitest';
import { agglomerate } from '../src/cluster/agglomerate.ts';
import { clusterRecords } from '../src/cluster/cluster.ts';
import { decidedEntities } from '../src/cluster/decisions.ts';
import { mergesInOrder } from '../src/cluster/merge-log.ts';
import { agglomerateOn, clusterOn } from '../src/cluster-parts.ts';
import type { CodedColumn } from '../src/domain/column.ts';
import type { ResolvedDecision } from '../src/domain/decisions.ts';
import { holdsTwoProvenIds, provenIds } from '../src/link/exclusive-ids.ts';
import { matchedByPairs } from '../src/link/score.ts';
import { linkRecords } from '../src/matching.ts';
import { SCENARIOS, scenarioOf } from './laws/scenarios.ts';
import { recordsFrom } from './laws/whole-run.ts';
import { ELSEWHERE } from './support/elsewhere.ts';

/** Records that stand next to each other, every third pair kept apart. */
const DECISIONS: readonly ResolvedDecision[] = Array.from({ length: 12 }, (_, k) => ({
  verdict: k % 3 === 0 ? 'different' : 'same',
  a: [7 * k],
  b: [7 * k + 1],
  line: k + 2,
}));

it.each(SCENARIOS)('clusters %s on threads as in one piece: the same merges, doubts and clusters', async (name) => {
  const { entities, linkage } = await linkRecords(await recordsFrom(scenarioOf(name)), {});
  const { scorer } = linkage;
  const ids = provenIds(entities);
  const rules = { threshold: 0, forbidden: holdsTwoProvenIds(ids), decided: decidedEntities(entities, DECISIONS) };
  const input = { count: entities.count, pairs: linkage.pairs, scorer, ids, ...rules };
  const plain = agglomerate(input);
  const merges = mergesInOrder(plain.merges);
  expect(merges.count).toBeGreaterThan(5);
  for (const piece of [1, 40, 1e9]) {
    const shared = await agglomerateOn(input, ELSEWHERE, { piece });
    expect(shared).toEqual({ ...plain, merges: shared.merges });
    expect(mergesInOrder(shared.merges)).toEqual(merges);
  }
});

it.each(SCENARIOS)('makes the customers of %s on threads as in one piece', async (name) => {
  const { entities, linkage } = await linkRecords(await recordsFrom(scenarioOf(name)), {});
  const { scorer, pairs } = linkage;
  const ids = provenIds(entities);
  const rules = { threshold: 0, forbidden: holdsTwoProvenIds(ids), decided: decidedEntities(entities, DECISIONS) };
  const input = { entities, pairs, scorer, matchedBy: matchedByPairs(scorer), ...rules };
  const { matchedBy, ...plain } = clusterRecords(input);
  const { matchedBy: shared, ...others } = await clusterOn(input, ids, ELSEWHERE);
  expect(others).toEqual(plain);
  expect(textsOf(shared)).toEqual(textsOf(matchedBy));
  expect(new Set(textsOf(shared)).size).toBeGreaterThan(3);
});

function textsOf(column: CodedColumn): readonly string[] {
  return Array.from({ length: column.length }, (_, record) => column.text(record));
}
