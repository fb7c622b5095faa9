import { fold } from '../../domain/fold.ts';
import type { Profile } from './profile.ts';

/** The odd note among hundreds of answers does not undo them. */
const NEARLY_EVERY = 0.95;

/** A mere mark in a column of blanks: set for whoever the column names, or for anything else. */
const MARKS: ReadonlySet<string> = new Set(['x', 'v', '1', '1.0', 'ok', '✓', '✔', '☑', '✅']);

/**
 * Whether the cells of a column answer yes or no and nothing else. Numbers are answers only where both of 0 and 1 stand there
 * and no other (a budget is 0 too); marks without a no beside them only if `marksCount`.
 */
export function holdsAnswers(profile: Profile, marksCount: boolean): boolean {
  if (profile.share('answer') < NEARLY_EVERY) return false;
  const said = new Set(profile.texts.map((text) => fold(text.trim())));
  const isMarked = [...said].every((text) => MARKS.has(text));
  if (isMarked) return marksCount;
  const numbers = [...said].filter((text) => /^[\d.,]+$/.test(text));
  return numbers.length === 0 || said.has('1') || said.has('1.0') || numbers.length < said.size;
}
