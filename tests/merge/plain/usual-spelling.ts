import { isOneEdit } from '../../../src/domain/one-edit.ts';
import type { NameWords } from '../../../src/merge/name-words.ts';
import type { Candidate, NamedRule } from './candidate.ts';
import { wordsOf } from './units/name.ts';

/** Of `Ruiz` and `Riuz` the one that more records of the run write: a slip makes a rare word of a usual one. */
export const USUAL_SPELLING: NamedRule = { name: 'usual_spelling', score: ({ usual }) => (usual ? 1 : 0) };

/** Names with those marked as unusual that are one slip from another whose words are more frequent in the run. */
export function withUsualSpelling(names: readonly Candidate[], words: NameWords): readonly Candidate[] {
  return names.map((name) => (names.some((other) => isSlipOf(name, other, words)) ? { ...name, usual: false } : name));
}

function isSlipOf(name: Candidate, other: Candidate, words: NameWords): boolean {
  const differing = name.keys.flatMap((key, part) => (key === other.keys[part] ? [] : [part]));
  if (differing.length !== 1) return false;
  const [part] = differing;
  const own = name.keys[part];
  const others = other.keys[part];
  return isOneEdit(own, others) && rarest(own, others, words) < rarest(others, own, words);
}

/** By so many times the records of a usual spelling outnumber those of its slips. */
const CLEARLY = 5;

export const RIGHTLY_TYPED: NamedRule = { name: 'usual_spelling', score: ({ mistyped }) => (mistyped ? 0 : 1) };
export const MOST_USUAL: NamedRule = { name: 'most_usual', score: ({ rarity }) => (rarity >= 3 ? 1 : 0) };

export function withRarity(names: readonly Candidate[], words: NameWords): readonly Candidate[] {
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    const rarities = others.flatMap(({ keys }) =>
      name.keys.flatMap((key, part) => (key === keys[part] ? [] : [rarest(key, keys[part], words)])),
    );
    return {
      ...name,
      mistyped: others.some((other) => isClearSlipOf(name, other, words)),
      rarity: Math.min(...rarities),
    };
  });
}

function isClearSlipOf(name: Candidate, other: Candidate, words: NameWords): boolean {
  const differing = name.keys.flatMap((key, part) => (key === other.keys[part] ? [] : [part]));
  return (
    differing.length > 0 &&
    differing.every((part) => {
      const [own, others] = [name.keys[part], other.keys[part]];
      return isOneEdit(own, others) && CLEARLY * rarest(own, others, words) <= rarest(others, own, words);
    })
  );
}

/** The rarity of values by those of these parts that differ; `holders`: how many records of the run have a value. */
export function withPartRarity(
  candidates: readonly Candidate[],
  parts: readonly number[],
  holders: (part: number, key: string) => number,
): readonly Candidate[] {
  const differing = parts.filter((part) => candidates.some(({ keys }) => keys[part] !== candidates[0].keys[part]));
  return candidates.map((candidate) => {
    const counts = differing.flatMap((part) => {
      const key = candidate.keys[part];
      return key === '' ? [] : [holders(part, key)];
    });
    return { ...candidate, rarity: Math.min(...counts) };
  });
}

/** The count of the least frequent word of one text that the other does not have; infinite when there is none. */
function rarest(text: string, other: string, words: NameWords): number {
  const shared = new Set(wordsOf(other));
  const counts = wordsOf(text).flatMap((word) => (shared.has(word) ? [] : [countOf(words, word)]));
  return Math.min(...counts);
}

function countOf(words: NameWords, word: string): number {
  const bytes = new TextEncoder().encode(word);
  return words.count(bytes, 0, bytes.length);
}
