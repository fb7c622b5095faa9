import type { Meaning } from '../meaning.ts';
import { CONTACT_PHRASES } from './contact.ts';
import { FRENCH_PHRASES } from './french.ts';
import { GERMAN_PHRASES } from './german.ts';
import { ITALIAN_PHRASES } from './italian.ts';
import { PERSON_PHRASES } from './person.ts';
import type { Phrases } from './phrases.ts';
import { RECORD_PHRASES } from './record.ts';
import { ARTICLES } from './words.ts';

/** All tables; where two carry the same phrase the earlier one counts. */
export const VOCABULARY: readonly Phrases[] = [
  PERSON_PHRASES,
  CONTACT_PHRASES,
  RECORD_PHRASES,
  GERMAN_PHRASES,
  ITALIAN_PHRASES,
  FRENCH_PHRASES,
];

const MEANINGS: ReadonlyMap<string, Meaning> = index(VOCABULARY);

/** What the words of a header mean, when the vocabulary holds exactly them (articles apart). */
export function lookUp(words: readonly string[]): Meaning | undefined {
  return MEANINGS.get(vocabularyKey(words));
}

/** Words without articles, closed up; of articles alone, all of them. */
export function vocabularyKey(words: readonly string[]): string {
  const kept = words.filter((word) => !ARTICLES.has(word));
  return (kept.length > 0 ? kept : words).join('');
}

function index(tables: readonly Phrases[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const table of tables) {
    for (const [meaning, phrases] of table) {
      for (const phrase of phrases.split(',')) {
        const key = vocabularyKey(phrase.trim().split(' '));
        if (!meanings.has(key)) meanings.set(key, meaning);
      }
    }
  }
  return meanings;
}
