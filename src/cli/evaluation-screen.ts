import { safeText } from '../domain/mask.ts';
import type { Count } from '../domain/summary.ts';
import { FALSE_KINDS, MISSED_KINDS } from '../report/evaluation/error-kinds.ts';
import type { Against, ErrorAnalysis, ErrorExample, Evaluation } from '../report/evaluation/evaluation.ts';
import type { Scores } from '../report/evaluation/scores.ts';
import type { CurvePoint } from '../report/evaluation/threshold-curve.ts';
import { differenceCounts } from './difference-screen.ts';
import { pairLines } from './explanation-screen.ts';
import type { Paint } from './paint.ts';
import { figureText, type ToldFigures, toldFigures } from './pair-figures.ts';
import { type TextColumn, tableLines } from './text-table.ts';
import { count, counted, percent } from './words.ts';

const LEFT: TextColumn = { align: 'left' };
const RIGHT: TextColumn = { align: 'right' };
const TEXT: TextColumn = { align: 'left', least: 20 };

/** An evaluation in lines for a person; `examples` errors of either kind are laid open, the others named in a line. */
export function evaluationScreen(
  { scores, forgotten, errors, because, against }: Evaluation,
  examples: number,
  width: number,
  paint: Paint,
): readonly string[] {
  const blocks = [scoreLines(scores, forgotten, width, paint)];
  if (against !== undefined) blocks.push(againstLines(scores, against, width, paint));
  if (errors === undefined) blocks.push([`Where the errors come from cannot be told: ${safeText(because)}`]);
  else blocks.push(...errorBlocks(errors, scores.pairs, examples, width, paint));
  return blocks.flatMap((block, k) => (k === 0 ? block : ['', ...block]));
}

function scoreLines(scores: Scores, forgotten: number, width: number, paint: Paint): readonly string[] {
  const { rows, people, customers, missing, largest } = scores;
  const { pairwise, bcubed } = toldScores(scores);
  const known = `${counted(rows, 'row')} of ${counted(people, 'person', 'people')} in ${counted(customers, 'customer')}`;
  const lost = missing === 0 ? '' : `; ${counted(missing, 'row')} not in the run`;
  const asked = forgotten === 0 ? '' : `; ${counted(forgotten, 'row')} of people who asked to be forgotten not judged`;
  return [
    `${known}, the largest of ${counted(largest, 'row')}${lost}${asked}`,
    '',
    ...headed(
      ['', 'precision', 'recall', 'F1'],
      [figureRow('pairwise', pairwise), figureRow('B-cubed', bcubed)],
      [LEFT, RIGHT, RIGHT, RIGHT],
      width,
      paint,
    ),
  ];
}

/** Rows always say something of B-cubed figures, and of pairwise ones only when they make pairs. */
function toldScores({ pairwise, bcubed, found, pairs }: Scores): Readonly<Record<'pairwise' | 'bcubed', ToldFigures>> {
  return { pairwise: toldFigures(pairwise, found, pairs), bcubed };
}

function figureRow(name: string, { precision, recall, f1 }: ToldFigures): readonly string[] {
  return [name, ...[precision, recall, f1].map(figureText)];
}

function againstLines(scores: Scores, against: Against, width: number, paint: Paint): readonly string[] {
  const [after, before] = [toldScores(scores), toldScores(against.scores)];
  const rows = (['pairwise', 'bcubed'] as const).map((kind) => {
    const [now, old] = [after[kind], before[kind]];
    const points = (['precision', 'recall', 'f1'] as const).map((figure) => signedPoints(now[figure], old[figure]));
    return [kind === 'bcubed' ? 'B-cubed' : kind, ...points];
  });
  return [
    paint.strong('Against the earlier run, in points'),
    ...headed(['', 'precision', 'recall', 'F1'], rows, [LEFT, RIGHT, RIGHT, RIGHT], width, paint),
    '',
    ...differenceCounts(against.difference, width),
  ];
}

