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
const NUMBER_ENDING = /^(\d+)(?:st|nd|rd|th|er|ro|do|ra|da|to|ta|mo|ma|vo|va|no|na)$/;
const NUMBER = /^\d+$/;
const NUMBER_SIGN = /^(?:no|nro|num|numero|number|nr)$/;
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
    const written = words[i];
    const word = startsWithDigit(written) ? written.replace(NUMBER_ENDING, '$1') : written;
    const next = words[i + 1];
    if (isNumberSign(word, next)) continue;
    const last = out.length - 1;
    if (word.length === 1 && NUMBER_LETTER.test(word) && last >= 0 && NUMBER.test(out[last])) out[last] += word;
    else
      out.push(
        unitWord(word, startsWithDigit(next)) ??
          unifiedStreetWord(word, i === 0 && next !== undefined, isStreetEnd(next)),
      );
  }
}

function isStreetEnd(next: string | undefined): boolean {
  return next === undefined || startsWithDigit(next);
}

/** `No 45`, `N 5`: the sign tells nothing. `No` alone may be a word. */
function isNumberSign(word: string, next: string | undefined): boolean {
  return startsWithDigit(next) && (NUMBER_SIGN.test(word) || word === 'n');
}

function startsWithDigit(word: string | undefined): boolean {
  if (word === undefined) return false;
  const first = word.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}
