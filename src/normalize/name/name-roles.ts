import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';
import { matchTokens } from './match-tokens.ts';
import { LETTER_PARTICLES, LOWER_CASE_PARTICLES } from './particles.ts';

interface Counts {
  given: number;
  family: number;
}

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

/**
 * What a token is elsewhere in the data: given or family. Built from split names of all sources, then used to
 * split full names in one cell. The order of `see` does not matter.
 */
export class NameRoles {
  private readonly seen = new Map<string, Counts>();

  /** Counts a split name `times` times; display tokens. */
  see(givenTokens: readonly string[], familyTokens: readonly string[], times: number): void {
    for (const word of matchTokens(givenTokens)) this.countsOf(word).given += times;
    for (const word of matchTokens(familyTokens)) this.countsOf(word).family += times;
  }

  /** Given and family name of a full name in either order; particles stay with the token after them. */
  split(tokens: readonly string[]): SplitName {
    const units = unitsOf(tokens);
    const leanings = units.slice(0, MOST_UNITS).map((unit) => this.leaningOf(unit));
    if (units.length < 2) return this.single(tokens, leanings);
    let best = Number.NEGATIVE_INFINITY;
    let choice: SplitName = { given: tokens, family: [] };
    for (let cut = 1; cut < leanings.length; cut++) {
      for (const inverted of [false, true]) {
        const score = scoreOf(leanings, cut, inverted);
        if (score <= best) continue;
        best = score;
        const [front, back] = [units.slice(0, cut).flat(), units.slice(cut).flat()];
        choice = inverted ? { given: back, family: front } : { given: front, family: back };
      }
    }
    return choice;
  }

  private single(tokens: readonly string[], leanings: readonly Leaning[]): SplitName {
    const isFamily = leanings.length === 1 && leanings[0].family > leanings[0].given;
    return isFamily ? { given: [], family: tokens } : { given: tokens, family: [] };
  }

  private countsOf(word: string): Counts {
    let counts = this.seen.get(word);
    if (counts === undefined) {
      counts = { given: 0, family: 0 };
      this.seen.set(word, counts);
    }
    return counts;
  }

  /** log P(role | token), of the words of a unit together. */
  private leaningOf(unit: readonly string[]): Leaning {
    let given = 0;
    let family = 0;
    for (const word of matchTokens(unit)) {
      const counts = this.seen.get(word);
      const asGiven = PRIOR + (counts?.given ?? 0) + (COMMON_GIVEN_NAMES.has(word) ? TABLE_SIGHTINGS : 0);
      const asFamily = PRIOR + (counts?.family ?? 0) + (COMMON_SURNAMES.has(word) ? TABLE_SIGHTINGS : 0);
      given += Math.log(asGiven / (asGiven + asFamily));
      family += Math.log(asFamily / (asGiven + asFamily));
    }
    return { given, family };
  }
}

interface Leaning {
  readonly given: number;
  readonly family: number;
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
