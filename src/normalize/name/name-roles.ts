import { ValueTable } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';
import { matchTokens } from './match-tokens.ts';
import { isSaintUnit, type Unit, unitsOf } from './name-units.ts';
import { SURNAMES_TOO } from './surnames-too.ts';

/** How many surnames people have; decides about a word between a given name and a surname of which nothing is known. */
export type Surnames = 1 | 2;

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
/**
 * Against a name without a surname, per name beyond the first: two names that the table knows are believed (`Ana
 * María`), a third is a surname sooner (`Juan Carlos Gaspar`).
 */
const NO_SURNAME = -1.25;
/** Slight preference for the usual count of given names, per token away from it (ibid.). */
const AWAY_FROM_USUAL = -0.05;
/** What a given name gains as a surname by being one too: less certain to be no surname, a given name in doubt. */
const SURNAME_TOO = 0.5;
/** What an initial gains as a given name: `Luis A. Llorente` has two of them. */
const INITIAL = 0.25;
/** What units that begin with a saint lean to: as surnames in the table. */
const SAINT_GIVEN = Math.log(PRIOR / (2 * PRIOR + TABLE_SIGHTINGS));
const SAINT_FAMILY = Math.log((PRIOR + TABLE_SIGHTINGS) / (2 * PRIOR + TABLE_SIGHTINGS));
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
  /** Sightings by word, then what follows from them, STALE where it does not yet. */
  private readonly given = new IntList();
  private readonly family = new IntList();
  /** By word, its leaning to given and to family names. */
  private leanings = new Float64Array(512).fill(STALE);

  /** Counts a split name `times` times; display tokens. */
  see(givenTokens: readonly string[], familyTokens: readonly string[], times: number): void {
    for (const word of matchTokens(givenTokens)) this.seeGiven(this.words.intern(word), times);
    for (const word of matchTokens(familyTokens)) this.seeFamily(this.words.intern(word), times);
  }

  seeGiven(word: number, times: number): void {
    this.makeRoom(word);
    this.given.set(word, this.given.at(word) + times);
    this.leanings[2 * word] = STALE;
  }

  seeFamily(word: number, times: number): void {
    this.makeRoom(word);
    this.family.set(word, this.family.at(word) + times);
    this.leanings[2 * word] = STALE;
  }

  /** Adds what a word leans to, as a unit of a name. */
  addTo(leanings: Leanings, word: number): void {
    const known = this.leaning(word);
    leanings.add(known[2 * word], known[2 * word + 1]);
  }

  /** Given and family name of a full name in either order; particles stay with the token after them. */
  split(tokens: readonly string[], surnames: Surnames = 2): SplitName {
    const units = unitsOf(tokens);
    const leanings = new Leanings(surnames);
    for (let k = 0; k < units.length && k < MOST_UNITS; k++) this.addLeaning(leanings, spelledOut(units, k));
    if (units.length < 2) return leanings.isFamilyAlone ? { given: [], family: tokens } : { given: tokens, family: [] };
    const { bestCut } = leanings;
    const cut = Math.abs(bestCut);
    const [front, back] = [units.slice(0, cut).flat(), units.slice(cut).flat()];
    return bestCut < 0 ? { given: back, family: front } : { given: front, family: back };
  }

  private makeRoom(word: number): void {
    while (this.given.length <= word) {
      this.given.push(0);
      this.family.push(0);
    }
    if (2 * word < this.leanings.length) return;
    // Stale until they are asked for: a leaning costs less than to remember which ones are not.
    this.leanings = new Float64Array(word * 4).fill(STALE);
  }

  /** log P(given | word) and log P(family | word), by word, up to date for this one. */
  private leaning(word: number): Float64Array {
    if (2 * word >= this.leanings.length || Number.isNaN(this.leanings[2 * word])) this.lean(word);
    return this.leanings;
  }

  private lean(word: number): void {
    this.makeRoom(word);
    const text = this.words.text(word);
    const asGiven = PRIOR + this.given.at(word) + givenPrior(text);
    const asFamily = PRIOR + this.family.at(word) + familyPrior(text);
    this.leanings[2 * word] = Math.log(asGiven / (asGiven + asFamily));
    this.leanings[2 * word + 1] = Math.log(asFamily / (asGiven + asFamily));
  }

  /** Of the words of a unit together. */
  private addLeaning(leanings: Leanings, unit: Unit): void {
    if (isSaintUnit(unit)) {
      leanings.add(SAINT_GIVEN, SAINT_FAMILY);
      return;
    }
    let given = 0;
    let family = 0;
    for (const word of matchTokens(unit)) {
      const code = this.words.intern(word);
      const known = this.leaning(code);
      given += known[2 * code];
      family += known[2 * code + 1];
    }
    leanings.add(given, family);
  }
}

/** What the units of one name lean to, one behind the other. */
export class Leanings {
  count = 0;
  private readonly given = new Float64Array(MOST_UNITS);
  private readonly family = new Float64Array(MOST_UNITS);
  private readonly surnames: Surnames;

  constructor(surnames: Surnames = 2) {
    this.surnames = surnames;
  }

  clear(): void {
    this.count = 0;
  }

  /** Units behind the last place are left out. */
  add(given: number, family: number): void {
    if (this.count === MOST_UNITS) return;
    this.given[this.count] = given;
    this.family[this.count++] = family;
  }

  /** Whether it is a name of one unit, and that a family name. */
  get isFamilyAlone(): boolean {
    return this.count === 1 && this.family[0] > this.given[0];
  }

  /**
   * The likeliest cut of a name of two units or more: behind so many units, behind all where there is no family name,
   * negative when the family name comes first.
   */
  get bestCut(): number {
    let best = this.scoreOf(this.count, false) + NO_SURNAME * (this.count - 1);
    let choice = this.count;
    for (let cut = 1; cut < this.count; cut++) {
      for (let turn = 0; turn < 2; turn++) {
        const score = this.scoreOf(cut, turn === 1);
        if (score <= best) continue;
        best = score;
        choice = turn === 1 ? -cut : cut;
      }
    }
    return choice;
  }

  /** Evidence for the first `cut` units being the given name, or, inverted, the family name. */
  private scoreOf(cut: number, inverted: boolean): number {
    const { count } = this;
    let score = inverted ? INVERTED : 0;
    for (let k = 0; k < count; k++) score += k < cut !== inverted ? this.given[k] : this.family[k];
    const givenUnits = inverted ? count - cut : cut;
    return score + AWAY_FROM_USUAL * Math.abs(givenUnits - this.usualGiven);
  }

  /** As many as surnames; of an odd count the one over is a surname where people have two: those are the open class. */
  private get usualGiven(): number {
    return this.surnames === 2 ? Math.floor(this.count / 2) : Math.ceil(this.count / 2);
  }
}

/** `Ma` before another name is short for María. */
function spelledOut(units: readonly Unit[], at: number): Unit {
  const unit = units[at];
  return at === 0 && units.length > 1 && unit.length === 1 && unit[0].toLowerCase() === 'ma' ? ['María'] : unit;
}

function givenPrior(text: string): number {
  if (COMMON_GIVEN_NAMES.has(text)) return TABLE_SIGHTINGS;
  return text.length === 1 ? INITIAL : 0;
}

function familyPrior(text: string): number {
  if (COMMON_SURNAMES.has(text)) return TABLE_SIGHTINGS;
  return SURNAMES_TOO.has(text) ? SURNAME_TOO : 0;
}
