import { type Failure, FailureError, fail } from '../../domain/failure.ts';
import { analyseErrors } from '../../evaluate.ts';
import { readCsv } from '../../io/read-csv.ts';
import type { CrosswalkRow } from '../../report/crosswalk.ts';
import { maskedDifference } from '../../report/difference-masked.ts';
import { differenceOf } from '../../report/difference-runs.ts';
import type { Against, ErrorAnalysis, Evaluation } from '../../report/evaluation/evaluation.ts';
import { judgedRows, withoutForgotten } from '../../report/evaluation/judged-rows.ts';
import { type Scores, scoresOf } from '../../report/evaluation/scores.ts';
import { readTruth, type TruthColumns, type TruthRow } from '../../report/evaluation/truth.ts';
import { evaluationScreen } from '../evaluation-screen.ts';
import { exampleCount } from '../example-count.ts';
import { failureText } from '../failure-text.ts';
import type { GivenOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import { accountedRows, outputsOf } from '../past-outputs.ts';
import { repeatRun } from '../past-run.ts';
import { printJson, printLines } from '../print.ts';
import { terminalWidth } from '../terminal-width.ts';

/** `unify evaluate --truth truth.csv [folder]`: how a run compares with known answers, and where its errors come from. */
export async function evaluate([folder = 'unified']: readonly string[], options: GivenOptions): Promise<number> {
  const examples = exampleCount(options);
  const crosswalk = await accountedRows(folder);
  const earlier = options.against === undefined ? [] : await accountedRows(options.against);
  const { judged: truth, forgotten } = withoutForgotten(await truthOf(options), crosswalk, earlier);
  const scores = scoresOfRun(folder, crosswalk, truth, options);
  const evaluation: Evaluation = {
    scores,
    forgotten,
    ...(await errorsOf(folder, truth, scores, options)),
    against: options.against === undefined ? undefined : await against(options.against, folder, truth, options),
  };
  if (options.json === true) await printJson(evaluation);
  else
    await printLines(evaluationScreen(evaluation, examples, terminalWidth(process.stdout), paintFor(process.stdout)));
  return 0;
}

async function truthOf({ truth = '', truthColumns = '' }: GivenOptions): Promise<readonly TruthRow[]> {
  const rows = readCsv(truth, (reason) => ({ kind: 'truth_unusable', path: truth, reason }));
  return readTruth(rows, columnsOf(truthColumns), truth);
}

function columnsOf(text: string): TruthColumns {
  const names = text.split(',').map((name) => name.trim());
  const [file, row, person] = names;
  if (names.length === 3 && !names.includes('')) return { file, row, person };
  return fail({ kind: 'bad_option', option: '--truth-columns', value: text, expected: 'three names: file,row,person' });
}

/** Figures of a run of which the truth knows nothing would look like those of a perfect one. */
function scoresOfRun(
  folder: string,
  crosswalk: readonly CrosswalkRow[],
  truth: readonly TruthRow[],
  { truth: path = '' }: GivenOptions,
): Scores {
  const scores = scoresOf(judgedRows(truth, crosswalk));
  if (scores.missing < scores.rows) return scores;
  const sources = [...new Set(crosswalk.map(({ source }) => source))].sort();
  return fail({ kind: 'truth_elsewhere', path, run: folder, sources });
}

/** Without its inputs, or with other ones, a run cannot be looked into; its figures can be told all the same. */
const NO_REPETITION: readonly Failure['kind'][] = ['input_missing', 'run_outdated', 'run_missing'];

async function errorsOf(
  folder: string,
  truth: readonly TruthRow[],
  { pairs }: Scores,
  options: GivenOptions,
): Promise<{ readonly errors: ErrorAnalysis | undefined; readonly because: string }> {
  try {
    const run = await repeatRun(folder, options);
    return { errors: analyseErrors({ ...run, unmasked: options.unmasked === true }, truth, pairs), because: '' };
  } catch (error) {
    if (!(error instanceof FailureError) || !NO_REPETITION.includes(error.failure.kind)) throw error;
    const { sentence, remedy } = failureText(error.failure);
    return { errors: undefined, because: `${sentence} ${remedy}` };
  }
}

async function against(
  old: string,
  folder: string,
  truth: readonly TruthRow[],
  options: GivenOptions,
): Promise<Against> {
  const [before, after] = [await outputsOf(old), await outputsOf(folder)];
  const difference = differenceOf(before, after);
  return {
    scores: scoresOfRun(old, before.crosswalk, truth, options),
    difference: options.unmasked === true ? difference : maskedDifference(difference),
  };
}
