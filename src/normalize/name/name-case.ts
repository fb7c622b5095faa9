import { LOWER_CASE_PARTICLES } from './particles.ts';

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const PLAIN_LOWER = /[a-z]/;
const PLAIN_UPPER = /[A-Z]/;
/** Almost all tokens are. */
const IN_NAME_CASE = /^[A-Z][a-z]+$/;
const ROMAN = /^(?:II|III|IV|VI|VII|VIII)$/i;
const VOWEL = /[aeiouyáéíóúàèìòùâêîôûäëïöüãõ]/i;
const PART = /([-'’])/;

/**
 * A token in name case: GARCÍA → García, d'angelo → D'Angelo, MCDONALD → McDonald, DE → de. Mixed case is
 * someone's decision and stays (McArthur, DeSouza), but for slips of the shift key (pÉREZ, GARCíA). Idempotent.
 */
export function nameCase(token: string): string {
  if (IN_NAME_CASE.test(token)) return token;
  if (!isOneCase(token) && !isSlip(token)) return token;
  const lower = token.toLowerCase();
  if (LOWER_CASE_PARTICLES.has(lower)) return isInitial(token) ? token : lower;
  if (ROMAN.test(token)) return token.toUpperCase();
  if (isInitials(token)) return token;
  if (!PART.test(lower)) return capitalized(lower, 0, [lower]);
  return lower.split(PART).map(capitalized).join('');
}

/** A lone capital letter is an initial, except the Y between two surnames. */
function isInitial(token: string): boolean {
  return token.length === 1 && token !== 'Y' && UPPER.test(token);
}

/** JC, MJ: capitals without a vowel are initials, as are capitals with dots (J.C.). */
function isInitials(token: string): boolean {
  if (!UPPER.test(token) || LOWER.test(token)) return false;
  return /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(token) || (token.length <= 3 && !VOWEL.test(token));
}

function isOneCase(token: string): boolean {
  return !(UPPER.test(token) && LOWER.test(token));
}

/** Lower case first and capitals after (pEREZ), or capitals with the accented letters left small (GARCíA). */
function isSlip(token: string): boolean {
  const first = token.charAt(0);
  const rest = token.slice(1);
  if (LOWER.test(first) && rest.length > 1 && UPPER.test(rest) && !LOWER.test(rest)) return true;
  return token.length > 2 && PLAIN_UPPER.test(first) && PLAIN_UPPER.test(rest) && !PLAIN_LOWER.test(token);
}

/** Pieces around hyphens and apostrophes; the `s` of a genitive stays small. */
function capitalized(piece: string, at: number, pieces: readonly string[]): string {
  if (at > 0 && pieces[at - 1] !== '-' && piece.length === 1) return piece;
  if (/^mc\p{L}{3,}/u.test(piece)) return `Mc${capital(piece.slice(2))}`;
  return capital(piece);
}

function capital(piece: string): string {
  const first = String.fromCodePoint(piece.codePointAt(0) ?? 0x20);
  const upper = first.toUpperCase();
  // `ß` and ligatures have no one-letter capital.
  return piece === '' || upper.length > first.length ? piece : upper + piece.slice(first.length);
}
