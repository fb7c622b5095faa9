import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { Comparison } from './comparisons/comparison.ts';

/** Two alike values are not the same value: their rarity counts by half (full strength and none measured worse or equal). */
const ALIKE_SHARE = 0.5;

/** Bits to add to the level of a pair for the rarity of the value it agrees on; negative for common values. */
export type FrequencyBits = (i: number, j: number, level: number) => number;

const NOTHING: FrequencyBits = () => 0;

/**
 * Term-frequency adjustment (Winkler 1989; applied after training): log2(mean chance agreement / share of this value),
 * the mean chance agreement being Σn(n−1)/N². Names agreeing on their first token use the shares of first tokens.
 */
export function frequencyBits(entities: Entities, comparison: Comparison): FrequencyBits {
  const column = entities.match[comparison.field];
  if (!comparison.frequency || !(column instanceof CodedColumn)) return NOTHING;
  const codes = column.codes;
  const whole = rarity(countCodes(codes, entities.count, column.values.size));
  const isName = comparison.field === 'given' || comparison.field === 'family';
  const first = isName ? rarityOfFirstTokens(column, entities.count) : whole;
  const { exact, alike } = comparison;
  return (i, j, level) => {
    if (level < 2) return 0;
    const a = codes[i];
    const b = codes[j];
    if (a === EMPTY || b === EMPTY) return 0;
    if (level === exact) return (whole[a] + whole[b]) / 2;
    if (isName && level === 6) return (first[a] + first[b]) / 2;
    return alike.includes(level) ? ALIKE_SHARE * Math.min(first[a], first[b]) : 0;
  };
}

function countCodes(codes: Int32Array, length: number, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (let k = 0; k < length; k++) if (codes[k] !== EMPTY) counts[codes[k]]++;
  return counts;
}

function rarity(counts: Float64Array): Float64Array {
  let total = 0;
  let squares = 0;
  for (const n of counts) {
    total += n;
    squares += n * n;
  }
  // Where hardly anything repeats, half a repetition keeps the mean above zero.
  const mean = Math.max(squares - total, total * 0.5) / (total * total);
  return counts.map((n) => Math.log2(mean / (Math.max(n, 1) / total)));
}

function rarityOfFirstTokens(column: CodedColumn, length: number): Float64Array {
  const tokens = new Map<string, number>();
  const tokenOf = new Int32Array(column.values.size);
  let code = 0;
  for (const text of column.values.texts()) {
    const cut = text.indexOf(' ');
    const token = cut < 0 ? text : text.slice(0, cut);
    const known = tokens.get(token) ?? tokens.size;
    tokens.set(token, known);
    tokenOf[code++] = known;
  }
  const counts = new Float64Array(tokens.size);
  for (let k = 0; k < length; k++) if (column.codes[k] !== EMPTY) counts[tokenOf[column.codes[k]]]++;
  const byToken = rarity(counts);
  return Float64Array.from(tokenOf, (token) => byToken[token]);
}
