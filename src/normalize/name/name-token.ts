import { foldedWords } from '../../domain/fold.ts';
import { beginsBusiness, mayEndLegalForm } from './company.ts';
import { SUFFIXES } from './honorifics.ts';
import { matchTokens } from './match-tokens.ts';
import { isRecased, isTrimming, nameCase } from './name.ts';
import { beginsLoudNote } from './name-notes.ts';
import { LETTER_PARTICLES, LOWER_CASE_PARTICLES, PARTICLES } from './particles.ts';
import { isPlaceholderPart } from './placeholder-name.ts';

/** What one token of a name is by itself, where that does not depend on the tokens around it. */
export interface NameToken {
  /**
   * `name`: one word of a name, nothing else in any place. `particle`: belongs to the name after it. `other`: what it
   * is depends on its place or neighbours (titles, suffixes, notes, bare initials, legal forms), or on its signs.
   */
  readonly kind: 'name' | 'particle' | 'other';
  /** In name case. */
  readonly shown: string;
  /** Folded, for matching. */
  readonly word: string;
  /** Name case changed more of it than an initial. */
  readonly recased: boolean;
  /** Among other such words it may say that there is no name (`SIN NOMBRE`). */
  readonly placeholder: boolean;
  /** As the last word it may make a company of the name (`RIOS S. A.`). */
  readonly endsForm: boolean;
}

const OTHER: NameToken = { kind: 'other', shown: '', word: '', recased: false, placeholder: false, endsForm: false };
/** The letters of ASCII and Latin-1, a dot behind them. */
const LETTERS =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{2,}$|^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+\.$/;
/** `ma` before another name is short for María. */
const SHORT_FOR_MARIA = 'ma';

/** Reads one token as readNameCell, matchTokens and NameRoles do in a name of such tokens. */
export function readNameToken(token: string): NameToken {
  if (!LETTERS.test(token) || isTrimming(token)) return OTHER;
  const shown = nameCase(token);
  const folded = foldedWords(token);
  const words = matchTokens([shown]);
  if (folded.length !== 1 || words.length !== 1) return OTHER;
  if (beginsBusiness(folded[0]) || beginsLoudNote(folded[0])) return OTHER;
  const placeholder = [...folded, ...foldedWords(shown)].some(isPlaceholderPart);
  const kind = kindOf(shown.toLowerCase(), words[0]);
  const endsForm = mayEndLegalForm(folded[0]);
  return { kind, shown, word: words[0], recased: isRecased(token, shown), placeholder, endsForm };
}

function kindOf(lower: string, word: string): NameToken['kind'] {
  if (LETTER_PARTICLES.has(lower) || LETTER_PARTICLES.has(word)) return 'other';
  if (LOWER_CASE_PARTICLES.has(lower)) return PARTICLES.has(word) ? 'particle' : 'other';
  return PARTICLES.has(word) || SUFFIXES.has(word) || word === SHORT_FOR_MARIA || word === '' ? 'other' : 'name';
}
