import levenshtein from 'fast-levenshtein';

/** Further away a suggestion puzzles more than it helps; the limits are those of commander, so that flags and words behave alike. */
const MOST_EDITS = 3;
const LEAST_SIMILARITY = 0.4;

/**
 * The word that was probably meant: of `words` the one with the fewest edits, the first of equals;
 * undefined when none is near. Case does not count.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let fewest = MOST_EDITS + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = levenshtein.get(wanted, candidate.toLowerCase());
    const similarity = 1 - edits / Math.max(word.length, candidate.length);
    if (edits >= fewest || similarity <= LEAST_SIMILARITY) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}
