import { IntList } from '../int-list.ts';
import { Leanings, type NameRoles, type Surnames } from '../name/name-roles.ts';
import { type NameWords, NOT_PLAIN, PLAIN_RECASED } from '../name/name-words.ts';
import type { Cells } from './cells.ts';
import { BATCH } from './text-batch.ts';

const encoder = new TextEncoder();

/** Tokens from `from` up to, not including, `to`, in the list of a column. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The plain names among the values of a column (see NameWords), as codes of tokens. */
export class PlainNames {
  readonly words: NameWords;
  /** Tokens of all names, one name behind the other. */
  readonly tokens = new IntList();
  /** The tokens of code c are those from starts[c] to starts[c + 1]; none for a value that is no plain name. */
  private readonly starts: Int32Array;
  private readonly recased: Uint8Array;
  private readonly leanings: Leanings;
  private readonly unitEnds = new IntList();
  private readonly counts = new Int32Array(BATCH);

  constructor(cells: Cells, words: NameWords, surnames: Surnames = 2) {
    this.leanings = new Leanings(surnames);
    this.words = words;
    this.starts = new Int32Array(cells.size + 1);
    this.recased = new Uint8Array(cells.size);
    for (let code = 0; code < cells.size; ) code = this.readFrom(cells, code);
  }

  has(code: number): boolean {
    return this.starts[code] < this.starts[code + 1];
  }

  /** Whether name case changed the name. */
  isRecased(code: number): boolean {
    return this.recased[code] === 1;
  }

  whole(code: number): TokenRange {
    return { from: this.starts[code], to: this.starts[code + 1] };
  }

  count(code: number): number {
    return this.starts[code + 1] - this.starts[code];
  }

  /** Hands out the folded words that a name is compared by. */
  eachWord(code: number, hand: (word: number) => void): void {
    const from = this.starts[code];
    const to = this.starts[code + 1];
    for (let at = from; at < to; at++) {
      const token = this.tokens.at(at);
      if (!this.words.isLeftOut(token, at > from && at + 1 < to)) hand(this.words.wordOf(token));
    }
  }

  /** Reads values from a code on, of which only the first may be another text than its bytes; gives the code behind them. */
  private readFrom(cells: Cells, from: number): number {
    const { words, counts } = this;
    const { bytes, starts } = cells.memory;
    if (!cells.isAsRead(from)) {
      const text = encoder.encode(cells.textOf(from));
      counts[0] = words.gather(text, 0, text.length);
      this.keep(from, from + 1, text);
      return from + 1;
    }
    let code = from;
    for (; code < from + BATCH && code < cells.size && cells.isAsRead(code); code++)
      counts[code - from] = words.gather(bytes, starts[code], starts[code + 1]);
    this.keep(from, code, bytes);
    return code;
  }

  /** Keeps the names of some codes, of which so many tokens were gathered out of these bytes. */
  private keep(from: number, to: number, bytes: Uint8Array): void {
    const { words } = this;
    words.readGathered(bytes);
    let place = 0;
    for (let code = from; code < to; code++) {
      const end = place + this.counts[code - from];
      const kind = words.kindOf(place, end);
      if (kind === PLAIN_RECASED) this.recased[code] = 1;
      if (kind === NOT_PLAIN) place = end;
      for (; place < end; place++) this.tokens.push(words.tokenAt(place));
      this.starts[code + 1] = this.tokens.length;
    }
  }

  /**
   * As NameRoles.split, for the tokens of a full name: where the tokens of the back half begin. Negative, and one less
   * than that, where the family name stands in front. A particle stays with the name behind it.
   */
  cut(code: number, roles: NameRoles): number {
    const from = this.starts[code];
    const to = this.starts[code + 1];
    const { leanings, unitEnds, tokens, words } = this;
    leanings.clear();
    unitEnds.clear();
    for (let at = from; at < to; at++) {
      const token = tokens.at(at);
      if (words.isParticle(token)) continue;
      roles.addTo(leanings, words.wordOf(token));
      unitEnds.push(at + 1);
    }
    if (unitEnds.length < 2) return leanings.isFamilyAlone ? from : to;
    const { bestCut } = leanings;
    return bestCut < 0 ? -1 - unitEnds.at(-bestCut - 1) : unitEnds.at(bestCut - 1);
  }
}
