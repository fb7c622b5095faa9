/** What a byte of an e-mail may be part of. */
const NOWHERE = 0;
const BEFORE_AT = 1;
const ANYWHERE = 2;
const DOT = 3;
const AT = 4;

/** First byte of U+F000 to U+FFFF. */
const LAST_BLOCK = 0xef;

const KINDS = kindsOf(
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-', ANYWHERE],
  // What RFC 5322 lets stand in a name, but the star, which masks letters (`j***z@x.com`).
  ["!#$%&'+/=?^_`{|}~", BEFORE_AT],
  ['.', DOT],
  ['@', AT],
);

/** A country code has two letters, and no top-level domain fewer. */
const SHORTEST_TOP = 2;
const NINE = 0x39;

/**
 * Whether mail can be sent to an e-mail as it is shown, by its form alone: a name, an @, a domain with a dot. Bytes,
 * because it is asked of every customer.
 */
export function isMailForm(bytes: Uint8Array, from: number, to: number): boolean {
  let label = from;
  let isDomain = false;
  let dots = 0;
  for (let at = from; at < to; at++) {
    const kind = KINDS[bytes[at]];
    if (kind === ANYWHERE || (kind === BEFORE_AT && !isDomain)) continue;
    // A second @, or nothing before an @ or a dot.
    if (kind < DOT || at === label || (kind === AT && isDomain)) return false;
    if (kind === AT) isDomain = true;
    else if (isDomain) dots++;
    label = at + 1;
  }
  return dots > 0 && to - label >= SHORTEST_TOP && bytes[to - 1] > NINE;
}

const STAR = 0x2a;
/** Of a number that a spreadsheet rounded: 3.1E+09. */
const EXPONENT = 0x45;
const ZERO = 0x30;
/** Numbers that people are called by at home have seven digits or more; fewer are a piece of one, or a service (112). */
const LEAST_DIGITS = 7;

/**
 * Whether a phone can be called as it is shown, by its digits alone: what is valid in no numbering plan because nobody
 * knows of which country it is can be called from there all the same.
 */
export function isPhoneForm(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === STAR || bytes[at] === EXPONENT) return false;
    if (bytes[at] >= ZERO && bytes[at] <= NINE) digits++;
  }
  return digits >= LEAST_DIGITS;
}

/** Letters beyond ASCII stand anywhere (`ñandú@correo.es`); the last block, which holds U+FFFD for a lost one, has none. */
function kindsOf(...kinds: readonly (readonly [characters: string, kind: number])[]): Uint8Array {
  const table = new Uint8Array(0x100).fill(NOWHERE).fill(ANYWHERE, 0x80);
  table[LAST_BLOCK] = NOWHERE;
  for (const [characters, kind] of kinds) for (const character of characters) table[character.charCodeAt(0)] = kind;
  return table;
}
