const ACCENTED = /\p{L}\p{M}+/gu;
/** A letter lost on the way; a lone `#` is how Colombian addresses are written. */
const DAMAGE = /\ufffd|\p{L}#\p{L}|\p{L}\?|\?\p{L}|\p{Ll}[ÃÂ]|[ÃÂ][\u0080-\u00bf]|Ã\p{Ll}|ã[bcdfghjklmnpqrtvwxyz]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Points for name case; more than any text has accents worth counting. */
const CASE_POINTS = 100;
const DAMAGE_POINTS = 10_000;

/**
 * How well texts that mean the same are written, higher is better: no lost letters, then name case over capitals,
 * then the accents, which people leave out far more often than they invent them.
 */
export function spelling(values: readonly string[]): number {
  let points = 0;
  for (const value of values) {
    if (DAMAGE.test(value)) points -= DAMAGE_POINTS;
    if (UPPER.test(value) && LOWER.test(value)) points += CASE_POINTS;
    points += Math.min(value.normalize('NFD').match(ACCENTED)?.length ?? 0, CASE_POINTS - 1);
  }
  return points;
}
