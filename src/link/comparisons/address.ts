import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Comparison, compareSingles, usualPriorM } from './comparison.ts';

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
  tells: 'household',
  frequency: true,
  prepare: (entities) => compareSingles(entities.match.address, 6, addressLevel),
};

/** Addresses are folded words; words with a digit are its numbers, the others its street. */
function addressLevel(a: string, b: string): number {
  const x = readAddress(a);
  const y = readAddress(b);
  if (x.glued === y.glued) return 6;
  const street = x.street !== '' && y.street !== '' ? jaroWinkler(x.street, y.street) : 0;
  const sameStreet = sameStreets(x.street, y.street, street);
  const numbers = sharedNumbers(x.numbers, y.numbers);
  if (sameStreet && numbers === 'all') return 5;
  if (sameStreet && (numbers === 'missing' || numbers === 'some')) return 4;
  if (numbers === 'all' && (street >= 0.8 || (x.numbers.length > 1 && y.numbers.length > 1))) return 4;
  if (sameStreet) return 3;
  return numbers === 'all' || street >= 0.85 ? 2 : 1;
}

interface Address {
  readonly glued: string;
  readonly street: string;
  readonly numbers: readonly string[];
}

function readAddress(text: string): Address {
  const numbers: string[] = [];
  const street: string[] = [];
  for (const word of text.split(' ')) (hasDigit(word) ? numbers : street).push(word);
  return { glued: text.replaceAll(' ', ''), street: street.join(' '), numbers };
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 48 && c <= 57) return true;
  }
  return false;
}

function sameStreets(a: string, b: string, similarity: number): boolean {
  if (a === b || similarity >= 0.92) return true;
  return a !== '' && b !== '' && editsUpTo(a, b, 2) <= 2;
}

function sharedNumbers(a: readonly string[], b: readonly string[]): 'missing' | 'none' | 'some' | 'all' {
  if (a.length === 0 || b.length === 0) return 'missing';
  let shared = 0;
  for (const number of a) if (b.includes(number)) shared++;
  if (shared === 0) return 'none';
  return shared >= Math.min(a.length, b.length) ? 'all' : 'some';
}
