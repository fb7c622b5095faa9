import { ValueTable } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';
import { matchTokens } from './match-tokens.ts';
import { LETTER_PARTICLES, LOWER_CASE_PARTICLES } from './particles.ts';

export interface SplitName {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Sightings that a place in the table of common names is worth: outweighed by a handful of rows. */
const TABLE_SIGHTINGS = 2;
/** Half a sighting of each role, so that an unseen token decides nothing (study of matching, 2.1). */
const PRIOR = 0.5;
/** Log-odds against `SURNAME Given` without a comma (ibid.). */
const INVERTED = -0.7;
/** Slight preference for as many given names as surnames, per token away from half (ibid.). */
const AWAY_FROM_HALF = -0.05;
/** More tokens than any name has: what follows belongs to the family name. */
const MOST_UNITS = 12;

/** Leanings of a token whose sightings changed since they were computed. */
const STALE = Number.NaN;

/**
 * What a token is elsewhere in the data: given or family. Built from split names of all sources, then used to
 * split full names in one cell. The order of `see` does not matter.
 */
export class NameRoles {
  /** Folded words; what follows is by their codes. */
  readonly words = new ValueTable();
  private readonly given = new IntList();
  private readonly family = new IntList();
  private readonly leanings: { given: number; family: number }[] = [];

  /** Counts a split name `times` times; display tokens. */
  see(givenTokens: readonly string[], familyTokens: readonly string[], times: number): void {
    for (const word of matchTokens(givenTokens)) this.seeGiven(this.words.intern(word), times);
    for (const word of matchTokens(familyTokens)) this.seeFamily(this.words.intern(word), times);
  }

  seeGiven(word: number, times: number): void {
    this.makeRoom(word);
    this.given.set(word, this.given.at(word) + times);
    this.leanings[word].given = STALE;
  }

  seeFamily(word: number, times: number): void {
    this.makeRoom(word);
    this.family.set(word, this.family.at(word) + times);
    this.leanings[word].given = STALE;
  }

  /** log P(role | word). */
  leaning(word: number): Leaning {
    this.makeRoom(word);
    const leaning = this.leanings[word];
    if (Number.isNaN(leaning.given)) this.lean(word, leaning);
    return leaning;
  }

  /** Given and family name of a full name in either order; particles stay with the token after them. */
  split(tokens: readonly string[]): SplitName {
    const units = unitsOf(tokens);
    const leanings = units.slice(0, MOST_UNITS).map((unit) => this.leaningOf(unit));
    if (units.length < 2)
      return isFamilyAlone(leanings) ? { given: [], family: tokens } : { given: tokens, family: [] };
    const { cut, inverted } = bestCut(leanings);
    const [front, back] = [units.slice(0, cut).flat(), units.slice(cut).flat()];
    return inverted ? { given: back, family: front } : { given: front, family: back };
  }

  private makeRoom(word: number): void {
    while (this.leanings.length <= word) {
      this.given.push(0);
      this.family.push(0);
      this.leanings.push({ given: STALE, family: STALE });
    }
  }

  private lean(word: number, leaning: { given: number; family: number }): void {
    const text = this.words.text(word);
    const asGiven = PRIOR + this.given.at(word) + (COMMON_GIVEN_NAMES.has(text) ? TABLE_SIGHTINGS : 0);
    const asFamily = PRIOR + this.family.at(word) + (COMMON_SURNAMES.has(text) ? TABLE_SIGHTINGS : 0);
    leaning.given = Math.log(asGiven / (asGiven + asFamily));
    leaning.family = Math.log(asFamily / (asGiven + asFamily));
  }

  /** Of the words of a unit together. */
  private leaningOf(unit: readonly string[]): Leaning {
    let given = 0;
    let family = 0;
    for (const word of matchTokens(unit)) {
      const leaning = this.leaning(this.words.intern(word));
      given += leaning.given;
      family += leaning.family;
    }
    return { given, family };
  }
}

/** How much a part of a name speaks for being given and for being family name, in logarithms. */
export interface Leaning {
  readonly given: number;
  readonly family: number;
}

/** Where a full name is cut: behind so many units, the family name first when inverted. */
export interface Cut {
  readonly cut: number;
  readonly inverted: boolean;
}

/** Whether a name of one unit is a family name. */
export function isFamilyAlone(leanings: readonly Leaning[]): boolean {
  return leanings.length === 1 && leanings[0].family > leanings[0].given;
}

/** The likeliest cut of a name of two units or more. */
export function bestCut(leanings: readonly Leaning[]): Cut {
  let best = Number.NEGATIVE_INFINITY;
  let choice: Cut = { cut: 1, inverted: false };
  for (let cut = 1; cut < leanings.length; cut++) {
    for (let turn = 0; turn < 2; turn++) {
      const inverted = turn === 1;
      const score = scoreOf(leanings, cut, inverted);
      if (score <= best) continue;
      best = score;
      choice = { cut, inverted };
    }
  }
  return choice;
}

/** Evidence for the first `cut` units being the given name, or, inverted, the family name. */
function scoreOf(leanings: readonly Leaning[], cut: number, inverted: boolean): number {
  let score = inverted ? INVERTED : 0;
  for (let k = 0; k < leanings.length; k++) {
    score += k < cut !== inverted ? leanings[k].given : leanings[k].family;
  }
  const givenUnits = inverted ? leanings.length - cut : cut;
  return score + AWAY_FROM_HALF * Math.abs(givenUnits - Math.ceil(leanings.length / 2));
}

/** Tokens grouped so that a particle never parts from the name after it (`de la Cruz`), nor `y` from the one before. */
function unitsOf(tokens: readonly string[]): string[][] {
  const units: string[][] = [];
  let isOpen = false;
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase();
    const joins = at > 0 && at < tokens.length - 1 && LETTER_PARTICLES.has(word);
    if ((isOpen || joins) && units.length > 0) units[units.length - 1].push(token);
    else units.push([token]);
    isOpen = joins || LOWER_CASE_PARTICLES.has(word);
  }
  return units;
}
