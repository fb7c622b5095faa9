import { soundKey } from '../../domain/sound.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { PairCache } from '../kernels/pair-cache.ts';
import { sameByHypocorism } from './hypocorisms.ts';

/** From these similarities on two words are nearly the same, or compatible as second names; measured on the nine labelled sets. */
const NEARLY_SAME = 0.92;
const COMPATIBLE = 0.88;

/** A word and its sound, which is costly to make and asked for again and again. */
export interface Word {
  readonly text: string;
  readonly sound: string;
}

export function wordOf(text: string): Word {
  return { text, sound: soundKey(text) };
}

export function nearWords(a: Word, b: Word): boolean {
  if (a.text.length < 3 || b.text.length < 3) return false;
  if (a.sound === b.sound || sameByHypocorism(a.text, b.text)) return true;
  if (Math.min(a.text.length, b.text.length) > 3 && editsUpTo(a.text, b.text, 1) <= 1) return true;
  return jaroWinkler(a.text, b.text) >= NEARLY_SAME;
}

/** The distinct tokens of the names, and how any two of them relate; remembered, since few tokens make many names. */
export class Words {
  private readonly codes = new Map<string, number>();
  private readonly words: Word[] = [];
  private readonly relations = new PairCache(17);

  intern(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.words.length;
      this.codes.set(text, code);
      this.words.push(wordOf(text));
    }
    return code;
  }

  text(code: number): string {
    return this.words[code].text;
  }

  /** Nearly the same spelling or sound, or a nickname. */
  near(a: number, b: number): boolean {
    return (this.relation(a, b) & 1) !== 0;
  }

  /** Near enough for a second name: also an initial of the other. */
  compatible(a: number, b: number): boolean {
    return (this.relation(a, b) & 2) !== 0;
  }

  private relation(x: number, y: number): number {
    if (x === y) return 3;
    const a = Math.min(x, y);
    const b = Math.max(x, y);
    const known = this.relations.get(a, b);
    if (known >= 0) return known;
    const near = nearWords(this.words[a], this.words[b]) ? 1 : 0;
    const relation = near | (compatibleWords(this.words[a], this.words[b]) ? 2 : 0);
    this.relations.set(a, b, relation);
    return relation;
  }
}

function compatibleWords(a: Word, b: Word): boolean {
  if (a.text === b.text[0] || b.text === a.text[0]) return true;
  return a.sound === b.sound || jaroWinkler(a.text, b.text) >= COMPATIBLE;
}
