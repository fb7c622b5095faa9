/**
 * `npm run bench:pairs [-- --rows 1000000] [--repeat 3] [--threads 2]`: what preparing, comparing, learning from and
 * weighing the candidate pairs of invented customers costs, all fields and all pairs, with code as cold as in a run of
 * the program; each repetition is a process of its own, and the median by comparing and weighing is shown. The other
 * flags are those of data-options.ts.
 */
import { parseArgs } from 'node:util';
import { findCandidates } from '../../src/block/candidates.ts';
import { collapse } from '../../src/block/collapse.ts';
import { count } from '../../src/cli/words.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { RangeRunner } from '../../src/domain/ranges.ts';
import { indexCandidates } from '../../src/link/candidate-index.ts';
import { sharedPairLevels } from '../../src/link/pair-levels.ts';
import { countPatterns, type PatternCounts } from '../../src/link/patterns.ts';
import { pairScorer } from '../../src/link/score.ts';
import { sharedRarities } from '../../src/link/term-frequency.ts';
import { sharedTraining } from '../../src/link/train.ts';
import { weigh } from '../../src/link/weights.ts';
import { readRecords } from '../../src/unify.ts';
import { costOf } from './child.ts';
import { dataFor } from './data.ts';
import { DATA_FLAGS, dataOptions } from './data-options.ts';
import { onThreads } from './on-threads.ts';
import { medianOf, type Spent, spentOn } from './spent.ts';
import { printTable } from './tables.ts';

/** What one process found. */
interface Measured {
  readonly pairs: number;
  /** Fields filled on both sides, over all pairs. */
  readonly compared: number;
  readonly prepare: Spent;
  readonly compare: Spent;
  readonly learn: Spent;
  readonly weigh: Spent;
}

/** Command. `--once` is what it says to the processes it starts. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...DATA_FLAGS,
      repeat: { type: 'string', default: '3' },
      threads: { type: 'string', default: '2' },
      once: { type: 'boolean', default: false },
    },
  });
  const { files } = dataFor(dataOptions({ ...values, rows: values.rows ?? '1000000' }));
  if (values.once) {
    process.stdout.write(JSON.stringify(await onThreads(Number(values.threads), (ranges) => measured(files, ranges))));
    return;
  }
  const runs: Measured[] = [];
  while (runs.length < Math.max(1, Number(values.repeat)))
    runs.push(JSON.parse((await costOf(process.execPath, [process.argv[1], 'pairs', '--once', ...argv])).printed));
  printTable(table(medianOf(runs, (run) => scored(run).seconds)));
}

/** As linkEntities (src/link/link.ts), the clock read between its steps. */
async function measured(files: readonly string[], ranges: RangeRunner): Promise<Measured> {
  const records = await readRecords({
    files,
    config: DEFAULTS,
    channels: {},
    tool: { name: 'bench', version: '0' },
    ranges,
  });
  const entities = await collapse(records, new Map(), ranges);
  const candidates = await findCandidates(entities, ranges);
  ranges.letGo?.();
  const prepare = await spentOn(() => sharedPairLevels(entities, ranges));
  const levels = prepare.result;
  const indexed = indexCandidates(entities.count, candidates);
  const compare = await spentOn(() => countPatterns(entities.count, indexed, levels, ranges));
  const patterns = compare.result;
  const learn = await spentOn(async () => {
    const [model, rarities] = await Promise.all([
      sharedTraining(entities.count, levels, patterns, ranges),
      sharedRarities(levels.data, ranges),
    ]);
    return pairScorer(levels, model, { candidates: indexed, patterns }, rarities);
  });
  const weighed = await spentOn(() => weigh(candidates, learn.result.patternWeights(patterns), patterns, ranges));
  return {
    pairs: candidates.a.length,
    compared: filledOnBothSides(patterns),
    prepare: costIn(prepare),
    compare: costIn(compare),
    learn: costIn(learn),
    weigh: costIn(weighed),
  };
}

function costIn({ seconds, cpuSeconds }: Spent): Spent {
  return { seconds, cpuSeconds };
}

function filledOnBothSides({ patterns, fields, levels, counts }: PatternCounts): number {
  let compared = 0;
  for (let p = 0; p < patterns; p++)
    for (let f = 0; f < fields; f++) if (levels[p * fields + f] > 0) compared += counts[p];
  return compared;
}

function scored({ compare, weigh }: Measured): Spent {
  return sum([compare, weigh]);
}

function sum(costs: readonly Spent[]): Spent {
  const total = (of: keyof Spent): number => costs.reduce((all, cost) => all + cost[of], 0);
  return { seconds: total('seconds'), cpuSeconds: total('cpuSeconds') };
}

function table(run: Measured): readonly string[][] {
  const { pairs, compared, prepare, compare, learn, weigh } = run;
  const line = (what: string, { seconds, cpuSeconds }: Spent): string[] => [
    what,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    count(Math.round(pairs / seconds)),
  ];
  return [
    [`${count(pairs)} pairs, ${count(compared)} fields`, 'seconds', 'CPU s', 'pairs/s'],
    line('prepare', prepare),
    line('compare', compare),
    line('learn', learn),
    line('weigh', weigh),
    line('compare + weigh', scored(run)),
    line('all four', sum([prepare, compare, learn, weigh])),
  ];
}
