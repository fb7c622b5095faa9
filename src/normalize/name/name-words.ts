import { ValueTable } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';
import { readNameToken } from './name-token.ts';

/** Bits of a token. */
const IS_NAME = 1;
const IS_PARTICLE = 2;
const IS_RECASED = 4;
const IS_PLACEHOLDER = 8;
const ENDS_FORM = 16;

const SPACE = 0x20;
const DOT = 0x2e;
const LATIN_1_LETTERS = 0xc3;
const TIMES = 0x97;
const DIVIDED = 0xb7;

/** Names of more tokens or bytes are left to the general reading, which cuts them. */
const MOST_TOKENS = 12;
const LONGEST = 200;

/** What a plain name is beside its tokens. */
export const NOT_PLAIN = 0;
const PLAIN = 1;
export const PLAIN_RECASED = 2;

/**
 * Every token of names that is seen, read once, and names as sequences of such tokens. A name is plain when each of
 * its tokens is a name or a particle wherever it stands (see readNameToken): almost all names are, and what they say
 * is put together from their tokens without looking at letters again.
 */
export class NameWords {
  /** Tokens in name case. */
  readonly shown = new ValueTable();
  /** Folded words. */
  readonly words: ValueTable;
  private readonly written = new ValueTable();
  /** By token, its bits and its codes in the tables above. */
  private readonly bits = new IntList();
  private readonly shownCodes = new IntList();
  private readonly wordCodes = new IntList();
  /** Tokens that were gathered: where they stand, start and end in turns, then what they are. */
  private places = new Int32Array(1 << 12);
  private tokens = new Int32Array(1 << 11);
  private gathered = 0;

  constructor(words: ValueTable) {
    this.words = words;
  }

  /** The code of a token in `shown`. */
  shownOf(token: number): number {
    return this.shownCodes.at(token);
  }

  /** The code of a token in `words`; of a particle only to be asked where nothing else is left. */
  wordOf(token: number): number {
    return this.wordCodes.at(token);
  }

  isParticle(token: number): boolean {
    return (this.bits.at(token) & IS_PARTICLE) !== 0;
  }

  /**
   * Gathers the tokens of a cleaned cell (UTF-8), to be read many at a time; gives how many, 0 when it is no plain name
   * whatever its tokens are.
   */
  gather(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > LONGEST) return 0;
    const before = this.gathered;
    if (before + MOST_TOKENS > this.tokens.length) this.makeRoom();
    const { places } = this;
    for (let start = from; start < to; ) {
      const end = tokenEnd(bytes, start, to);
      if (end < 0 || this.gathered - before === MOST_TOKENS) {
        this.gathered = before;
        return 0;
      }
      const at = 2 * this.gathered++;
      places[at] = start;
      places[at + 1] = end;
      start = end + 1;
    }
    return this.gathered - before;
  }

  /** Reads what was gathered out of these bytes; the next cell begins anew. */
  readGathered(bytes: Uint8Array): void {
    this.written.internCells(bytes, this.places, this.gathered, this.tokens, 0);
    for (let code = this.bits.length; code < this.written.size; code++) this.learn(this.written.text(code));
    this.gathered = 0;
  }

  /** The token that was gathered at a place. */
  tokenAt(place: number): number {
    return this.tokens[place];
  }

  /**
   * Whether the tokens gathered from one place up to another are a plain name of a person; PLAIN_RECASED when it was
   * written in capitals or small letters.
   */
  kindOf(from: number, to: number): number {
    let all = 0;
    let somebody = false;
    let last = 0;
    for (let place = from; place < to; place++) {
      last = this.bits.at(this.tokens[place]);
      if (last === 0) return NOT_PLAIN;
      if ((last & IS_PLACEHOLDER) === 0) somebody = true;
      all |= last;
    }
    if (!somebody || (last & (IS_NAME | ENDS_FORM)) !== IS_NAME) return NOT_PLAIN;
    return (all & IS_RECASED) === 0 ? PLAIN : PLAIN_RECASED;
  }

  private learn(written: string): void {
    const { kind, shown, word, recased, placeholder, endsForm } = readNameToken(written);
    if (kind === 'other') {
      this.keep(0, 0, 0);
      return;
    }
    const of = kind === 'name' ? IS_NAME : IS_PARTICLE;
    const marks = (recased ? IS_RECASED : 0) | (placeholder ? IS_PLACEHOLDER : 0) | (endsForm ? ENDS_FORM : 0);
    this.keep(of | marks, this.shown.intern(shown), this.words.intern(word));
  }

  private keep(bits: number, shown: number, word: number): void {
    this.bits.push(bits);
    this.shownCodes.push(shown);
    this.wordCodes.push(word);
  }

  private makeRoom(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
    this.tokens = new Int32Array(this.tokens.length * 2);
  }
}

/** Where a token of letters, perhaps with a dot behind, ends: at a blank or at `to`; -1 when it holds other signs. */
function tokenEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)) continue;
    if (byte === SPACE) return at > from && at + 1 < to ? at : -1;
    if (byte === DOT && at > from && (at + 1 === to || bytes[at + 1] === SPACE)) continue;
    const second = byte === LATIN_1_LETTERS ? bytes[++at] : 0;
    if (second < 0x80 || second === TIMES || second === DIVIDED) return -1;
  }
  return to;
}
