const ACCENTED = /\p{L}\p{M}+/gu;
/** A letter lost on the way; a lone `#` is how Colombian addresses are written. */
const DAMAGE = /\ufffd|\p{L}[?#]\p{L}/u;
/** Without any accent. */
const PLAIN = /^[\x20-\x7e]*$/;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Points for name case; more than any text has accents worth counting. */
const CASE_POINTS = 100;
const DAMAGE_POINTS = 10_000;

/**
 * How well a text is written, higher is better: no lost letters, then name case over capitals, then the accents, which
 * people leave out far more often than they invent them. Those of texts that stand together add up.
 */
export function spelling(text: string): number {
  const damage = DAMAGE.test(text) ? DAMAGE_POINTS : 0;
  const nameCase = UPPER.test(text) && LOWER.test(text) ? CASE_POINTS : 0;
  const accents = PLAIN.test(text) ? 0 : (text.normalize('NFD').match(ACCENTED)?.length ?? 0);
  return nameCase - damage + Math.min(accents, CASE_POINTS - 1);
}
