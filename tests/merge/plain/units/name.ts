/** Names as [given, family]: folded words joined by one space. */

const DIGIT_OR_SIGN = /[\p{N}@]/u;
const LETTER = /\p{L}/u;
/** More words than this in one part are a note or two persons; the longest real ones of the study have three and four. */
const MOST_WORDS = 4;

/** A name has letters and no digits: `Juan Perez 2` or an e-mail in the name cell is not believed. */
export function nameProof(keys: readonly string[]): number {
  const text = keys.join(' ');
  return LETTER.test(text) && !DIGIT_OR_SIGN.test(text) ? 1 : 0;
}

/** Two points a word, one an initial; none for what is too long to be a name, so that junk cannot win by length. */
export function nameCompleteness(keys: readonly string[]): number {
  let points = 0;
  for (const key of keys) {
    const words = wordsOf(key);
    if (words.length > MOST_WORDS) return 0;
    for (const word of words) points += word.length === 1 ? 1 : 2;
  }
  return points;
}

/**
 * `J Pérez` and `Juan Pérez` are shorter forms of `Juan Carlos Pérez Gómez`: every word stands in the same part of
 * the longer name, written out or as its initial. A longer name that is not believable has no shorter forms.
 */
export function isShorterName(keys: readonly string[], longer: readonly string[]): boolean {
  return (
    nameCompleteness(keys) < nameCompleteness(longer) &&
    nameProof(longer) === 1 &&
    keys.every((key, part) => isWithin(wordsOf(key), wordsOf(longer[part])))
  );
}

/** Whether every word stands among the others, written out or as its initial. */
export function isWithin(words: readonly string[], others: readonly string[]): boolean {
  const whole = new Set(others);
  const initials = new Set(others.map((word) => word.charAt(0)));
  return words.every((word) => whole.has(word) || (word.length === 1 && initials.has(word)));
}

export function wordsOf(key: string): string[] {
  return key === '' ? [] : key.split(' ');
}
