import { foldedWords } from '../../domain/fold.ts';
import { beginsBusiness, mayEndLegalForm } from './company.ts';
import { SUFFIXES } from './honorifics.ts';
import { matchTokens } from './match-tokens.ts';
import { isRecased, isTitleOrSuffix, isTrimming, isUnsureTitle, nameCase } from './name.ts';
import { beginsLoudNote } from './name-notes.ts';
import { SAINTS } from './name-units.ts';
import { LETTER_PARTICLES, LOWER_CASE_PARTICLES, PARTICLES } from './particles.ts';
import { isPlaceholderPart } from './placeholder-name.ts';

/** What one token of a name is by itself, where that does not depend on the tokens around it. */
export interface NameToken {
  /**
   * `name`: one word of a name, nothing else in any place but for what is said below. `particle`: belongs to the name
   * after it. `other`: what it is depends on its place or neighbours (titles, suffixes, notes, bare initials,
   * saints), or on its signs.
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
  /** Before two more tokens it is a title (`D. Juan Ruiz`). */
  readonly title: boolean;
  /** Between other words of its half of the name it is not compared, as the particle that it may be (`Ana Y. Sol`). */
  readonly letter: boolean;
}

const OTHER: NameToken = {
  kind: 'other',
  shown: '',
  word: '',
  recased: false,
  placeholder: false,
  endsForm: false,
  title: false,
  letter: false,
};
const ASCII = /^[A-Za-z]{2,}$/;
/** The letters of ASCII and Latin-1, a dot behind them. */
const LETTERS =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{2,}$|^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+\.$/;
/** `ma` before another name is short for María. */
const SHORT_FOR_MARIA = 'ma';

/** Reads one token as readNameCell, matchTokens and NameRoles do in a name of such tokens. */
export function readNameToken(token: string): NameToken {
  if (ASCII.test(token)) return readLetters(token);
  if (!LETTERS.test(token) || isTrimming(token)) return OTHER;
  const shown = nameCase(token);
  const folded = foldedWords(token);
  const words = matchTokens([shown]);
  if (folded.length !== 1 || words.length !== 1) return OTHER;
  const placeholder = [...folded, ...foldedWords(shown)].some(isPlaceholderPart);
  return nameToken(token, shown, folded[0], words[0], placeholder);
}

/** Letters of ASCII fold to themselves in lower case, whatever their case is. */
function readLetters(token: string): NameToken {
  const word = token.toLowerCase();
  return isTitleOrSuffix(word) ? OTHER : nameToken(token, nameCase(token), word, word, isPlaceholderPart(word));
}

function nameToken(token: string, shown: string, folded: string, word: string, placeholder: boolean): NameToken {
  if (beginsBusiness(folded) || beginsLoudNote(folded)) return OTHER;
  return {
    kind: kindOf(shown.toLowerCase(), word),
    shown,
    word,
    recased: isRecased(token, shown),
    placeholder,
    endsForm: mayEndLegalForm(folded),
    title: isUnsureTitle(token),
    letter: LETTER_PARTICLES.has(word),
  };
}

function kindOf(lower: string, word: string): NameToken['kind'] {
  if (LETTER_PARTICLES.has(lower)) return 'other';
  if (LETTER_PARTICLES.has(word)) return 'name';
  if (LOWER_CASE_PARTICLES.has(lower)) return PARTICLES.has(word) ? 'particle' : 'other';
  if (SAINTS.has(word)) return 'other';
  return PARTICLES.has(word) || SUFFIXES.has(word) || word === SHORT_FOR_MARIA || word === '' ? 'other' : 'name';
}
