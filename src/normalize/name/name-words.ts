import { ValueTable } from '../../domain/column.ts';
import { foldedWords } from '../../domain/fold.ts';
import { mayBeLegalForm } from './company.ts';
import { type NameToken, readNameToken } from './name-token.ts';

/** Bits of a token. */
const IS_NAME = 1;
const IS_PARTICLE = 2;
const IS_RECASED = 4;
const IS_PLACEHOLDER = 8;
const ENDS_FORM = 16;
const IS_TITLE = 32;
const IS_LETTER = 64;
/** Below what is above them in a number. */
const TOKEN_BITS = 7;

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
  /** By token, its code in `words` and below it its bits, then its code in `shown`; side by side, for all are asked for. */
  private known = new Int32Array(1 << 10);
  private count = 0;
  /** Tokens that were gathered: where they stand, start and end in turns, then what they are. */
  private places = new Int32Array(1 << 12);
  private tokens = new Int32Array(1 << 11);
  private gathered = 0;

  constructor(words: ValueTable) {
    this.words = words;
  }

  /** The code of a token in `shown`. */
  shownOf(token: number): number {
    return this.known[2 * token + 1];
  }

  /** The code of a token in `words`; of a particle only to be asked where nothing else is left. */
  wordOf(token: number): number {
    return this.known[2 * token] >> TOKEN_BITS;
  }

  isParticle(token: number): boolean {
    return (this.known[2 * token] & IS_PARTICLE) !== 0;
  }

  /** Whether a token is not compared; `isInside` where it stands between others of its half of the name. */
  isLeftOut(token: number, isInside: boolean): boolean {
    return (this.known[2 * token] & (isInside ? IS_PARTICLE | IS_LETTER : IS_PARTICLE)) !== 0;
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
    while (this.count < this.written.size) this.learn(this.written.text(this.count));
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
      last = this.bitsOf(this.tokens[place]);
      if (last === 0) return NOT_PLAIN;
      if ((last & IS_PLACEHOLDER) === 0) somebody = true;
      all |= last;
    }
    if (!somebody || (last & IS_NAME) === 0) return NOT_PLAIN;
    if ((all & (ENDS_FORM | IS_TITLE)) !== 0 && !this.isPerson(from, to)) return NOT_PLAIN;
    return (all & IS_RECASED) === 0 ? PLAIN : PLAIN_RECASED;
  }

  /** Whether such tokens neither begin with a title nor may end as a company does. */
  private isPerson(from: number, to: number): boolean {
    const { tokens } = this;
    if (to - from > 2 && (this.bitsOf(tokens[from]) & IS_TITLE) !== 0) return false;
    if (to - from === 1 || (this.bitsOf(tokens[to - 1]) & ENDS_FORM) === 0) return true;
    return !mayBeLegalForm(this.folded(tokens[to - 2]), this.folded(tokens[to - 1]));
  }

  private folded(token: number): string {
    return foldedWords(this.written.text(token)).join('');
  }

  /** 0 for a token of no plain name. */
  private bitsOf(token: number): number {
    return this.known[2 * token] & ((1 << TOKEN_BITS) - 1);
  }

  private learn(written: string): void {
    const token = readNameToken(written);
    if (token.kind === 'other') this.keep(0, 0, 0);
    else this.keep(bitsOf(token), this.shown.intern(token.shown), this.words.intern(token.word));
  }

  private keep(bits: number, shown: number, word: number): void {
    const at = 2 * this.count++;
    if (at === this.known.length) {
      const known = new Int32Array(at * 2);
      known.set(this.known);
      this.known = known;
    }
    this.known[at] = (word << TOKEN_BITS) | bits;
    this.known[at + 1] = shown;
  }

  private makeRoom(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
    this.tokens = new Int32Array(this.tokens.length * 2);
  }
}

function bitsOf({ kind, recased, placeholder, endsForm, title, letter }: NameToken): number {
  return (
    (kind === 'name' ? IS_NAME : IS_PARTICLE) |
    (recased ? IS_RECASED : 0) |
    (placeholder ? IS_PLACEHOLDER : 0) |
    (endsForm ? ENDS_FORM : 0) |
    (title ? IS_TITLE : 0) |
    (letter ? IS_LETTER : 0)
  );
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
