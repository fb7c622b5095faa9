import type { KeyTexts } from './key-texts.ts';

const SMALL_WORDS: ReadonlySet<string> = new Set('de del la las los el da do das dos of the'.split(' '));
const DIGIT = /\d/;

/** What follows from the texts of addresses. */
export class StreetKeys {
  private readonly keys: KeyTexts;

  constructor(keys: KeyTexts) {
    this.keys = keys;
  }

  hasNumber(key: number): boolean {
    return DIGIT.test(this.keys.text(key));
  }

  /** A street may go on (`… apartamento 201`), and its small words may be left out (`Avenida América`). */
  begins(beginning: number, street: number): boolean {
    const short = this.keys.text(beginning);
    const long = this.keys.text(street);
    // Their first words stay, so that their first characters tell most streets apart.
    if (short.length >= long.length || short[0] !== long[0]) return false;
    return `${majorWords(long)} `.startsWith(`${majorWords(short)} `);
  }
}

/** A street without the words that many leave out; the first word is never one of them. */
export function majorWords(street: string): string {
  return street
    .split(' ')
    .filter((word, at) => at === 0 || !SMALL_WORDS.has(word))
    .join(' ');
}
