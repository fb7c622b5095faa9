import { withoutEnd } from '../../domain/edges.ts';
import { fold } from '../../domain/fold.ts';
import { foldLookAlikes } from '../text/look-alikes.ts';
import { COMMON_GIVEN_NAMES, COMMON_SURNAMES } from './common-names.ts';
import { SUFFIXES } from './honorifics.ts';
import { LETTER_PARTICLES, PARTICLES } from './particles.ts';

/** Letters typed as signs or digits inside a word (`M@ría`, `P3dro`); the others have no accepted reading. */
const TYPED_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};
const PLAIN = /^[A-Za-z]+$/;
const MARIA = /^m(?:\.?ª\.?|\.a\.?|a\.)$/i;
const LETTER = /\p{L}/u;

/**
 * Folded tokens for linking: no accents, look-alikes and letters typed as signs folded, apostrophes closed,
 * hyphens parted, particles and suffixes dropped where something else is left, `Mª` and `Ma.` read as `maria` (a bare
 * `Ma` in first position only), a damaged letter restored where only one common name fits (`MU?OZ` → `munoz`), else `?`.
 */
export function matchTokens(displayTokens: readonly string[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < displayTokens.length; at++) {
    const token = displayTokens[at];
    if (PLAIN.test(token)) words.push(token.toLowerCase());
    else if (MARIA.test(token)) words.push('maria');
    else for (const word of foldedPieces(token)) words.push(word);
  }
  return words.length > 1 ? withoutTrimmings(words) : words;
}

/** Folded words of one token: `Ana-María` is two, `D'Angelo` one, digits alone none. */
function foldedPieces(token: string): string[] {
  // Folding brings letters to light that look like others (ᶢ → ɡ → g).
  const plain = foldLookAlikes(fold(foldLookAlikes(token))).replace(/['’`´.ªº]/g, '');
  const pieces: string[] = [];
  for (const piece of plain.match(/[\p{L}\p{M}\p{N}@$!|?#\ufffd]+/gu) ?? []) {
    const word = foldLookAlikes(lettersOnly(piece));
    if (word !== '') pieces.push(word);
  }
  return pieces;
}

/** A piece without digits and signs; those between or beside letters are read as the letter they stand for. */
function lettersOnly(piece: string): string {
  const chars = [...withoutEnd(piece.replace(/^[!|$@?#]+(?!\p{L})/u, ''), /[\d!|$@]/)];
  if (!chars.some((char) => LETTER.test(char) || char === '\ufffd')) return '';
  let word = '';
  let damaged = false;
  for (let k = 0; k < chars.length; k++) {
    const char = chars[k];
    if (char === '?' || char === '#' || char === '\ufffd') {
      if (char !== '\ufffd' && (k === 0 || k === chars.length - 1)) continue;
      if (!word.endsWith('?')) word += '?';
      damaged = true;
    } else if (LETTER.test(char)) word += char;
    else word += TYPED_FOR[char] ?? '';
  }
  return damaged ? restored(word) : word;
}

/** Letters that wrong encodings destroy, folded; ñ first, the most frequent loss in capitals. */
const LOST_LETTERS = ['n', 'i', 'a', 'e', 'o', 'u'];

/** A word with one lost letter, when exactly one common name fits (ñ wins over vowels). */
function restored(word: string): string {
  const at = word.indexOf('?');
  if (word.indexOf('?', at + 1) !== -1) return word;
  let fit = '';
  for (const letter of LOST_LETTERS) {
    const candidate = word.slice(0, at) + letter + word.slice(at + 1);
    if (!COMMON_SURNAMES.has(candidate) && !COMMON_GIVEN_NAMES.has(candidate)) continue;
    if (letter === 'n') return candidate;
    if (fit !== '') return word;
    fit = candidate;
  }
  return fit === '' ? word : fit;
}

/** Particles and suffixes off, unless nothing else is left. */
function withoutTrimmings(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => !isParticle(words, word, at) && !(at > 0 && SUFFIXES.has(word)));
  if (kept.length === 0) return [...words];
  // `Ma` is a surname elsewhere, before another name it is short for María.
  if (kept.length > 1 && kept[0] === 'ma') kept[0] = 'maria';
  return kept;
}

function isParticle(words: readonly string[], word: string, at: number): boolean {
  if (LETTER_PARTICLES.has(word)) return at > 0 && at < words.length - 1;
  return PARTICLES.has(word);
}
