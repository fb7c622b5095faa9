import { EMPTY } from '../../domain/column.ts';
import type { ValueMemory } from '../../domain/value-table.ts';

/** A value an entity, EMPTY where it has none. */
export interface Values {
  readonly codes: Int32Array;
  readonly values: ValueMemory;
}

/** What bytes say of a local part. */
export const SPELLED = 1;
const NOT_SPELLED = 0;
/** Only its letters tell: it has some beyond ASCII, or parts that may be nicknames or misspelled. */
export const UNTOLD = -1;

const LEAST_LETTERS = 3;
const MOST_LETTERS = 40;

/** The letters of a local part without what separates them; by place, 1 where a row of tokens and initials ends. */
const glued = new Uint8Array(MOST_LETTERS);
const reached = new Uint8Array(MOST_LETTERS + 1);
/** Where the tokens of the name that is looked at begin and end, in two arrays of bytes: those of the given name first. */
let bounds = new Int32Array(64);

/** How many tokens were read, the first ones from the given name. */
export interface Tokens {
  given: number;
  count: number;
}

/** Reads where the tokens stand. */
export function readTokens(given: Values, family: Values, entity: number, tokens: Tokens): void {
  tokens.given = boundsOf(given, entity, 0);
  tokens.count = boundsOf(family, entity, tokens.given);
}

const BLANK = 0x20;

function boundsOf({ codes, values: { bytes, starts } }: Values, entity: number, count: number): number {
  const code = codes[entity];
  if (code === EMPTY) return count;
  let found = count;
  for (let from = starts[code], end = starts[code + 1]; from < end; ) {
    let to = from;
    while (to < end && bytes[to] !== BLANK) to++;
    if (to > from) {
      if (2 * found + 2 > bounds.length) bounds = longerBounds();
      bounds[2 * found] = from;
      bounds[2 * found + 1] = to;
      found++;
    }
    from = to + 1;
  }
  return found;
}

function longerBounds(): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * bounds.length);
  longer.set(bounds);
  return longer;
}

/** Where the digits at the end of bytes[from] … bytes[to − 1] begin. */
export function endingDigits(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && isDigit(bytes[at - 1])) at--;
  return at;
}

/**
 * isSpelledFrom of a local part without the number at its end, bytes[from] … bytes[to − 1], and the tokens that were
 * read last: SPELLED, NOT_SPELLED or UNTOLD.
 */
export function spelledByBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  given: Uint8Array,
  family: Uint8Array,
  tokens: Tokens,
): number {
  let length = 0;
  let separated = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte > 0x7f) return UNTOLD;
    if (byte === 0x2e || byte === 0x5f || byte === 0x2d) {
      separated = true;
      continue;
    }
    if (length === MOST_LETTERS) return UNTOLD;
    glued[length++] = byte;
  }
  if (length < LEAST_LETTERS) return NOT_SPELLED;
  for (let k = 0; k < length; k++) if (isDigit(glued[k])) return NOT_SPELLED;
  if (consists(length, given, family, tokens)) return SPELLED;
  return separated ? UNTOLD : NOT_SPELLED;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** As `consists` of texts. */
function consists(length: number, given: Uint8Array, family: Uint8Array, { given: first, count }: Tokens): boolean {
  reached.fill(0, 0, length + 1);
  reached[0] = 1;
  for (let at = 0; at < length; at++) {
    if (reached[at] === 0) continue;
    for (let token = 0; token < count; token++) {
      const start = bounds[2 * token];
      const letters = bounds[2 * token + 1] - start;
      const shared = sharedPrefix(at, length, token < first ? given : family, start, letters);
      if (shared === 0) continue;
      reached[at + 1] = 1;
      if (shared === letters) reached[at + shared] = 1;
      if (at + shared === length) return true;
    }
  }
  return reached[length] === 1;
}

function sharedPrefix(at: number, length: number, bytes: Uint8Array, start: number, letters: number): number {
  const most = Math.min(letters, length - at);
  let shared = 0;
  while (shared < most && bytes[start + shared] === glued[at + shared]) shared++;
  return shared;
}
