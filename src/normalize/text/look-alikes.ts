/** Letters of other scripts (and rare Latin ones) drawn like a Latin letter, by that letter. */
const DRAWN_LIKE: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аαɑ'],
  ['b', 'ЬƄ'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еєҽ'],
  ['g', 'ɡԍ'],
  ['h', 'һ'],
  ['i', 'іιɩ'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['l', 'ӏǀ'],
  ['m', 'м'],
  ['n', 'пηո'],
  ['o', 'оοσօ'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['r', 'г'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['u', 'υս'],
  ['v', 'νѵ'],
  ['w', 'ԝωѡ'],
  ['x', 'хχ'],
  ['y', 'уγү'],
  ['z', 'ᴢ'],
  ['A', 'АΑ'],
  ['B', 'ВΒ'],
  ['C', 'СϹ'],
  ['E', 'ЕΕ'],
  ['F', 'Ϝ'],
  ['G', 'Ԍ'],
  ['H', 'НΗ'],
  ['I', 'ІΙӀƖ'],
  ['J', 'ЈͿ'],
  ['K', 'КΚ'],
  ['M', 'МΜ'],
  ['N', 'Ν'],
  ['O', 'ОΟՕ'],
  ['P', 'РΡ'],
  ['S', 'ЅՏ'],
  ['T', 'ТΤ'],
  ['V', 'Ѵ'],
  ['W', 'Ԝ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥҮ'],
  ['Z', 'Ζ'],
];

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  DRAWN_LIKE.flatMap(([latin, others]) => [...others].map((other): [string, string] => [other, latin])),
);

const LATIN_ONLY = /^[\x00-\u00ac\u00ae-\u024f]*$/;
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
/** Full-width forms and the letters of mathematics (𝐉𝐮𝐚𝐧), which have a plain form by definition. */
const STYLED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HAS_LATIN = /\p{Script=Latin}/u;

/**
 * Letters of other scripts inside a word that also has Latin letters, full-width and mathematical letters, and
 * invisible characters, folded to plain Latin: for matching only, never for display. Words wholly of another
 * script stay, so that `Анна` is not read as Latin.
 */
export function foldLookAlikes(text: string): string {
  if (LATIN_ONLY.test(text)) return text;
  const plain = text.replace(INVISIBLE, '').replace(STYLED, (char) => char.normalize('NFKC'));
  return plain.replace(WORD, (word) => (HAS_LATIN.test(word) ? inLatin(word) : word));
}

function inLatin(word: string): string {
  let out = '';
  for (const char of word) out += LATIN_OF.get(char) ?? char;
  return out;
}
