import type { Candidates } from '../candidates.ts';

/** A birth date as [yyyymmdd], year 0000 when unknown, or [yyyy] when only the year is known. */

const YEAR_ONLY = 4;
const NO_YEAR = '0000';

/** Parts that are known: three, two without the year, one for a year alone. */
export function birthDateCompleteness(candidates: Candidates, candidate: number): number {
  const key = candidates.keyText(candidate, 0);
  if (key.length <= YEAR_ONLY) return 1;
  return key.startsWith(NO_YEAR) ? 2 : 3;
}

/** 13 May, or 1984, says less than 13 May 1984 and does not contradict it. */
export function isShorterDate(candidates: Candidates, candidate: number, longer: number): boolean {
  if (birthDateCompleteness(candidates, longer) < 3) return false;
  const short = candidates.keyText(candidate, 0);
  const whole = candidates.keyText(longer, 0);
  if (short.length === YEAR_ONLY) return whole.startsWith(short);
  return short.startsWith(NO_YEAR) && whole.slice(YEAR_ONLY) === short.slice(YEAR_ONLY);
}
