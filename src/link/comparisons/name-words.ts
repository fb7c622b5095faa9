import { soundKey } from '../../domain/sound.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Letters, letterSet, mayBeAlike, mayBeEdits } from '../kernels/letters.ts';
import { hypocorismGroups, hypocorismPairs, isKnownName } from './hypocorisms.ts';

/** From these similarities on two words are nearly the same, or compatible as second names; measured on the nine labelled sets. */
const NEARLY_SAME = 0.92;
const COMPATIBLE = 0.88;

/** A word of a name and what is costly to make of it and asked for again and again. */
export interface Word extends Letters {
  readonly sound: string;
  /** The groups of hypocorisms it belongs to, and the pairs of names it stands for. */
  readonly groups: readonly number[];
  readonly pairs: readonly string[];
  /** A given name or hypocorism of the tables. */
  readonly isName: boolean;
}

/** The distinct words of the names; a word is made once and may be compared by identity. */
export class Words {
  private readonly words = new Map<string, Word>();

  of(text: string): Word {
    let word = this.words.get(text);
    if (word === undefined) {
      word = {
        text,
        letters: letterSet(text),
        sound: soundKey(text),
        groups: hypocorismGroups(text),
        pairs: hypocorismPairs(text),
        isName: isKnownName(text),
      };
      this.words.set(text, word);
    }
    return word;
  }
}

/** Nearly the same spelling or sound, or a nickname. */
export function nearWords(a: Word, b: Word): boolean {
  if (a.text.length < 3 || b.text.length < 3) return false;
  if (a.sound === b.sound || shareGroup(a, b)) return true;
  if (Math.min(a.text.length, b.text.length) > 3 && mayBeEdits(a, b, 1) && editsUpTo(a.text, b.text, 1) <= 1)
    return true;
  return alikeWords(a, b, NEARLY_SAME);
}

/** Near enough for a second name: also an initial of the other. */
export function compatibleWords(a: Word, b: Word): boolean {
  if (a === b || a.text === b.text[0] || b.text === a.text[0]) return true;
  return a.sound === b.sound || alikeWords(a, b, COMPATIBLE);
}

export function alikeWords(a: Word, b: Word, least: number): boolean {
  return mayBeAlike(a, b, least) && jaroWinkler(a.text, b.text) >= least;
}

function shareGroup(a: Word, b: Word): boolean {
  if (b.groups.length === 0) return false;
  for (const group of a.groups) if (b.groups.includes(group)) return true;
  return false;
}
