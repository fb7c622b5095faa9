import { foldedWords } from '../../domain/fold.ts';
import { own } from '../../domain/own.ts';

/** Longer headers are cut: no export names a column at such length, hostile files do. */
export const LONGEST_HEADER = 200;

/** Names of one word that are written as two or with a capital inside; their halves mean nothing or something else. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  e: 'mail',
  whats: 'app',
  linked: 'in',
  tik: 'tok',
  face: 'book',
};

/**
 * The words of a header: folded, camel case and digits cut off (`MailingPostalCode` → mailing postal
 * code, `FONO1` → fono 1).
 */
export function headerWords(header: string): readonly string[] {
  const cut = header
    .slice(0, LONGEST_HEADER)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\p{N})/gu, '$1 ')
    .replace(/(\p{N})(?=\p{L})/gu, '$1 ');
  return closeCompounds(foldedWords(cut));
}

/**
 * A header as a key of the tables: its words closed up, so that `Email Address`, `EMAIL_ADDRESS`,
 * `EmailAddress` and `e-mail address` are one.
 */
export function headerKey(header: string): string {
  return headerWords(header).join('');
}

function closeCompounds(words: readonly string[]): readonly string[] {
  const closed: string[] = [];
  for (const word of words) {
    const before = closed[closed.length - 1];
    const tail = before === undefined ? undefined : own(COMPOUNDS, before);
    if (tail !== undefined && (word === tail || word === `${tail}s`)) closed[closed.length - 1] = before + word;
    else closed.push(word);
  }
  return closed;
}
