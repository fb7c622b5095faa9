import { textOf } from '../domain/byte-text.ts';

const ACCENTED = /\p{L}\p{M}+/gu;
/** A letter lost on the way; a lone `#` is how Colombian addresses are written. */
const DAMAGE = /\ufffd|\p{L}[?#]\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;

/** Points for name case; more than any text has accents worth counting. */
const CASE_POINTS = 100;
const DAMAGE_POINTS = 10_000;

/**
 * How well a text is written, higher is better: no lost letters, then name case over capitals, then the accents, which
 * people leave out far more often than they invent them. Those of texts that stand together add up. The text is the UTF-8
 * from `from` up to, not including, `to`.
 */
export function spelling(bytes: Uint8Array, from: number, to: number): number {
  return ofKnown(bytes, from, to) ?? ofText(textOf(bytes, from, to));
}

function ofText(text: string): number {
  const damage = DAMAGE.test(text) ? DAMAGE_POINTS : 0;
  const nameCase = UPPER.test(text) && LOWER.test(text) ? CASE_POINTS : 0;
  const accents = text.normalize('NFD').match(ACCENTED)?.length ?? 0;
  return nameCase - damage + Math.min(accents, CASE_POINTS - 1);
}

/** The same of a text of characters that are known, one by one; undefined of others. Expressions cost several times as much. */
function ofKnown(bytes: Uint8Array, from: number, to: number): number | undefined {
  let all = 0;
  let before = 0;
  let lost = 0;
  let damage = 0;
  let accents = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    const character = byte < 0x80 ? byte : ((byte & 0x1f) << 6) | (bytes[++at] & 0x3f);
    if (byte > LAST_OF_TWO || character >= CHARACTERS.length) return undefined;
    const signs = CHARACTERS[character];
    // A sign between two letters stands where one was lost.
    if (lost !== 0 && (signs & IS_LETTER) !== 0) damage = DAMAGE_POINTS;
    lost = (signs & IS_LOST) !== 0 ? before & IS_LETTER : 0;
    if ((signs & HAS_ACCENT) !== 0) accents++;
    all |= signs;
    before = signs;
  }
  const nameCase = (all & IS_CAPITAL) !== 0 && (all & IS_SMALL) !== 0 ? CASE_POINTS : 0;
  return nameCase - damage + Math.min(accents, CASE_POINTS - 1);
}

const IS_CAPITAL = 1;
const IS_SMALL = 2;
const IS_LETTER = 4;
const IS_LOST = 8;
const HAS_ACCENT = 16;

/** The first byte of the last character of two bytes. */
const LAST_OF_TWO = 0xdf;

/** Of ASCII and the letters of western and central Europe: none of them is a mark that belongs to another one. */
const CHARACTERS = Uint8Array.from({ length: 0x180 }, (_, code) => signsOf(String.fromCharCode(code)));

function signsOf(character: string): number {
  return (
    (UPPER.test(character) ? IS_CAPITAL : 0) |
    (LOWER.test(character) ? IS_SMALL : 0) |
    (LETTER.test(character) ? IS_LETTER : 0) |
    (character === '?' || character === '#' ? IS_LOST : 0) |
    (character.normalize('NFD').search(ACCENTED) >= 0 ? HAS_ACCENT : 0)
  );
}
