import { textOf } from '../domain/byte-text.ts';
import { isDamaged } from './damage.ts';

const ACCENTED = /\p{L}\p{M}+/gu;
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
  const damage = isDamaged(text) ? DAMAGE_POINTS : 0;
  const nameCase = UPPER.test(text) && LOWER.test(text) ? CASE_POINTS : 0;
  const accents = text.normalize('NFD').match(ACCENTED)?.length ?? 0;
  return nameCase - damage + Math.min(accents, CASE_POINTS - 1);
}

/** The same of a text of characters that are known, one by one; undefined of others, and of what may be damaged. Expressions cost several times as much. */
function ofKnown(bytes: Uint8Array, from: number, to: number): number | undefined {
  let all = 0;
  let before = 0;
  let accents = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    const character = byte < 0x80 ? byte : ((byte & 0x1f) << 6) | (bytes[++at] & 0x3f);
    if (byte > LAST_OF_TWO || character >= CHARACTERS.length) return undefined;
    const signs = CHARACTERS[character];
    // It may stand for a letter that was lost; addresses have a `#` before each number.
    if ((signs & IS_SUSPECT) !== 0 && (character !== HASH || (before & IS_LETTER) !== 0)) return undefined;
    if ((signs & HAS_ACCENT) !== 0) accents++;
    all |= signs;
    before = signs;
  }
  const nameCase = (all & IS_CAPITAL) !== 0 && (all & IS_SMALL) !== 0 ? CASE_POINTS : 0;
  return nameCase + Math.min(accents, CASE_POINTS - 1);
}

const IS_CAPITAL = 1;
const IS_SMALL = 2;
const IS_LETTER = 4;
const IS_SUSPECT = 8;
const HAS_ACCENT = 16;

const HASH = 0x23;

/** The first byte of the last character of two bytes. */
const LAST_OF_TWO = 0xdf;

/** Of ASCII and the letters of western and central Europe: none of them is a mark that belongs to another one. */
const CHARACTERS = Uint8Array.from({ length: 0x180 }, (_, code) => signsOf(String.fromCharCode(code)));

function signsOf(character: string): number {
  return (
    (UPPER.test(character) ? IS_CAPITAL : 0) |
    (LOWER.test(character) ? IS_SMALL : 0) |
    (LETTER.test(character) ? IS_LETTER : 0) |
    ('?#ÃÂã'.includes(character) ? IS_SUSPECT : 0) |
    (character.normalize('NFD').search(ACCENTED) >= 0 ? HAS_ACCENT : 0)
  );
}
