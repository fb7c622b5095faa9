/**
 * `npm run bench:pairs [-- --people 20000]`: invented customers, each second one twice; what preparing, comparing and
 * weighing their candidate pairs costs in CPU time, and how many values had to be compared.
 */
import { parseArgs } from 'node:util';
import { findCandidates } from '../../src/block/candidates.ts';
import { count } from '../../src/cli/words.ts';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { pairLevels } from '../../src/link/pair-levels.ts';
import { countPatterns } from '../../src/link/patterns.ts';
import { pairScorer } from '../../src/link/score.ts';
import { train } from '../../src/link/train.ts';
import { weigh } from '../../src/link/weights.ts';
import { entitiesOf } from '../support/entities-of.ts';
import { damaged, inventedPeople, numbersFrom } from '../support/invented-people.ts';
import { printTable } from './tables.ts';

/** Command. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { people: { type: 'string', default: '20000' } } });
  const people = inventedPeople(Number(values.people), 5);
  const next = numbersFrom(9);
  const copies = people.filter((_, k) => k % 2 === 0).map((person) => damaged(person, next));
  const { entities } = entitiesOf([...people, ...copies]);
  const candidates = await findCandidates(entities);
  const prepared = await timed(() => pairLevels(entities));
  const levels = prepared.result;
  const trained = await timed(async () => {
    const patterns = await countPatterns(entities.count, indexCandidates(entities.count, candidates), levels);
    return { patterns, model: train(entities.count, levels, patterns) };
  });
  const scorer = pairScorer(levels, trained.result.model);
  const { patterns } = trained.result;
  const weighed = await timed(() => weigh(candidates, scorer.patternWeights(patterns), patterns, ONE_THREAD));
  const pairs = candidates.a.length;
  let compared = 0;
  for (let p = 0; p < patterns.patterns; p++)
    for (let f = 0; f < patterns.fields; f++)
      if (patterns.levels[p * patterns.fields + f] > 0) compared += patterns.counts[p];
  printTable([
    ['pairs', 'prepare s', 'compare and train s', 'pairs/s', 'weigh s', 'weighed/s', 'fields filled on both sides'],
    [
      count(pairs),
      prepared.seconds.toFixed(2),
      trained.seconds.toFixed(2),
      count(Math.round(pairs / trained.seconds)),
      weighed.seconds.toFixed(2),
      count(Math.round(pairs / weighed.seconds)),
      count(compared),
    ],
  ]);
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
