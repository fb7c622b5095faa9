import levenshtein from 'fast-levenshtein';
import { fold } from '../../domain/fold.ts';
import { mailboxRule } from '../../domain/mail-providers.ts';
import { isDigitRun } from '../phone/digit-runs.ts';

const NOT_WORD = /[^\p{L}\p{N}]/gu;
/** What folding and squashing leave as it is. */
const PLAIN_WORD = /^[a-z0-9]*$/;
/** What folding leaves as it is, and squashing but for the signs. */
const PLAIN_WORDS = /^[a-z0-9._+-]*$/;
const SIGNS = /[._+-]/g;
const ONLY_DIGITS = /^\d+$/;
const FINAL_DIGITS = /\d{1,3}$/;

/**
 * "Has none", as it is typed at a till: no or sin, then what is missing. The words are those of a list of
 * 111 placeholders from a dealer's files and of importers that filter them (study of formats, §2.6).
 */
const HAS_NONE =
  /^(?:no|sin|nt|ntc|not|ning|ninguna?|nunca)(?:tiene[ns]?|tengo|tien|hay|aplica|usa|posee|registra|reporta|disponible|indica|definido|informado|existe|correos?|cuenta|corr|emails?|mails?|datos?|contesta|proporciona|quiere)(?:un|el|su|correo|cuenta|corr|e?mail|electronico|cliente)*$/;

/** Whole words that stand for nobody on every domain. */
export const NOBODY: ReadonlySet<string> = new Set(
  'na nn no none null undefined ninguno ninguna nomail noemail sinemail sinmail sincorreo nocorreo nadie anonimo anonymous desconocido unknown nobody fake falso asd asdf asdasd qwe qwerty aaa xxx notengo noaplica'.split(
    ' ',
  ),
);

/** Words that stand for nobody in a public mailbox, but for a desk on a company's own domain. */
export const NOBODY_IN_PUBLIC: ReadonlySet<string> = new Set(
  'test prueba pruebas testing correo email mail cliente clientes usuario user ejemplo example nombre abc abcd customer sin'.split(
    ' ',
  ),
);

/** What a mistyped placeholder was meant to be (`notiebne`, `notienne`, `noaplca`). */
const MEANT = ['notiene', 'notienecorreo', 'sincorreo', 'noaplica', 'notengo', 'noemail'] as const;

/**
 * Whether an address, in two lower-case parts, was typed only to fill a mandatory field: `notiene@…`,
 * `n@n.com`, `xxx@…`, `_@…`, `test@gmail.com`, anything at `noemail.com`. The example domains of RFC 2606 are not in
 * it: anonymised exports give every person an address there.
 */
export function isPlaceholderEmail(local: string, domain: string): boolean {
  return isPlaceholderAt(local, placeholderDomain(domain));
}

/** What of a domain makes addresses in it placeholders. */
export interface PlaceholderDomain {
  /** The first part of the domain, folded, without signs. */
  readonly label: string;
  /** A public provider's. */
  readonly isPublic: boolean;
  /** The domain alone says that there is no address. */
  readonly saysNone: boolean;
}

export function placeholderDomain(domain: string): PlaceholderDomain {
  const label = squashed(domain.split('.', 1)[0]);
  return { label, isPublic: mailboxRule(domain) !== undefined, saysNone: saysNone(label) };
}

/** As isPlaceholderEmail, in a domain of which everything is known. */
export function isPlaceholderAt(local: string, domain: PlaceholderDomain): boolean {
  if (domain.saysNone) return true;
  const word = squashed(local);
  if (word === '' || isNobody(word)) return true;
  const bare = withoutNumber(word);
  if (bare !== word && isNobody(bare)) return true;
  if (word === domain.label && (word.length <= 2 || isOneLetter(word) || NOBODY_IN_PUBLIC.has(word))) return true;
  return domain.isPublic && (word.length === 1 || NOBODY_IN_PUBLIC.has(word));
}

/** Words instead of an address: `no tiene`, `N/A`, `sin correo`. */
export function isPlaceholderWord(text: string): boolean {
  const word = squashed(text);
  return isNobody(word) || word === 'sc' || NOBODY_IN_PUBLIC.has(word);
}

function squashed(text: string): string {
  if (PLAIN_WORD.test(text)) return text;
  if (PLAIN_WORDS.test(text)) return text.replace(SIGNS, '');
  return fold(text).replace(NOT_WORD, '');
}

function isNobody(word: string): boolean {
  if (NOBODY.has(word) || (word.length >= 3 && isOneLetter(word))) return true;
  if (word.length >= 3 && ONLY_DIGITS.test(word)) return isDigitRun(word);
  return saysNone(word);
}

function saysNone(word: string): boolean {
  // All words for "none" begin so: no, sin, nunca, ningún.
  if (word[0] !== 'n' && word[0] !== 's') return false;
  if (word.length < 4 || word.length > 40) return false;
  return HAS_NONE.test(word) || MEANT.some((meant) => meant[0] === word[0] && isSlip(word, meant));
}

/** `notiene2` is no other address than `notiene`; a mailbox of digits is a number of its own. */
function withoutNumber(word: string): string {
  if (!isDigit(word.charCodeAt(word.length - 1)) || ONLY_DIGITS.test(word)) return word;
  return word.replace(FINAL_DIGITS, '');
}

/** One slip of the finger, two in a long word: at two, `notiene` would already reach family names. */
function isSlip(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 2) return false;
  return levenshtein.get(word, meant) <= (meant.length >= 9 ? 2 : 1);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isOneLetter(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (word[i] !== word[0]) return false;
  return true;
}
