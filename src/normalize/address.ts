import { withoutEnd } from '../domain/edges.ts';
import { foldedWords } from '../domain/fold.ts';
import { unifiedStreetWord, unitWord } from './street-words.ts';
import { tidyCase } from './text-case.ts';

/** A street address as a person reads it, and as folded words for the linker. */
export interface Address {
  readonly display: string;
  readonly match: string;
}

/** Longer cells are notes; the match form keeps their beginning. */
const LONGEST = 300;

const ZERO = 0x30;
const NINE = 0x39;

const ORDINALS = /[ºª°]/g;
/** `12th`, `3er`, `2do`: the number alone. */
export const NUMBER_ENDINGS: readonly string[] = 'st nd rd th er ro do ra da to ta mo ma vo va no na'.split(' ');
const NUMBER_ENDING = new RegExp(`^(\\d+)(?:${NUMBER_ENDINGS.join('|')})$`);
const NUMBER = /^\d+$/;
/** `No 45`, `N 5`: before a number the sign tells nothing. `No` alone may be a word. */
export const NUMBER_SIGNS: ReadonlySet<string> = new Set(['no', 'nro', 'num', 'numero', 'number', 'nr', 'n']);
/** Letters that Colombian numbers end in (`45 A`); later ones are words (`10 y 12`, `5 N`). */
const NUMBER_LETTER = /^[a-h]$/;
const PARTS = /[,;\n]/;
/** Neither ordinals nor parts. */
const PLAIN_PART = /^[^ºª°,;\n]*$/;
const TRAILING_MARK = /[\s,;.\-–]/;

/**
 * A street address (or its second line). To show: blanks and trailing marks tidied, capitals put in name case.
 * To compare: folded words with street types and units unified (`Cra.`, `Kr`, `Carrera`), number signs dropped,
 * `45 A` joined to `45a`, the order kept. Idempotent over `display`.
 */
export function normalizeAddress(text: string): Address {
  const display = tidyCase(withoutEnd(text, TRAILING_MARK));
  return { display, match: addressWords(display.slice(0, LONGEST)).join(' ') };
}

function addressWords(text: string): string[] {
  const out: string[] = [];
  // A comma ends a street as the end of the cell does: `7548 Center St, San Diego`.
  if (PLAIN_PART.test(text)) {
    addPart(foldedWords(text), out);
    return out;
  }
  for (const part of text.replace(ORDINALS, ' ').split(PARTS)) addPart(foldedWords(part), out);
  return out;
}

function addPart(words: readonly string[], out: string[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = nextWord(words[i + 1]);
    if (next === 'number' && NUMBER_SIGNS.has(word)) continue;
    const last = out.length - 1;
    if (isNumberLetter(word) && last >= 0 && isNumber(out[last])) out[last] += word;
    else out.push(addressWord(word, next, i === 0));
  }
}

/** What stands behind a word in its part of the address. */
export type NextWord = 'none' | 'number' | 'word';

function nextWord(next: string | undefined): NextWord {
  return next === undefined ? 'none' : startsWithDigit(next) ? 'number' : 'word';
}

/** What a folded word is compared as, by where it stands. */
export function addressWord(written: string, next: NextWord, first: boolean): string {
  const word = startsWithDigit(written) ? written.replace(NUMBER_ENDING, '$1') : written;
  return unitWord(word, next === 'number') ?? unifiedStreetWord(word, first && next !== 'none', next !== 'word');
}

function isNumber(word: string): boolean {
  return NUMBER.test(word);
}

/** Of a single letter: `45 A` is `45a`. */
function isNumberLetter(word: string): boolean {
  return word.length === 1 && NUMBER_LETTER.test(word);
}

function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}