function signedPoints(now: number | undefined, old: number | undefined): string {
  if (now === undefined || old === undefined) return figureText(undefined);
  const difference = now - old;
  const text = (difference * 100).toFixed(2);
  return difference > 0 ? `+${text}` : text === '-0.00' ? '0.00' : text;
}

function errorBlocks(
  errors: ErrorAnalysis,
  pairs: number,
  examples: number,
  width: number,
  paint: Paint,
): readonly (readonly string[])[] {
  const { blocking, falsePairs, missedPairs, worstMerges, worstMisses } = errors;
  return [
    [
      `Blocking reaches ${figureText(pairs === 0 ? undefined : blocking.reach)} of the pairs of one person with ` +
        `${blocking.candidatesPerRecord.toFixed(1)} candidates per record.`,
    ],
    kindLines('Wrong pairs', falsePairs, FALSE_KINDS, width, paint),
    kindLines('Missed pairs', missedPairs, MISSED_KINDS, width, paint),
    thresholdLines(errors, pairs, width, paint),
    reliabilityLines(errors, width, paint),
    exampleLines('Worst merges', worstMerges, examples, width, paint),
    exampleLines('Worst misses', worstMisses, examples, width, paint),
  ].filter((block) => block.length > 0);
}

function kindLines<Kind extends string>(
  title: string,
  counts: readonly Count<Kind>[],
  means: Readonly<Record<Kind, string>>,
  width: number,
  paint: Paint,
): readonly string[] {
  let sum = 0;
  for (const kind of counts) sum += kind.count;
  const rows = counts.map((kind) => [count(kind.count), percent(kind.count / sum), means[kind.name]]);
  return [paint.strong(`${title}: ${count(sum)}`), ...tableLines([RIGHT, RIGHT, TEXT], rows, width)];
}

function thresholdLines(
  { thresholds: { ours, best, points } }: ErrorAnalysis,
  pairs: number,
  width: number,
  paint: Paint,
): readonly string[] {
  const told = (point: CurvePoint): ToldFigures => toldFigures(point, point.found, pairs);
  const rows = points.map((point) => figureRow(point.threshold.toFixed(0), told(point)));
  return [
    paint.strong(
      `Threshold: F1 ${figureText(told(ours).f1)} at ${ours.threshold} bits; at best ${figureText(told(best).f1)} at ${best.threshold.toFixed(2)}`,
    ),
    ...headed(['bits', 'precision', 'recall', 'F1'], rows, [RIGHT, RIGHT, RIGHT, RIGHT], width, paint),
  ];
}

function reliabilityLines({ reliability }: ErrorAnalysis, width: number, paint: Paint): readonly string[] {
  if (reliability.length === 0) return [];
  const rows = reliability.map(({ from, merges, pairs, stated, right }) => [
    `from ${from}`,
    count(merges),
    count(pairs),
    percent(stated, 2),
    percent(right, 2),
  ]);
  return [
    paint.strong('Confidence of merges, stated and true'),
    ...headed(
      ['confidence', 'merges', 'pairs', 'stated', 'right'],
      rows,
      [LEFT, RIGHT, RIGHT, RIGHT, RIGHT],
      width,
      paint,
    ),
  ];
}

function exampleLines(
  title: string,
  errors: readonly ErrorExample[],
  examples: number,
  width: number,
  paint: Paint,
): readonly string[] {
  if (errors.length === 0) return [];
  const rows = errors.map(({ pairs, example }) => [
    count(pairs),
    safeText(example.a.reference),
    safeText(example.b.reference),
    `${example.waterfall.weight.toFixed(1)} bits`,
  ]);
  const open = errors.slice(0, examples).flatMap(({ example }) => ['', ...pairLines(example, width, paint)]);
  return [
    paint.strong(title),
    ...headed(['pairs', 'record', 'record', 'weight'], rows, [RIGHT, TEXT, TEXT, RIGHT], width, paint),
    ...open,
  ];
}

function headed(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly TextColumn[],
  width: number,
  paint: Paint,
): readonly string[] {
  const [first, ...lines] = tableLines(columns, [header, ...rows], width);
  return [paint.dim(first), ...lines];
}
