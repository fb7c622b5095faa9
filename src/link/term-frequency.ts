import { EMPTY } from '../domain/column.ts';
import type { RangeRunner, RangeTask } from '../domain/ranges.ts';
import { sharedFloat64, sharedUint16 } from '../domain/shared-arrays.ts';
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
  readonly whole: ValueBits;
  readonly first: ValueBits;
  /** What rarity means on each level: NOTHING, MEAN_OF_WHOLE, … */
  readonly uses: Uint8Array;
  /** By use, what it can add at most. */
  readonly most: readonly number[];
}

/**
 * Bits of values: those of value v are bits[kindOf[v]], for values that are as frequent are as rare. Two bytes a value
 * stay in the processor's cache where eight do not.
 */
export interface ValueBits {
  readonly kindOf: Uint16Array;
  readonly bits: Float64Array;
}

/** The level has nothing to do with rarity. */
export const NOTHING = 0;
const MEAN_OF_WHOLE = 1;
const MEAN_OF_FIRST = 2;
const HALF_OF_LEAST = 3;

/** By comparison. */
export function raritiesOf({ fields, names, count }: RarityData): readonly (Rarity | undefined)[] {
  return fields.map((field) => rarityOf(comparisonOf(field.field), field, names, count));
}

/** The same on threads; what the asking thread does meanwhile, the others do not wait for. */
export async function sharedRarities(data: LevelData, ranges: RangeRunner): Promise<readonly (Rarity | undefined)[]> {
  const { names, count } = data;
  const fields = data.fields.map((field) => ({ ...field, values: undefined }));
  const rarities: (Rarity | undefined)[] = [];
  const cut = { total: fields.length, piece: 1 };
  for await (const rarity of ranges.run(RARITY, { fields, names, count }, cut)) rarities.push(rarity);
  return rarities;
}

type RarityData = Pick<LevelData, 'fields' | 'names' | 'count'>;

/** Counting the values of one field after the other as a loop that threads can share. */
export const RARITY: RangeTask<RarityData, Rarity | undefined> = {
  name: 'link/rarity',
  open:
    ({ fields, names, count }) =>
    (f) =>
      rarityOf(comparisonOf(fields[f].field), fields[f], names, count),
};

/**
 * Term-frequency adjustment (Winkler 1989; applied after training): log2(mean chance agreement / share of this value),
 * the mean chance agreement being Σn(n−1)/N². Names agreeing on their first token use the shares of first tokens.
 */
function rarityOf(comparison: Comparison, field: Field, names: Names, entityCount: number): Rarity | undefined {
  if (!comparison.frequency || field.starts !== undefined) return undefined;
  const counts = countCodes(field.items, entityCount);
  const whole = rarity(counts);
  const { field: name } = comparison;
  const first = name === 'given' || name === 'family' ? rarityOfFirstWords(counts, names[name].records) : whole;
  return { whole, first, uses: usesOf(comparison, first !== whole), most: mostOfUse(whole, first) };
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
  if (use === MEAN_OF_WHOLE) return (bitsOf(whole, x) + bitsOf(whole, y)) / 2;
  if (use === MEAN_OF_FIRST) return (bitsOf(first, x) + bitsOf(first, y)) / 2;
  return ALIKE_SHARE * Math.min(bitsOf(first, x), bitsOf(first, y));
}

function bitsOf({ kindOf, bits }: ValueBits, value: number): number {
  return bits[kindOf[value]];
}

/** What each use can add at most, whatever the values. */
function mostOfUse(whole: ValueBits, first: ValueBits): readonly number[] {
  const most = new Array<number>(4).fill(0);
  most[MEAN_OF_WHOLE] = greatest(whole);
  most[MEAN_OF_FIRST] = greatest(first);
  most[HALF_OF_LEAST] = ALIKE_SHARE * greatest(first);
  return most;
}

function greatest({ bits }: ValueBits): number {
  return bits.reduce((most, some) => Math.max(most, some), Number.NEGATIVE_INFINITY);
}

/** How often each code stands there, up to the greatest one. */
function countCodes(codes: Int32Array, length: number): Int32Array {
  let greatest = EMPTY;
  for (let e = 0; e < length; e++) greatest = Math.max(greatest, codes[e]);
  // Missing values are counted in front of all others.
  const counts = new Int32Array(greatest + 2);
  for (let e = 0; e < length; e++) counts[codes[e] - EMPTY]++;
  return counts.subarray(1);
}

/** Values that stand there less often are of a kind by their count: most values are rare. */
const SMALL = 1 << 10;

/** The others are so few that all kinds have numbers of two bytes: a thousand entities each. */
function rarity(counts: Int32Array): ValueBits {
  let total = 0;
  let squares = 0;
  let greatest = 0;
  for (let code = 0; code < counts.length; code++) {
    total += counts[code];
    squares += counts[code] * counts[code];
    greatest = Math.max(greatest, counts[code]);
  }
  // Where hardly anything repeats, half a repetition keeps the mean above zero.
  const mean = Math.max(squares - total, total * 0.5) / (total * total);
  const kinds = Array.from({ length: Math.min(SMALL, greatest + 1) }, (_, count) => count);
  const kindOf = sharedUint16(counts.length);
  for (let code = 0; code < counts.length; code++)
    kindOf[code] = counts[code] < SMALL ? counts[code] : kinds.push(counts[code]) - 1;
  return { kindOf, bits: sharedBits(kinds, (count) => Math.log2(mean / (Math.max(count, 1) / total))) };
}

function sharedBits(kinds: readonly number[], bitsOfKind: (kind: number) => number): Float64Array {
  const bits = sharedFloat64(kinds.length);
  for (let kind = 0; kind < kinds.length; kind++) bits[kind] = bitsOfKind(kinds[kind]);
  return bits;
}

/** Of a name: how rare its first word is as a first word. */
function rarityOfFirstWords(counts: Int32Array, records: Int32Array): ValueBits {
  const { kindOf: kindOfWord, bits } = rarity(countFirstWords(counts, records));
  const kindOf = sharedUint16(records.length / NAME);
  for (let name = 0; name < counts.length; name++) kindOf[name] = kindOfWord[records[NAME * name + 12]];
  return { kindOf, bits };
}

/** By word, how many entities have a name that it starts, given how many have each name. */
function countFirstWords(counts: Int32Array, records: Int32Array): Int32Array {
  let greatest = 0;
  for (let at = 12; at < records.length; at += NAME) greatest = Math.max(greatest, records[at]);
  const firsts = new Int32Array(greatest + 1);
  for (let name = 0; name < counts.length; name++) firsts[records[NAME * name + 12]] += counts[name];
  return firsts;
}
