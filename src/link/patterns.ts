import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { IndexedCandidates } from './candidate-index.ts';
import type { PairRange } from './field-levels.ts';
import { type FilledLevels, filledLevels } from './filled-levels.ts';
import { type LevelData, levelReader, type PairLevels } from './pair-levels.ts';
import { type PatternShape, PatternTable, patternShape } from './pattern-table.ts';
import { sampledStrangers } from './strangers.ts';

/**
 * Pairs compared at a time. All of a block are compared in one field before the next, so that the values of that
 * field stay in the processor's cache: 4,096 cost half as much again on 100,000 rows, 1,024 nearly twice as much.
 */
const BLOCK = 1 << 17;

/**
 * What training needs to know of the pairs, whatever their number: how often each agreement pattern was seen among
 * the candidates, and how often each level among the pairs that are no candidates.
 */
export interface PatternCounts {
  readonly fields: number;
  /** Number of distinct patterns, their levels (patterns × fields), and how many candidates show each. */
  readonly patterns: number;
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  readonly filled: FilledLevels;
  /** Pattern per candidate pair. */
  readonly patternOf: Int32Array;
  /** Per field, by level: pairs outside the candidates, scaled up from the sample. */
  readonly strangers: readonly Float64Array[];
  /** All pairs of the data: n(n − 1)/2. */
  readonly pairs: number;
}

export async function countPatterns(
  entityCount: number,
  candidates: IndexedCandidates,
  levels: PairLevels,
  ranges: RangeRunner = ONE_THREAD,
  onPairs?: (done: number) => void,
): Promise<PatternCounts> {
  const patternOf = sharedInt32(candidates.a.length);
  // One entity makes no pair; counting one keeps the shares finite.
  const pairs = Math.max(1, (entityCount * (entityCount - 1)) / 2);
  // Strangers are drawn while other threads compare, and compared while one thread has the last candidates.
  const [found, strangers] = await Promise.all([
    comparedRanges(candidates, levels, patternOf, ranges, onPairs),
    sampledStrangers(entityCount, candidates, levels, pairs, ranges),
  ]);
  return { ...found.counted(), strangers, pairs };
}

async function comparedRanges(
  { a, b }: IndexedCandidates,
  levels: PairLevels,
  patternOf: Int32Array,
  ranges: RangeRunner,
  onPairs?: (done: number) => void,
): Promise<JoinedPatterns> {
  // A range is joined while other threads compare the next ones.
  const found = new JoinedPatterns(levels, patternOf);
  const starts = rangesOf(a.length, ranges.threads);
  const data = { levels: levels.data, a, b, patternOf, starts };
  for await (const range of ranges.run(PATTERNS, data, { total: starts.length - 1, piece: 1 })) {
    found.add(range);
    onPairs?.(range.to);
  }
  return found;
}

/** Pairs a piece, a tenth of a second: with sixteen times as many, one of two threads waited two seconds for the other. */
const PIECE = BLOCK;
/** Of the last pairs, as many as a piece a thread, so that the last piece is not waited for: smaller ones cost more a pair. */
const LAST_PIECE = PIECE / 4;

/** Where the ranges begin that so many threads share, and where the last one ends. */
export function rangesOf(pairs: number, threads: number): readonly number[] {
  const last = threads === 1 ? 0 : threads * PIECE;
  const starts = [0];
  for (let at = 0; at < pairs; starts.push(at)) at = Math.min(pairs, at + (pairs - at > last ? PIECE : LAST_PIECE));
  return starts;
}

/** What a thread needs to know to compare candidates. */
interface ComparedPairs {
  readonly levels: LevelData;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Where the number of the pattern of each pair goes, shared. */
  readonly patternOf: Int32Array;
  /** See rangesOf. */
  readonly starts: readonly number[];
}

