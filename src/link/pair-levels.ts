import { CodedColumn, EMPTY, type ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { RangeRunner } from '../domain/ranges.ts';
import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { COMPARISONS, comparisonOf } from './comparisons/comparisons.ts';
import { readWholeNames, sharedWholeNames, type WholeNames } from './comparisons/full-names.ts';
import type { Names } from './comparisons/names.ts';
import { type DependenceData, dependence, dependenceData, settleAll } from './dependence.ts';
import { type EntityLines, type FilledFields, filledFields, SEVERAL_BITS, sharedFilledFields } from './entity-lines.ts';
import { bestLevel, type Field, fillLevels, KnownLevels, levelOf, type PairRange } from './field-levels.ts';
import { type FieldsByBit, fieldsByBit, listedOf, listOpen } from './open-pairs.ts';
import { type Prepared, prepare, prepareShared } from './prepare.ts';

/** A field that fewer than this share of the entities fill teaches nothing. */
const LEAST_FILLED = 0.005;

/** One value throughout is a constant in a file, but two or three equal rows may just be one person. */
const FEW_ENTITIES = 20;

/** What comparing needs to know of the entities: plain data over shared memory, for other threads too. */
export interface LevelData {
  readonly fields: readonly Field[];
  /** Number of entities. */
  readonly count: number;
  readonly lines: EntityLines;
  readonly names: Names;
  readonly dependence: DependenceData;
}

/** The comparisons these data allow, and the levels of any pair. */
export interface PairLevels {
  readonly data: LevelData;
  readonly comparisons: readonly Comparison[];
  /** Entities that fill each field. */
  readonly filled: readonly number[];
  /** Writes the levels of a pair to out[at] … out[at + comparisons.length - 1]. Symmetric. */
  levelsOf(i: number, j: number, out: Uint8Array, at: number): void;
  /**
   * The same for a range of pairs, one field after the other: the level of field f of pair k is put at
   * out[f · stride + k − from].
   */
  levelsOfAll(pairs: PairRange, out: Uint8Array, stride: number): void;
  /** Whether both entities of a pair fill field f, whatever its level says. */
  fillBoth(i: number, j: number, f: number): boolean;
}

export function pairLevels(entities: Entities): PairLevels {
  const filled = filledFields(entities);
  const comparisons = taught(entities, filled);
  const prepared = prepare(entities.match, comparisons);
  return levelReader(levelData(entities, comparisons, filled, prepared, readWholeNames(entities, prepared.names)));
}

/** The same, read on threads. */
export async function sharedPairLevels(entities: Entities, ranges: RangeRunner): Promise<PairLevels> {
  const filled = await sharedFilledFields(entities, ranges);
  const comparisons = taught(entities, filled);
  const prepared = await prepareShared(entities.match, comparisons, ranges);
  const wholeNames = await sharedWholeNames(entities, prepared.names, ranges);
  return levelReader(levelData(entities, comparisons, filled, prepared, wholeNames));
}

function taught(entities: Entities, { counts }: FilledFields): readonly Comparison[] {
  return COMPARISONS.filter(({ field }, c) => teaches(entities, field, counts[c]));
}

function levelData(
  entities: Entities,
  comparisons: readonly Comparison[],
  { lines, counts }: FilledFields,
  { names, values }: Prepared,
  wholeNames: WholeNames,
): LevelData {
  const fields = comparisons.map((comparison, f) => {
    const bit = COMPARISONS.indexOf(comparison);
    const slot = lines.slots[comparison.field] ?? 0;
    return { bit, slot, filled: counts[bit], values: values[f], ...cellsOf(entities, comparison.field) };
  });
  return { fields, count: entities.count, lines, names, dependence: dependenceData(entities, wholeNames) };
}

/** Reads levels off data that this or another thread prepared. */
export function levelReader(data: LevelData): PairLevels {
  const { fields } = data;
  const comparisons = fields.map(({ field }) => comparisonOf(field));
  const known = comparisons.map(({ repeats }) => (repeats === true ? new KnownLevels() : undefined));
  const byBit = fieldsByBit(comparisons, fields);
  const rules = dependence(data.dependence, comparisons);
  return {
    data,
    comparisons,
    filled: fields.map(({ filled }) => filled),
    levelsOf(i, j, out, at) {
      levelsOfTwo(data, comparisons, byBit, i, j, out, at);
      for (const rule of rules) rule.settle(i, j, out, at, 1);
    },
    levelsOfAll(pairs, out, stride) {
      listOpen(data.lines, byBit, pairs, out, stride);
      for (let f = 0; f < fields.length; f++)
        fillLevels(comparisons[f], fields[f], pairs, listedOf(f), out, f * stride, known[f]);
      for (const rule of rules) settleAll(rule, pairs, out, stride);
    },
    fillBoth(i, j, f) {
      const { memory, stride } = data.lines;
      return ((memory[stride * i] & memory[stride * j]) >>> fields[f].bit) % 2 === 1;
    },
  };
}

/** Before the rules. */
function levelsOfTwo(
  { lines: { memory, stride }, fields }: LevelData,
  comparisons: readonly Comparison[],
  { compared, field, slot }: FieldsByBit,
  i: number,
  j: number,
  out: Uint8Array,
  at: number,
): void {
  const x = stride * i;
  const y = stride * j;
  const several = (memory[x] | memory[y]) >>> SEVERAL_BITS;
  out.fill(0, at, at + fields.length);
  for (let left = memory[x] & memory[y] & compared; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left);
    const f = field[bit];
    out[at + f] =
      ((several >>> bit) & 1) === 1
        ? bestLevel(comparisons[f], fields[f], i, j)
        : levelOf(comparisons[f], fields[f], memory[x + slot[bit]], memory[y + slot[bit]]);
  }
}

function cellsOf(entities: Entities, field: MatchField): Pick<Field, 'field' | 'starts' | 'items'> {
  const column = entities.match[field];
  return column instanceof CodedColumn
    ? { field, starts: undefined, items: column.codes }
    : { field, starts: column.starts, items: column.items };
}

function teaches(entities: Entities, field: MatchField, filled: number): boolean {
  if (filled < 2 || filled < entities.count * LEAST_FILLED) return false;
  if (filled <= FEW_ENTITIES) return true;
  const column: CodedColumn | ListColumn = entities.match[field];
  return column instanceof CodedColumn
    ? hasTwoValues(column.codes, entities.count)
    : hasTwoValues(column.items, column.starts[entities.count]);
}

function hasTwoValues(codes: Int32Array, length: number): boolean {
  let first = EMPTY;
  for (let k = 0; k < length; k++) {
    if (codes[k] === EMPTY) continue;
    if (first === EMPTY) first = codes[k];
    else if (codes[k] !== first) return true;
  }
  return false;
}
