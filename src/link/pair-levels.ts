import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { COMPARISONS } from './comparisons/comparisons.ts';
import { CROSSED } from './comparisons/name.ts';
import { spelledAlike } from './comparisons/spelled-email.ts';
import { agreeTogether } from './comparisons/whole-name.ts';

/** A field that fewer than this share of the entities fill teaches nothing. */
const LEAST_FILLED = 0.005;

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

/** What two fields say together: names that agree only together are paid once, and so is a name that the e-mail spells. */
function dependence(entities: Entities, comparisons: readonly Comparison[]) {
  const given = comparisons.findIndex((comparison) => comparison.field === 'given');
  const family = comparisons.findIndex((comparison) => comparison.field === 'family');
  const email = comparisons.findIndex((comparison) => comparison.field === 'email');
  const together = given >= 0 && family >= 0 ? agreeTogether(entities) : undefined;
  const spelled = email >= 0 ? spelledAlike(entities) : undefined;
  const sameEmail = email >= 0 ? comparisons[email].exact : 0;
  return (i: number, j: number, out: Uint8Array, at: number): void => {
    const likeness = email >= 0 && out[at + email] > 1 && out[at + email] < sameEmail;
    if (likeness && spelled?.(i, j)) out[at + email] = 0;
    if (together?.(i, j, out[at + given], out[at + family])) {
      out[at + given] = CROSSED;
      out[at + family] = 0;
    }
  };
}

function teaches(entities: Entities, comparison: Comparison): boolean {
  const column = entities.match[comparison.field];
  const filled = countFilled(entities, comparison);
  if (filled < 2 || filled < entities.count * LEAST_FILLED) return false;
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
