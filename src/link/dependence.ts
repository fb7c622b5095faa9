import type { Entities } from '../domain/entities.ts';
import type { MatchField } from '../domain/records.ts';
import type { Comparison } from './comparisons/comparison.ts';
import type { WholeNames } from './comparisons/full-names.ts';
import { CROSSED } from './comparisons/name.ts';
import { type Spelling, spelledAlike, spellingOf } from './comparisons/spelled-email.ts';
import { agreeTogether, fetchNames, mayAgreeTogether, openNames } from './comparisons/whole-name.ts';
import type { PairRange } from './field-levels.ts';

/** Changes the levels of pairs where two fields say the same thing. */
export interface Rule {
  /** Of one pair; the level of field f is at out[at + f · stride]. */
  settle(i: number, j: number, out: Uint8Array, at: number, stride: number): void;
  /**
   * Lists the pairs 0 … count − 1 that it may concern by their levels alone, the level of field f of pair k being
   * at out[f · stride + k]; returns how many. A loop of its own, for most pairs end here.
   */
  list(out: Uint8Array, stride: number, count: number, places: Int32Array): number;
  /**
   * Reads what `settle` will ask of the pairs at places[start] … places[end − 1], many at the same time; moves those that
   * it may change to places[start] … and returns where these end.
   */
  fetch?(pairs: PairRange, places: Int32Array, start: number, end: number, out: Uint8Array, stride: number): number;
}

/** Pairs that are fetched together. */
const CHUNK = 1 << 10;

/** Pairs a rule may concern; used by one call at a time. */
let places = new Int32Array(4096);

/** Applies a rule to a range of pairs. */
export function settleAll(rule: Rule, pairs: PairRange, out: Uint8Array, stride: number): void {
  const { a, b, from, to } = pairs;
  if (to - from > places.length) places = new Int32Array(to - from);
  const listed = rule.list(out, stride, to - from, places);
  for (let start = 0; start < listed; start += CHUNK) {
    const last = Math.min(listed, start + CHUNK);
    const end = rule.fetch?.(pairs, places, start, last, out, stride) ?? last;
    for (let n = start; n < end; n++) {
      const k = places[n];
      rule.settle(a[from + k], b[from + k], out, k, stride);
    }
  }
}

/** What the rules need of the entities: plain data over shared memory. */
export interface DependenceData {
  readonly names: WholeNames;
  readonly spelling: Spelling;
}

export function dependenceData(entities: Entities, names: WholeNames): DependenceData {
  return { names, spelling: spellingOf(entities) };
}

/** Levels from which on an address is the same but for its writing. */
const SAME_ADDRESS = 5;

/**
 * Levels from which on a postal code lies in the same area, mostly one of that city: counted beside it, namesakes of a city
 * were one person (invented, large_and_small_us: F1 69 → 89; dup1_us_gap 90 → 92; no set fell).
 */
const SAME_AREA = 2;

/**
 * Evidence that another field implies is not counted twice: names that agree only together are paid once, an e-mail
 * spelled from the name says nothing new, and neither does the city of an address or postal code that agrees, nor the
 * region of a city. (Measured: no set moves by more than .02 points by the places, whose fields these sets made up
 * independently of each other; where they are real, each would count the same house three times.)
 */
export function dependence(data: DependenceData, comparisons: readonly Comparison[]): readonly Rule[] {
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

function emailSpelledFromName(spelling: Spelling, comparisons: readonly Comparison[]): Rule | undefined {
  const email = place(comparisons, 'email');
  if (email < 0) return undefined;
  const { exact } = comparisons[email];
  const spelled = spelledAlike(spelling);
  return {
    settle(i, j, out, at, stride) {
      const level = out[at + email * stride];
      if (level > 1 && level < exact && spelled(i, j)) out[at + email * stride] = 0;
    },
    list(out, stride, count, places) {
      let listed = 0;
      for (let k = 0, at = email * stride; k < count; k++, at++)
        if (out[at] > 1 && out[at] < exact) places[listed++] = k;
      return listed;
    },
  };
}

function namesTogether(names: WholeNames, comparisons: readonly Comparison[]): Rule | undefined {
  const given = place(comparisons, 'given');
  const family = place(comparisons, 'family');
  if (given < 0 || family < 0) return undefined;
  return {
    settle(i, j, out, at, stride) {
      const x = at + given * stride;
      const y = at + family * stride;
      if (!agreeTogether(names, i, j, out[x], out[y])) return;
      out[x] = CROSSED;
      out[y] = 0;
    },
    list(out, stride, count, places) {
      let listed = 0;
      for (let k = 0, x = given * stride, y = family * stride; k < count; k++, x++, y++)
        if (mayAgreeTogether(out[x], out[y])) places[listed++] = k;
      return listed;
    },
    fetch(pairs, places, start, end, out, stride) {
      const open = openNames(names, pairs, places, start, end, out, given * stride, family * stride);
      fetchNames(names, pairs, places, start, open);
      return open;
    },
  };
}

/** Only agreements are implied; a disagreement still says that somebody moved or mistyped. */
function impliedPlaces(comparisons: readonly Comparison[]): Rule | undefined {
  const [address, postalCode, city, region] = (['address', 'postalCode', 'city', 'region'] as const).map((field) =>
    place(comparisons, field),
  );
  if (city < 0 && region < 0) return undefined;
  const exact = comparisons.map((comparison) => comparison.exact);
  const agrees = (out: Uint8Array, at: number, stride: number, field: number): boolean =>
    field >= 0 && out[at + field * stride] === exact[field];
  return {
    settle(_i, _j, out, at, stride) {
      const sameCity = agrees(out, at, stride, city);
      const sameRegion = agrees(out, at, stride, region);
      if (!sameCity && !sameRegion) return;
      const house = address >= 0 && out[at + address * stride] >= SAME_ADDRESS;
      const area = house || (postalCode >= 0 && out[at + postalCode * stride] >= SAME_AREA);
      if (sameRegion && (area || sameCity)) out[at + region * stride] = 0;
      if (sameCity && area) out[at + city * stride] = 0;
    },
    list(out, stride, count, places) {
      let listed = 0;
      for (let k = 0; k < count; k++)
        if (agrees(out, k, stride, city) || agrees(out, k, stride, region)) places[listed++] = k;
      return listed;
    },
  };
}
