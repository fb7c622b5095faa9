import { EMPTY } from '../domain/column.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedFloat64 } from '../domain/shared-arrays.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { comparisonOf } from './comparisons/comparisons.ts';
import { NAME, type Names } from './comparisons/names.ts';
import type { Field } from './field-levels.ts';
import type { LevelData } from './pair-levels.ts';

/** Two alike values are not the same value: their rarity counts by half (full strength and none measured worse or equal). */
const ALIKE_SHARE = 0.5;

/** Names agree on their first word on this level, whatever follows. */
const SAME_FIRST_WORD = 6;

/** Bits for the rarity of each value of a field, and of the first word of each name; negative for common ones. */
export interface Rarity {
  readonly whole: Float64Array;
  readonly first: Float64Array;
  /** What rarity means on each level: NOTHING, MEAN_OF_WHOLE, … */
  readonly uses: Uint8Array;
}

/** The level has nothing to do with rarity. */
export const NOTHING = 0;
const MEAN_OF_WHOLE = 1;
const MEAN_OF_FIRST = 2;
const HALF_OF_LEAST = 3;

/** By comparison. */
export function raritiesOf({ fields, names, filled }: RarityData): readonly (Rarity | undefined)[] {
  return fields.map((field) => rarityOf(comparisonOf(field.field), field, names, filled.length));
}

/** The same on threads; what the asking thread does meanwhile, the others do not wait for. */
export async function sharedRarities(data: LevelData, ranges: RangeRunner): Promise<readonly (Rarity | undefined)[]> {
  const { names, filled } = data;
  const fields = data.fields.map((field) => ({ ...field, values: undefined }));
  const rarities: (Rarity | undefined)[] = [];
  const cut = { total: fields.length, piece: 1 };
  for await (const rarity of ranges.run(RARITY, { fields, names, filled }, cut)) rarities.push(rarity);
  return rarities;
}

type RarityData = Pick<LevelData, 'fields' | 'names' | 'filled'>;

/** Counting the values of one field after the other as a loop that threads can share. */
export const RARITY: RangeTask<RarityData, Rarity | undefined> = {
  name: 'link/rarity',
  open:
    ({ fields, names, filled }) =>
    (f) =>
      rarityOf(comparisonOf(fields[f].field), fields[f], names, filled.length),
};

/**
 * Term-frequency adjustment (Winkler 1989; applied after training): log2(mean chance agreement / share of this value),
 * the mean chance agreement being Σn(n−1)/N². Names agreeing on their first token use the shares of first tokens.
 */
function rarityOf(comparison: Comparison, field: Field, names: Names, entityCount: number): Rarity | undefined {
  if (!comparison.frequency || field.starts !== undefined) return undefined;
  const whole = rarity(countCodes(field.items, entityCount));
  const { field: name } = comparison;
  const first =
    name === 'given' || name === 'family' ? rarityOfFirstWords(field, names[name].records, entityCount) : whole;
  return { whole, first, uses: usesOf(comparison, first !== whole) };
}

function usesOf({ levels, exact, alike }: Comparison, isName: boolean): Uint8Array {
  const uses = new Uint8Array(levels.length).fill(NOTHING);
  for (const level of alike) uses[level] = HALF_OF_LEAST;
  if (isName) uses[SAME_FIRST_WORD] = MEAN_OF_FIRST;
  uses[exact] = MEAN_OF_WHOLE;
  return uses;
}

/** Bits to add to a level of two values. */
export function rarityBits(rarity: Rarity, level: number, x: number, y: number): number {
  const use = rarity.uses[level];
  return use === NOTHING ? 0 : bitsOfUse(rarity, use, x, y);
}

export function bitsOfUse({ whole, first }: Rarity, use: number, x: number, y: number): number {
  if (use === MEAN_OF_WHOLE) return (whole[x] + whole[y]) / 2;
  if (use === MEAN_OF_FIRST) return (first[x] + first[y]) / 2;
  return ALIKE_SHARE * Math.min(first[x], first[y]);
}

/** The most that each use can add, whatever the values. */
export function mostOfUse({ whole, first }: Rarity): readonly number[] {
  const rarest = whole.reduce((most, bits) => Math.max(most, bits), Number.NEGATIVE_INFINITY);
  const rarestFirst =
    first === whole ? rarest : first.reduce((most, bits) => Math.max(most, bits), Number.NEGATIVE_INFINITY);
  const most = new Array<number>(4).fill(0);
  most[MEAN_OF_WHOLE] = rarest;
  most[MEAN_OF_FIRST] = rarestFirst;
  most[HALF_OF_LEAST] = ALIKE_SHARE * rarestFirst;
  return most;
}

function countCodes(codes: Int32Array, length: number): Float64Array {
  let size = 0;
  for (let e = 0; e < length; e++) size = Math.max(size, codes[e] + 1);
  const counts = new Float64Array(size);
  for (let e = 0; e < length; e++) if (codes[e] !== EMPTY) counts[codes[e]]++;
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
  const bits = sharedFloat64(counts.length);
  for (let code = 0; code < counts.length; code++) bits[code] = Math.log2(mean / (Math.max(counts[code], 1) / total));
  return bits;
}

/** Of a name: how rare its first word is as a first word. */
function rarityOfFirstWords(field: Field, records: Int32Array, entityCount: number): Float64Array {
  const firsts = new Int32Array(entityCount).fill(EMPTY);
  for (let e = 0; e < entityCount; e++) if (field.items[e] !== EMPTY) firsts[e] = records[NAME * field.items[e] + 12];
  const byWord = rarity(countCodes(firsts, entityCount));
  const bits = sharedFloat64(records.length / NAME);
  for (let e = 0; e < entityCount; e++) if (field.items[e] !== EMPTY) bits[field.items[e]] = byWord[firsts[e]];
  return bits;
}