/** Comparing as a loop that threads can share. */
export const PATTERNS: RangeTask<ComparedPairs, RangePatterns> = {
  name: 'link/patterns',
  open: ({ levels, a, b, patternOf, starts }) => {
    const reader = levelReader(levels);
    const room = roomForBlock(reader);
    return (range) => patternsOfRange(reader, { a, b, from: starts[range], to: starts[range + 1] }, patternOf, room);
  },
};

/** The patterns of a range of candidates, numbered in the order they were first seen there. */
export interface RangePatterns {
  readonly from: number;
  readonly to: number;
  /** Two numbers a pattern, see PatternShape, and how many pairs of the range show it. */
  readonly keys: Int32Array;
  readonly counts: Float64Array;
}

/** Compares a range of the candidates; the number of the pattern of pair k goes to patternOf[k]. */
export function patternsOfRange(
  levels: PairLevels,
  { a, b, from, to }: PairRange,
  patternOf: Int32Array,
  room = roomForBlock(levels),
): RangePatterns {
  const shape = shapeOf(levels);
  const table = new PatternTable();
  for (let start = from; start < to; start += BLOCK) {
    const pairs = { a, b, from: start, to: Math.min(to, start + BLOCK) };
    levels.levelsOfAll(pairs, room.block, BLOCK);
    countBlock(table, shape, pairs, room, patternOf);
  }
  return { from, to, keys: table.keys, counts: table.counts };
}

/** The levels of a block, and the two numbers of the pattern of each pair. */
interface Room {
  readonly block: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

function roomForBlock({ comparisons }: PairLevels): Room {
  return {
    block: new Uint8Array(BLOCK * comparisons.length),
    first: new Int32Array(BLOCK),
    second: new Int32Array(BLOCK),
  };
}

/** Field by field, then pair by pair: both loops run through memory. */
function countBlock(
  table: PatternTable,
  { levels, split }: PatternShape,
  { from, to }: PairRange,
  { block, first, second }: Room,
  patternOf: Int32Array,
): void {
  first.fill(0);
  second.fill(0);
  for (let f = 0; f < levels.length; f++) addDigit(f < split ? first : second, levels[f], block, f * BLOCK, to - from);
  for (let k = from; k < to; k++) patternOf[k] = table.add(first[k - from], second[k - from], 1);
}

function addDigit(numbers: Int32Array, radix: number, block: Uint8Array, at: number, count: number): void {
  for (let k = 0; k < count; k++) numbers[k] = numbers[k] * radix + block[at + k];
}

/**
 * The patterns of all candidates from those of ranges that follow one another. Numbered in the order in which they
 * were first seen among all, wherever the ranges were cut, for training adds in this order.
 */
export class JoinedPatterns {
  private readonly levels: PairLevels;
  private readonly patternOf: Int32Array;
  private readonly table = new PatternTable();

  constructor(levels: PairLevels, patternOf: Int32Array) {
    this.levels = levels;
    this.patternOf = patternOf;
  }

  /** Numbers the patterns of the next range anew, and with them its pairs. */
  add({ from, to, keys, counts }: RangePatterns): void {
    const { table, patternOf } = this;
    const known = table.size;
    const numbers = new Int32Array(counts.length);
    for (let p = 0; p < counts.length; p++) numbers[p] = table.add(keys[2 * p], keys[2 * p + 1], counts[p]);
    // The first range keeps its numbers.
    if (known > 0) for (let k = from; k < to; k++) patternOf[k] = numbers[patternOf[k]];
  }

  counted(): Omit<PatternCounts, 'strangers' | 'pairs'> {
    const { table, patternOf } = this;
    const fields = this.levels.comparisons.length;
    const levels = table.levels(shapeOf(this.levels));
    const filled = filledLevels(levels, fields);
    return { fields, patterns: table.size, levels, filled, counts: table.counts, patternOf };
  }
}

function shapeOf(levels: PairLevels): PatternShape {
  return patternShape(levels.comparisons.map((comparison) => comparison.levels.length));
}
