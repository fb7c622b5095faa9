import type { KeyTexts } from './key-texts.ts';

const SMALL = 'de del la las los el da do das dos of the'.split(' ');
const SMALL_WORDS: ReadonlySet<string> = new Set(SMALL);
/** Most streets have none, and need not be taken apart. */
const HAS_SMALL_WORD = new RegExp(` (?:${SMALL.join('|')})(?: |$)`);
const ZERO = 0x30;
const NINE = 0x39;

/** What follows from the texts of addresses. */
export class StreetKeys {
  private readonly keys: KeyTexts;

  constructor(keys: KeyTexts) {
    this.keys = keys;
  }

  hasNumber(key: number): boolean {
    this.keys.locate(key);
    const { bytes, from, to } = this.keys;
    for (let at = from; at < to; at++) if (bytes[at] >= ZERO && bytes[at] <= NINE) return true;
    return false;
  }

  /** A street may go on (`… apartamento 201`), and its small words may be left out (`Avenida América`). */
  begins(beginning: number, street: number): boolean {
    // Their first words stay, so that their first bytes tell most streets apart.
    if (this.firstByte(beginning) !== this.firstByte(street)) return false;
    const short = this.keys.text(beginning);
    const long = this.keys.text(street);
    if (short.length >= long.length) return false;
    return `${majorWords(long)} `.startsWith(`${majorWords(short)} `);
  }

  private firstByte(key: number): number {
    this.keys.locate(key);
    return this.keys.from === this.keys.to ? 0 : this.keys.bytes[this.keys.from];
  }
}

/** A street without the words that many leave out; the first word is never one of them. */
export function majorWords(street: string): string {
  if (!HAS_SMALL_WORD.test(street)) return street;
  return street
    .split(' ')
    .filter((word, at) => at === 0 || !SMALL_WORDS.has(word))
    .join(' ');
}
