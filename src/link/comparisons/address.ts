import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Letters, mayBeAlike, mayBeEdits, withLetters } from '../kernels/letters.ts';
import { type Comparison, compareSingles, usualPriorM, usualPriorU } from './comparison.ts';

/** Similarities of two street names, measured on the labelled sets. */
const NEARLY_SAME = 0.92;
const SIMILAR = 0.85;
const CLOSE = 0.8;

export const address: Comparison = {
  field: 'address',
  levels: [
    'missing',
    'different',
    'same numbers, or a similar street',
    'same street, other numbers',
    'same street, numbers partly the same or missing',
    'street alike, same numbers',
    'same address',
  ],
  exact: 6,
  alike: [3, 4, 5],
  priorM: usualPriorM(7, 6),
  priorU: usualPriorU(7, 6, 0.002),
  tells: 'household',
  frequency: true,
  prepare: (entities) => compareSingles(entities.match.address, 6, readAddress, addressLevel),
};

function addressLevel(x: Address, y: Address): number {
  if (x.glued === y.glued) return 6;
  const filled = x.street.text !== '' && y.street.text !== '';
  const street = filled && mayBeAlike(x.street, y.street, CLOSE) ? jaroWinkler(x.street.text, y.street.text) : 0;
  const sameStreet = sameStreets(x.street, y.street, street);
  const numbers = sharedNumbers(x.numbers, y.numbers);
  if (sameStreet && numbers === 'all') return 5;
  if (sameStreet && (numbers === 'missing' || numbers === 'some')) return 4;
  if (numbers === 'all' && (street >= CLOSE || (x.numbers.length > 1 && y.numbers.length > 1))) return 4;
  if (sameStreet) return 3;
  return numbers === 'all' || street >= SIMILAR ? 2 : 1;
}

interface Address {
  readonly glued: string;
  readonly street: Letters;
  readonly numbers: readonly string[];
}

/** Addresses are folded words; words with a digit are its numbers, the others its street. */
function readAddress(text: string): Address {
  const numbers: string[] = [];
  const street: string[] = [];
  for (const word of text.split(' ')) (hasDigit(word) ? numbers : street).push(word);
  return { glued: text.replaceAll(' ', ''), street: withLetters(street.join(' ')), numbers };
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 48 && c <= 57) return true;
  }
  return false;
}

function sameStreets(a: Letters, b: Letters, similarity: number): boolean {
  if (a.text === b.text || similarity >= NEARLY_SAME) return true;
  return a.text !== '' && b.text !== '' && mayBeEdits(a, b, 2) && editsUpTo(a.text, b.text, 2) <= 2;
}

function sharedNumbers(a: readonly string[], b: readonly string[]): 'missing' | 'none' | 'some' | 'all' {
  if (a.length === 0 || b.length === 0) return 'missing';
  let shared = 0;
  for (const number of a) if (b.includes(number)) shared++;
  if (shared === 0) return 'none';
  return shared >= Math.min(a.length, b.length) ? 'all' : 'some';
}
