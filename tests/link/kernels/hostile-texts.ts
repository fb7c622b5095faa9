import fc from 'fast-check';
import { mark, putString, RECORD, type Texts } from '../../../src/link/kernels/texts.ts';

/** Few letters, so that texts are alike; accents, combining marks and letters of two units among them. */
const LETTERS = [...'abcdeh1 ', 'ñ', 'ж', 'e\u0301', '漢', '😀', '\u{10ffff}', '\n'];

const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 });
const long = fc.string({ unit: fc.constantFrom(...LETTERS.slice(0, 6)), minLength: 28, maxLength: 40 });

/** Texts of which two are often close: empty ones, more than 32 letters, letters beyond ASCII. */
const hostile: fc.Arbitrary<string> = fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: long });

/** Two texts, every second time one typing error apart. */
export const hostilePair: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(hostile, hostile),
  fc
    .tuple(hostile, fc.nat(40), fc.constantFrom(...LETTERS, ''))
    .map(([text, at, letter]): [string, string] => [text, text.slice(0, at) + letter + text.slice(at + 1)]),
);

/** Texts 0 and 1. */
export function textsOfStrings(a: string, b: string): Texts {
  const units = new Uint16Array(a.length + b.length);
  const marks = new Int32Array(2 * RECORD);
  putString(b, units, putString(a, units, 0));
  mark(units, marks, 0, 0, a.length);
  mark(units, marks, 1, a.length, b.length);
  return { units, marks };
}
