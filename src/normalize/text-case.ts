import { nameCase } from './name/name-case.ts';

/** Small words that stay in lower case inside a place or street name. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'de del la las los el y e i da do das dos di d en con al a'.split(' '),
);

/** Blanks that are no single spaces. */
const UNTIDY = /\s\s|[^\S ]/;
const HAS_LOWER = /\p{Ll}/u;
const HAS_UPPER = /\p{Lu}/u;
const HAS_DIGIT = /\p{Nd}/u;
/** `CDMX`, `BLVD`: three letters or more without a vowel, written in capitals, are no word. */
const ACRONYM = /^[B-DF-HJ-NP-TV-XZ]{3,}$/;

/**
 * A place, street or company wholly in capitals or wholly in lower case, in name case (`BOGOTÁ D.C.` → `Bogotá
 * D.C.`); whatever is in mixed case stays as it was typed. Blanks are tidied. Idempotent.
 */
export function tidyCase(text: string): string {
  const trimmed = text.trim();
  const shouted = !HAS_LOWER.test(text);
  const isMixed = !shouted && HAS_UPPER.test(text);
  if (isMixed && !UNTIDY.test(trimmed)) return trimmed;
  const words = trimmed.split(/\s+/);
  if (isMixed) return words.join(' ');
  return words.map((word, index) => wordCase(word, index === 0)).join(' ');
}

/** A word of a text that is wholly in capitals or in small letters, in name case. */
export function wordCase(word: string, first: boolean): string {
  // `45A`, `N°3`, `D.C.`, `S.A.` are no words to put in name case.
  if (HAS_DIGIT.test(word) || /\p{L}\.\p{L}/u.test(word) || ACRONYM.test(word)) return inCapitals(word);
  const lower = word.toLowerCase();
  if (!first) return SMALL_WORDS.has(lower) ? lower : nameCase(lower);
  // A particle begins a surname small (`de la Cruz`), but not a place or street (`Las Condes`).
  return SMALL_WORDS.has(lower) ? capitalised(lower) : nameCase(lower);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A code or number in capitals; unchanged where a letter (`ß`, `ᾀ`) would not find back from its capital. */
export function inCapitals(word: string): string {
  const upper = word.toUpperCase();
  return upper.toLowerCase() === word.toLowerCase() ? upper : word;
}
