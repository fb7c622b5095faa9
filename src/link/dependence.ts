import type { Entities } from '../domain/entities.ts';
import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { CROSSED } from './comparisons/name.ts';
import type { Names } from './comparisons/names.ts';
import { type Spelling, spelledAlike, spellingOf } from './comparisons/spelled-email.ts';
import { agreeTogether, readWholeNames, type WholeNames } from './comparisons/whole-name.ts';

/** Changes the levels of a pair where two fields say the same thing; that of field f is at out[at + f · stride]. */
export type Settle = (i: number, j: number, out: Uint8Array, at: number, stride: number) => void;

/** What the rules need of the entities: plain data over shared memory. */
export interface DependenceData {
  readonly names: WholeNames;
  readonly spelling: Spelling;
}

export function dependenceData(entities: Entities, names: Names): DependenceData {
  return { names: readWholeNames(entities, names), spelling: spellingOf(entities) };
}

/** Levels from which on an address is the same but for its writing. */
const SAME_ADDRESS = 5;

/**
 * Evidence that another field implies is not counted twice: names that agree only together are paid once, an e-mail
 * spelled from the name says nothing new, and neither does the city of an address or postal code that agrees, nor the
 * region of a city. (Measured: no set moves by more than .02 points by the places, whose fields these sets made up
 * independently of each other; where they are real, each would count the same house three times.)
 */
export function dependence(data: DependenceData, comparisons: readonly Comparison[]): readonly Settle[] {
  const rules = [
    emailSpelledFromName(data.spelling, comparisons),
    namesTogether(data.names, comparisons),
    impliedPlaces(comparisons),
  ];
  return rules.filter((rule) => rule !== undefined);
}

function place(comparisons: readonly Comparison[], field: MatchField): number {
  return comparisons.findIndex((comparison) => comparison.field === field);
}

function emailSpelledFromName(spelling: Spelling, comparisons: readonly Comparison[]): Settle | undefined {
  const email = place(comparisons, 'email');
  if (email < 0) return undefined;
  const { exact } = comparisons[email];
  const spelled = spelledAlike(spelling);
  return (i, j, out, at, stride) => {
    const level = out[at + email * stride];
    if (level > 1 && level < exact && spelled(i, j)) out[at + email * stride] = 0;
  };
}

function namesTogether(names: WholeNames, comparisons: readonly Comparison[]): Settle | undefined {
  const given = place(comparisons, 'given');
  const family = place(comparisons, 'family');
  if (given < 0 || family < 0) return undefined;
  return (i, j, out, at, stride) => {
    const x = at + given * stride;
    const y = at + family * stride;
    if (!agreeTogether(names, i, j, out[x], out[y])) return;
    out[x] = CROSSED;
    out[y] = 0;
  };
}

/** Only agreements are implied; a disagreement still says that somebody moved or mistyped. */
function impliedPlaces(comparisons: readonly Comparison[]): Settle | undefined {
  const [address, postalCode, city, region] = (['address', 'postalCode', 'city', 'region'] as const).map((field) =>
    place(comparisons, field),
  );
  if (city < 0 && region < 0) return undefined;
  const exact = comparisons.map((comparison) => comparison.exact);
  const agrees = (out: Uint8Array, at: number, stride: number, field: number): boolean =>
    field >= 0 && out[at + field * stride] === exact[field];
  return (_i, _j, out, at, stride) => {
    const sameCity = agrees(out, at, stride, city);
    const sameRegion = agrees(out, at, stride, region);
    if (!sameCity && !sameRegion) return;
    const house = address >= 0 && out[at + address * stride] >= SAME_ADDRESS;
    const area = house || agrees(out, at, stride, postalCode);
    if (sameRegion && (area || sameCity)) out[at + region * stride] = 0;
    if (sameCity && area) out[at + city * stride] = 0;
  };
}
