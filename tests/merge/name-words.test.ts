import { expect, it } from 'vitest';
import { countWords, NAME_COLUMNS, NameWords } from '../../src/merge/name-words.ts';
import { recordsOf } from '../support/records-of.ts';

const NAMES = [
  { given_name: 'Ana María', family_name: 'Ruiz' },
  { given_name: 'Ana', family_name: 'María Ruiz' },
  { given_name: 'Ana', family_name: '' },
  { given_name: '', family_name: 'Ana Ana' },
];

function countOf(words: NameWords, word: string): number {
  const bytes = new TextEncoder().encode(`<${word}>`);
  return words.count(bytes, 1, bytes.length - 1);
}

it('counts the records whose given or family name holds a word, a word that stands twice twice', () => {
  const words = new NameWords(recordsOf(NAMES));
  expect(['ana', 'maria', 'ruiz', 'an', 'ana maria'].map((word) => countOf(words, word))).toEqual([5, 2, 2, 0, 0]);
});

it('counts the same by what was told of each column', () => {
  const records = recordsOf(NAMES);
  const told = NAME_COLUMNS.map((name) => structuredClone(countWords(records, name)));
  const words = new NameWords({ ...recordsOf([]), count: 0 }, told);
  expect(['ana', 'maria', 'ruiz', 'an'].map((word) => countOf(words, word))).toEqual([5, 2, 2, 0]);
});
