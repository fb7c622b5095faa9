import { foldedWords } from '../domain/fold.ts';
import type { Mapping } from '../domain/mapping.ts';

type FileConsent = NonNullable<Mapping['wholeFileConsent']>;

/**
 * Mailing tools export subscribed, unsubscribed and cleaned members to files of their own, and the name is all that tells. Cleaned
 * and non-subscribed members neither said yes nor no, so nothing is said of them.
 */
const BY_WORD: ReadonlyMap<string, FileConsent> = new Map([
  ['subscribed', { contact: 'email', state: 'granted' }],
  ['suscritos', { contact: 'email', state: 'granted' }],
  ['unsubscribed', { contact: 'email', state: 'denied' }],
  ['desuscritos', { contact: 'email', state: 'denied' }],
]);

/** The e-mail consent that a file's name gives to each of its rows (`unsubscribed_members_export_8f2a.csv`). */
export function fileConsent(fileName: string): FileConsent | undefined {
  const words = foldedWords(fileName);
  const at = words.findIndex((word) => BY_WORD.has(word));
  return at < 0 || words[at - 1] === 'non' || words[at - 1] === 'no' ? undefined : BY_WORD.get(words[at]);
}
