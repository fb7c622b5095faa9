import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findCandidates, preparePostings } from '../../src/block/candidates.ts';
import { collapse } from '../../src/block/collapse.ts';
import { nearest } from '../../src/block/nearest.ts';
import { clusterRecords } from '../../src/cluster/cluster.ts';
import { decidedEntities } from '../../src/cluster/decisions.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { PairScorer } from '../../src/domain/pair-scorer.ts';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { holdsTwoProvenIds, provenIds } from '../../src/link/exclusive-ids.ts';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { countPatterns, type PatternCounts } from '../../src/link/patterns.ts';
import { matchedByPairs, pairScorer } from '../../src/link/score.ts';
import { train } from '../../src/link/train.ts';
import { weigh } from '../../src/link/weights.ts';
import { askLibrary, parseNumber } from '../../src/normalize/phone/automaton.ts';
import { readRecords } from '../../src/unify.ts';
import { DATA_DEFAULTS } from '../bench/data-options.ts';
import { exportsOf, generate } from '../bench/generate.ts';

/**
 * What a run does, counted instead of timed, so that no machine is too slow or too busy to tell: a change that makes
 * it do a tenth more of anything has to say so here.
 */

const ROWS = 4000;

/** Questions put to the library of phone numbers, which takes as long for one as its automata for sixty. */
const library = vi.hoisted(() => ({ asked: 0 }));
vi.mock('libphonenumber-js/max', async (load) => {
  const real = await load<typeof import('libphonenumber-js/max')>();
  const counted = (...question: Parameters<typeof real.default>) => {
    library.asked++;
    return real.default(...question);
  };
  return { ...real, default: counted, parsePhoneNumberFromString: counted };
});

let work: Awaited<ReturnType<typeof workOf>>;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unify-work-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  generate({ ...DATA_DEFAULTS, rows: ROWS }, folder);
  work = await workOf(exportsOf(DATA_DEFAULTS).map(({ name }) => join(folder, name)));
});

test('the library is asked for no phone number of countries whose plans are understood', () => {
  expect(work.phoneQuestions).toBe(0);
  const before = library.asked;
  expect(askLibrary('3017336032', false, 'CO')).toEqual(parseNumber('3017336032', false, 'CO'));
  expect(library.asked).toBe(before + 1);
});

/** Every limit is a tenth above what was measured. */
const MORE = 1.1;

test.each([
  ['entities to be matched', 'entities', 3963],
  ['entries of postings walked for an entity', 'walked', 75.3],
  ['candidate pairs an entity', 'pairs', 12],
  ['fields compared a pair', 'compared', 3.68],
  ['patterns of agreement that training sees', 'patterns', 2808],
  ['pairs scored by clustering, an entity', 'clustered', 0.961],
] as const)('%s stay within their limit', (_, count, measured) => {
  expect(work[count]).toBeGreaterThan(0);
  expect(work[count]).toBeLessThanOrEqual(measured * MORE);
});

async function workOf(files: readonly string[]) {
  const records = await readRecords({
    files,
    config: DEFAULTS,
    channels: {},
    tool: { name: 'unify-customers', version: 'tests' },
  });
  const phoneQuestions = library.asked;
  const entities = await collapse(records);
  const { walked } = nearest(await preparePostings(entities), 0, entities.count);
  const candidates = await findCandidates(entities);
  const levels = pairLevels(entities);
  const patterns = await countPatterns(entities.count, indexCandidates(entities.count, candidates), levels);
  const scorer = pairScorer(levels, train(entities.count, levels, patterns));
  const counted = countingScorer(scorer);
  clusterRecords({
    entities,
    pairs: (await weigh(candidates, scorer.patternWeights(patterns), patterns, ONE_THREAD)).pairs,
    scorer: counted,
    threshold: DEFAULTS.threshold,
    forbidden: holdsTwoProvenIds(provenIds(entities)),
    decided: decidedEntities(entities, []),
    matchedBy: matchedByPairs(scorer),
  });
  return {
    phoneQuestions,
    entities: entities.count,
    walked: walked / entities.count,
    pairs: candidates.a.length / entities.count,
    compared: filledFields(patterns) / candidates.a.length,
    patterns: patterns.patterns,
    clustered: counted.scored / entities.count,
  };
}

function countingScorer(scorer: PairScorer): PairScorer & { scored: number } {
  return {
    ...scorer,
    scored: 0,
    add(...pair) {
      this.scored++;
      return scorer.add(...pair);
    },
  };
}

/** Fields filled on both sides, of all candidates. */
function filledFields({ patterns, fields, levels, counts }: PatternCounts): number {
  let filled = 0;
  for (let p = 0; p < patterns; p++)
    for (let f = 0; f < fields; f++) if (levels[p * fields + f] > 0) filled += counts[p];
  return filled;
}
