import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { COMPARISONS } from './comparisons/comparisons.ts';
import { dependence } from './dependence.ts';

/** A field that fewer than this share of the entities fill teaches nothing. */
const LEAST_FILLED = 0.005;

/** One value throughout is a constant in a file, but two or three equal rows may just be one person. */
const FEW_ENTITIES = 20;

/** The comparisons these data allow, and the levels of any pair. */
export interface PairLevels {
  readonly comparisons: readonly Comparison[];
  /** Entities that fill each field. */
  readonly filled: readonly number[];
  /** Writes the levels of a pair to out[at] … out[at + comparisons.length - 1]. Symmetric. */
  levelsOf(i: number, j: number, out: Uint8Array, at: number): void;
}

export function pairLevels(entities: Entities): PairLevels {
  const comparisons = COMPARISONS.filter((comparison) => teaches(entities, comparison));
  const levelOf = comparisons.map((comparison) => comparison.prepare(entities));
  const settle = dependence(entities, comparisons);
  return {
    comparisons,
    filled: comparisons.map((comparison) => countFilled(entities, comparison)),
    levelsOf(i, j, out, at) {
      for (let f = 0; f < levelOf.length; f++) out[at + f] = levelOf[f](i, j);
      settle(i, j, out, at);
    },
  };
}

function teaches(entities: Entities, comparison: Comparison): boolean {
  const column = entities.match[comparison.field];
  const filled = countFilled(entities, comparison);
  if (filled < 2 || filled < entities.count * LEAST_FILLED) return false;
  if (filled <= FEW_ENTITIES) return true;
  return hasTwoValues(
    column instanceof CodedColumn ? column.codes : column.items,
    column instanceof CodedColumn ? entities.count : column.starts[entities.count],
  );
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

function countFilled(entities: Entities, comparison: Comparison): number {
  const column = entities.match[comparison.field];
  let filled = 0;
  for (let e = 0; e < entities.count; e++) if (!column.isEmpty(e)) filled++;
  return filled;
}
