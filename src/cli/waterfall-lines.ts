import { safeText } from '../domain/mask.ts';
import { COUNTED_ELSEWHERE } from '../domain/waterfall.ts';
import type { Bar, ExplainedWaterfall } from '../report/explanation.ts';
import type { Paint } from './paint.ts';
import { type TextColumn, tableLines } from './text-table.ts';
import { brokenText, count, cut, probability } from './words.ts';

const BAR_WIDTH = 12;
const GAP = 2;
/** What a comparison found is broken into several lines rather than cut, but none shorter than this. */
const LEAST_WORDS = 16;

const COLUMNS: readonly TextColumn[] = [
  { align: 'left' },
  { align: 'left', least: LEAST_WORDS },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
];

interface Stair {
  readonly cells: readonly string[];
  /** Bits before and after. */
  readonly from: number;
  readonly to: number;
}

/**
 * A weight as a waterfall: the prior, what each comparison adds or takes, the household explanation, the sum; the
 * bars at the right run from the sum before a line to the sum after it. Lines of at most `width` characters.
 */
export function waterfallLines(waterfall: ExplainedWaterfall, width: number, paint: Paint): readonly string[] {
  const stairs = stairsOf(waterfall);
  const room = width - GAP - BAR_WIDTH;
  const words = Math.max(LEAST_WORDS, room - widthOfNumbers(stairs));
  const rows = stairs.flatMap((stair) => broken(stair, words));
  const [header, ...lines] = tableLines(COLUMNS, [HEADER, ...rows.map(({ cells }) => cells)], room);
  const longest = Math.max(...lines.map((line) => line.length));
  const bar = barPainter(stairs, paint);
  const silent = waterfall.bars.filter(({ level }) => level === 0);
  const [counted, missing] = [true, false].map((isCounted) =>
    silent.filter(({ levelName }) => (levelName === COUNTED_ELSEWHERE) === isCounted),
  );
  return [
    paint.dim(header),
    ...lines.map((line, k) => {
      const { stair } = rows[k];
      return stair === undefined ? line : `${line.padEnd(longest + GAP)}${bar(stair)}`;
    }),
    ...named('missing on a side', missing).map((line) => paint.dim(cut(line, width))),
    ...named(COUNTED_ELSEWHERE, counted).map((line) => paint.dim(cut(line, width))),
  ];
}

function named(what: string, bars: ExplainedWaterfall['bars']): readonly string[] {
  return bars.length === 0 ? [] : [`${what}: ${bars.map(({ comparison }) => comparison).join(', ')}`];
}

/** All columns but the one of words, and the gaps. */
function widthOfNumbers(stairs: readonly Stair[]): number {
  let width = GAP * (COLUMNS.length - 1);
  for (const column of COLUMNS.keys()) {
    if (column === WORDS) continue;
    width += Math.max(HEADER[column].length, ...stairs.map(({ cells }) => cells[column].length));
  }
  return width;
}

/** A line of the table; the first one of a stair draws its bar. */
interface Row {
  readonly cells: readonly string[];
  readonly stair: Stair | undefined;
}

function broken(stair: Stair, width: number): readonly Row[] {
  const [name, words, ...numbers] = stair.cells;
  const [first, ...further] = brokenText(words, width);
  return [
    { cells: [name, first, ...numbers], stair },
    ...further.map((text) => ({ cells: ['', text, ...numbers.map(() => '')], stair: undefined })),
  ];
}

/** The column of words. */
const WORDS = 1;
const HEADER = ['', '', 'm', 'u', 'bits', 'rarity'];

function stairsOf({ prior, bars, householdTerm, weight, probability: chance }: ExplainedWaterfall): readonly Stair[] {
  const stairs: Stair[] = [];
  let sum = 0;
  const add = (bits: number, cells: readonly string[]): void => {
    stairs.push({ cells, from: sum, to: sum + bits });
    sum += bits;
  };
  add(prior, ['prior', oneIn(prior), '', '', signed(prior), '']);
  for (const bar of bars) if (bar.level > 0) add(bar.bits + bar.frequencyBits, barCells(bar));
  if (householdTerm > 0)
    add(-householdTerm, ['household', 'as well explained by one household', '', '', signed(-householdTerm), '']);
  stairs.push({
    cells: ['sum', `probability ${probability(chance)}`, '', '', signed(weight), ''],
    from: 0,
    to: weight,
  });
  return stairs;
}

function barCells({ comparison, levelName, m, u, bits, frequencyBits }: Bar): readonly string[] {
  const rarity = frequencyBits === 0 ? '' : signed(frequencyBits);
  return [comparison, safeText(levelName), share(m), share(u), signed(bits), rarity];
}

/** The prior as people count: one pair in so many is one person. */
function oneIn(prior: number): string {
  return `1 pair in ${count(Math.round(1 + 2 ** -prior))}`;
}

function signed(bits: number): string {
  const text = bits.toFixed(2);
  return bits > 0 ? `+${text}` : text === '-0.00' ? '0.00' : text;
}

/** Two digits that count, in percent. */
function share(of: number): string {
  const percent = of * 100;
  if (percent >= 10) return `${percent.toFixed(0)} %`;
  return percent >= 0.001 ? `${Number(percent.toPrecision(2))} %` : '< 0.001 %';
}

/** Draws a stair on the scale on which all of them have room. */
function barPainter(stairs: readonly Stair[], paint: Paint): (stair: Stair) => string {
  const ends = stairs.flatMap(({ from, to }) => [from, to]);
  const least = Math.min(...ends);
  const scale = BAR_WIDTH / Math.max(1e-9, Math.max(...ends) - least);
  return ({ from, to }) => {
    const start = Math.min(BAR_WIDTH - 1, Math.floor((Math.min(from, to) - least) * scale));
    const length = Math.max(1, Math.round(Math.abs(to - from) * scale));
    const drawn = (to >= from ? '█' : '░').repeat(Math.min(length, BAR_WIDTH - start));
    return ' '.repeat(start) + (to >= from ? paint.good(drawn) : paint.bad(drawn));
  };
}
