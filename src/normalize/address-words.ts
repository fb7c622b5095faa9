import { wordsOf } from '../domain/byte-words.ts';
import { ValueTable } from '../domain/column.ts';
import { addressWord, isNumber, isNumberLetter, isNumberSign, type NextWord, startsWithDigit } from './address.ts';
import { IntList } from './int-list.ts';

const SPACE = 0x20;

/** Bits of a word. */
const BEGINS_DIGIT = 1;
const IS_SIGN = 2;
const IS_LETTER = 4;

const NEXTS: readonly NextWord[] = ['none', 'number', 'word'];
const NONE = 0;
const DIGIT = 1;
const WORD = 2;
/** By what stands behind it and whether it stands first, what a word is compared as. */
const PLACES = 6;
const UNKNOWN = -1;

/** The folded words of addresses, each looked at once, and what an address of them is compared by. */
export class AddressWords {
  /** What is compared, in UTF-8, and its length. */
  bytes = new Uint8Array(512);
  words = wordsOf(this.bytes);
  count = 0;
  private readonly known = new ValueTable();
  private readonly bits = new IntList();
  private readonly written = new ValueTable();
  /** By code of what is compared, 1 for a number. */
  private readonly numbers = new IntList();
  private readonly codes = new IntList();
  private readonly part = new IntList();
  private endsWithNumber = false;

  /** The number of a word. */
  learn(word: string): number {
    const code = this.known.intern(word);
    if (code < this.bits.length) return code;
    this.bits.push(
      (startsWithDigit(word) ? BEGINS_DIGIT : 0) |
        (isNumberSign(word) ? IS_SIGN : 0) |
        (isNumberLetter(word) ? IS_LETTER : 0),
    );
    for (let place = 0; place < PLACES; place++) this.codes.push(UNKNOWN);
    return code;
  }

  /** Begins an address. */
  begin(): void {
    this.count = 0;
    this.endsWithNumber = false;
    this.part.clear();
  }

  add(word: number): void {
    this.part.push(word);
  }

  /** Ends what a comma or the end of the cell ends. */
  endPart(): void {
    const { part, bits } = this;
    for (let k = 0; k < part.length; k++) {
      const word = part.at(k);
      const is = bits.at(word);
      const next = k + 1 === part.length ? NONE : (bits.at(part.at(k + 1)) & BEGINS_DIGIT) !== 0 ? DIGIT : WORD;
      if ((is & IS_SIGN) !== 0 && next === DIGIT) continue;
      if ((is & IS_LETTER) !== 0 && this.endsWithNumber) this.glue(word);
      else this.write(word, next, k === 0);
    }
    part.clear();
  }

  private write(word: number, next: number, isFirst: boolean): void {
    const at = word * PLACES + next * 2 + (isFirst ? 1 : 0);
    const known = this.codes.at(at);
    const code =
      known === UNKNOWN ? this.learnWritten(at, addressWord(this.known.text(word), NEXTS[next], isFirst)) : known;
    this.makeRoom(this.written.lengthOf(code) + 1);
    if (this.count > 0) this.bytes[this.count++] = SPACE;
    this.endsWithNumber = this.numbers.at(code) === 1;
    this.count = this.written.copy(code, this.words, this.count);
  }

  private learnWritten(at: number, written: string): number {
    const code = this.written.intern(written);
    this.codes.set(at, code);
    if (code === this.numbers.length) this.numbers.push(isNumber(written) ? 1 : 0);
    return code;
  }

  private glue(word: number): void {
    this.makeRoom(this.known.lengthOf(word));
    this.count = this.known.copy(word, this.words, this.count);
    this.endsWithNumber = false;
  }

  private makeRoom(length: number): void {
    if (this.count + length <= this.bytes.length) return;
    const bytes = new Uint8Array((this.count + length) * 2);
    bytes.set(this.bytes);
    this.bytes = bytes;
    this.words = wordsOf(bytes);
  }
}
