const ACCENTED = /\p{L}\p{M}+/gu;
/** A letter lost on the way; a lone `#` is how Colombian addresses are written. */
const DAMAGE = /\ufffd|\p{L}[?#]\p{L}/u;
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
  const plain = ofPlain(text);
  if (plain !== undefined) return plain;
  const damage = DAMAGE.test(text) ? DAMAGE_POINTS : 0;
  const nameCase = UPPER.test(text) && LOWER.test(text) ? CASE_POINTS : 0;
  const accents = text.normalize('NFD').match(ACCENTED)?.length ?? 0;
  return nameCase - damage + Math.min(accents, CASE_POINTS - 1);
}

/** The same of a text without any accent, by its letters; undefined of others. Expressions cost several times as much. */
function ofPlain(text: string): number | undefined {
  let signs = 0;
  let damage = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign === NOT_PLAIN) return undefined;
    if (sign === LOST && at > 0 && isLetter(text, at - 1) && isLetter(text, at + 1)) damage = DAMAGE_POINTS;
    signs |= sign;
  }
  return ((signs & LETTER) === LETTER ? CASE_POINTS : 0) - damage;
}

const NOT_PLAIN = -1;
const CAPITAL = 1;
const SMALL = 2;
const LETTER = CAPITAL | SMALL;
const LOST = 4;

function signOf(unit: number): number {
  if (unit < 0x20 || unit > 0x7e) return NOT_PLAIN;
  if (unit >= 0x61 && unit <= 0x7a) return SMALL;
  if (unit >= 0x41 && unit <= 0x5a) return CAPITAL;
  return unit === 0x3f || unit === 0x23 ? LOST : 0;
}

/** Of a plain text; of another one it does not matter. */
function isLetter(text: string, at: number): boolean {
  const sign = at < text.length ? signOf(text.charCodeAt(at)) : 0;
  return sign > 0 && (sign & LETTER) !== 0;
}
