import { fold } from '../../domain/fold.ts';
import { COMMON_GIVEN_NAMES } from './common-names.ts';
import { LETTER_PARTICLES, LOWER_CASE_PARTICLES } from './particles.ts';

/** Tokens of a name that are one given name or one surname: `de la Cruz`, `San Martín`. */
export type Unit = readonly string[];

/** Words that make a surname of the name of a saint, or of what is holy, behind them. */
export const SAINTS: ReadonlySet<string> = new Set(['san', 'santa', 'santo']);
/** What is holy in surnames beside people. */
const HOLY: ReadonlySet<string> = new Set('cruz fe coloma olalla eufemia tecla cristo'.split(' '));

/** Tokens grouped so that a particle never parts from the name after it (`de la Cruz`), nor `y` from the one before. */
export function unitsOf(tokens: readonly string[]): Unit[] {
  const units: string[][] = [];
  let isOpen = false;
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase();
    const joins = at > 0 && at < tokens.length - 1 && LETTER_PARTICLES.has(word);
    if ((isOpen || joins) && units.length > 0) units[units.length - 1].push(token);
    else units.push([token]);
    isOpen = joins || LOWER_CASE_PARTICLES.has(word) || isSaint(word, tokens[at + 1]);
  }
  return units;
}

/** Whether a unit is a surname for the saint it begins with. */
export function isSaintUnit(unit: Unit): boolean {
  return unit.length > 1 && SAINTS.has(unit[0].toLowerCase());
}

/** `Santa` and `Santo` are given names too, before anything that is not holy (`Santa Peralta`). */
function isSaint(word: string, next: string | undefined): boolean {
  if (next === undefined || !SAINTS.has(word)) return false;
  if (word === 'san') return true;
  const name = fold(next);
  return COMMON_GIVEN_NAMES.has(name) || HOLY.has(name);
}
