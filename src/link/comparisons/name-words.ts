import { alike, lettersApart, likeness, mayBeAlike } from '../kernels/alike.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import type { Texts } from '../kernels/texts.ts';

/** From these similarities on two words are similar, compatible as second names, nearly the same; measured on the nine labelled sets. */
export const ALIKE = likeness(0.84);
export const COMPATIBLE = likeness(0.88);
export const NEARLY_SAME = likeness(0.92);

/**
 * The distinct words of the names: equal codes are equal words. Behind their letters stand those of the names written
 * together, whose records are with the names. A record says further: 5 code of the sound, 6 the groups of hypocorisms as
 * a set of 32 bits in which several may share one, 7 four times the list of these groups, and the flags IS_NAME (a given
 * name or hypocorism of the tables) and HAS_PAIRS.
 */
export interface Words extends Texts {
  /** List l: groups[groupStarts[l]] … groups[groupStarts[l + 1] - 1]. */
  readonly groupStarts: Int32Array;
  readonly groups: Int32Array;
  /** Three words each: `mafe`, `maria`, `fernanda`. */
  readonly pairs: Int32Array;
}

export const IS_NAME = 1;
export const HAS_PAIRS = 2;

/** How like two words are; their records are a[at] … and b[bt] …, for a name holds a copy of its own. */
export const UNLIKE = 0;
export const SIMILAR = 1;
/** Nearly the same spelling or sound, or a nickname. */
export const NEAR = 2;

export function likenessOfWords(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): number {
  const la = a[at + 1];
  const lb = b[bt + 1];
  const telling = la > 2 && lb > 2;
  if (telling && sameSoundOrGroup(words, a, at, b, bt)) return NEAR;
  const apart = lettersApart(a, at, b, bt);
  if (apart <= 2 && la > 3 && lb > 3 && editsUpTo(words.units, a[at], la, b[bt], lb, 1) <= 1) return NEAR;
  if (!mayBeAlike(a, at, b, bt, apart, ALIKE)) return UNLIKE;
  const similarity = jaroWinkler(words.units, a[at], la, b[bt], lb, ALIKE.least);
  if (similarity < ALIKE.least) return UNLIKE;
  return telling && similarity >= NEARLY_SAME.least ? NEAR : SIMILAR;
}

/** Whether the likeness of two words is NEAR, which is quicker to say. */
export function nearWords(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): boolean {
  const la = a[at + 1];
  const lb = b[bt + 1];
  if (la < 3 || lb < 3) return false;
  if (sameSoundOrGroup(words, a, at, b, bt)) return true;
  const apart = lettersApart(a, at, b, bt);
  if (apart <= 2 && la > 3 && lb > 3 && editsUpTo(words.units, a[at], la, b[bt], lb, 1) <= 1) return true;
  if (!mayBeAlike(a, at, b, bt, apart, NEARLY_SAME)) return false;
  return jaroWinkler(words.units, a[at], la, b[bt], lb, NEARLY_SAME.least) >= NEARLY_SAME.least;
}

/** Near enough for a second name: also an initial of the other. */
export function compatibleWords(words: Words, a: number, b: number): boolean {
  if (a === b || isInitialOf(words, a, b) || isInitialOf(words, b, a)) return true;
  return words.marks[8 * a + 5] === words.marks[8 * b + 5] || alike(words, a, b, COMPATIBLE);
}

function isInitialOf(words: Words, a: number, b: number): boolean {
  return words.marks[8 * a + 1] === 1 && sameInitial(words, a, b);
}

export function sameInitial({ units, marks }: Words, a: number, b: number): boolean {
  return marks[8 * a + 1] > 0 && marks[8 * b + 1] > 0 && units[marks[8 * a]] === units[marks[8 * b]];
}

function sameSoundOrGroup(words: Words, a: Int32Array, at: number, b: Int32Array, bt: number): boolean {
  return (
    a[at + 5] === b[bt + 5] || ((a[at + 6] & b[bt + 6]) !== 0 && shareGroup(words, a[at + 7] >> 2, b[bt + 7] >> 2))
  );
}

function shareGroup({ groupStarts, groups }: Words, x: number, y: number): boolean {
  for (let i = groupStarts[x]; i < groupStarts[x + 1]; i++) {
    for (let j = groupStarts[y]; j < groupStarts[y + 1]; j++) if (groups[i] === groups[j]) return true;
  }
  return false;
}
