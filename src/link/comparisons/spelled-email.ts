import { textOf } from '../../domain/byte-text.ts';
import { EMPTY } from '../../domain/column.ts';
import { withoutEnd } from '../../domain/edges.ts';
import type { Entities } from '../../domain/entities.ts';
import { soundKey } from '../../domain/sound.ts';
import type { ValueMemory } from '../../domain/value-table.ts';
import { editsOfStrings, jaroWinklerOfStrings } from '../kernels/strings.ts';
import { textAt } from '../kernels/texts.ts';
import { sameByHypocorism } from './hypocorisms.ts';
import {
  endingDigits,
  readTokens,
  SPELLED,
  spelledByBytes,
  type Tokens,
  UNTOLD,
  type Values,
} from './spelled-bytes.ts';

/** What is kept in mind of an entity whose e-mail is not spelled from its name; undefined is what was never asked. */
const UNSPELLED = null;

/** A number of so many digits tells people of one name apart; a shorter one hardly. */
const TELLING_DIGITS = 3;
/** A shorter number, such as a year of birth, with one digit changed is another number, not a slip. */
const SLIPPING_DIGITS = 5;

/**
 * Whether two entities have e-mails that are only spelled from their own names: such an address says nothing that
 * the name does not say, so a mere likeness of two of them must not count beside the names, unless they also share a
 * telling number. (Without this rule, name and e-mail counted twice took the precision of b2b_contacts without
 * company and title to 85 %, and made one class of all people of one name where addresses are name + number.)
 */
export function spelledAlike(spelling: Spelling): (i: number, j: number) => boolean {
  const known = new Map<number, string | typeof UNSPELLED>();
  const numberOf = (entity: number): string | typeof UNSPELLED => {
    let number = known.get(entity);
    if (number === undefined) {
      number = spelledNumber(spelling, entity) ?? UNSPELLED;
      known.set(entity, number);
    }
    return number;
  };
  return (i, j) => {
    const a = numberOf(i);
    if (a === UNSPELLED) return false;
    const b = numberOf(j);
    if (b === UNSPELLED) return false;
    const digits = Math.min(a.length, b.length);
    if (digits < TELLING_DIGITS) return true;
    return digits < SLIPPING_DIGITS ? a !== b : editsOfStrings(a, b, 1) > 1;
  };
}

/** Names and e-mails of the entities; few pairs ask for them, so they are read when they do. */
export interface Spelling {
  readonly given: Values;
  readonly family: Values;
  readonly email: ValueMemory;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function spellingOf({ match: { given, family, email } }: Entities): Spelling {
  return {
    given: { codes: given.codes, values: given.values.memory },
    family: { codes: family.codes, values: family.values.memory },
    email: email.values.memory,
    starts: email.starts,
    items: email.items,
  };
}

/** The number behind the spelled name of an entity ('' without one); undefined when an e-mail is not spelled from the name. */
export function spelledNumber(spelling: Spelling, entity: number): string | undefined {
  const { given, family, email, starts, items } = spelling;
  if (starts[entity] === starts[entity + 1]) return undefined;
  if (starts[entity + 1] - starts[entity] > 1) return numberByTexts(spelling, entity);
  readTokens(given, family, entity, tokens);
  if (tokens.count === 0) return undefined;
  const { bytes } = email;
  const item = items[starts[entity]];
  const from = email.starts[item];
  const to = lastAt(bytes, from, email.starts[item + 1]);
  const digits = endingDigits(bytes, from, to);
  const told =
    to < from ? UNTOLD : spelledByBytes(bytes, from, digits, given.values.bytes, family.values.bytes, tokens);
  if (told === UNTOLD) return numberByTexts(spelling, entity);
  return told === SPELLED ? textOf(bytes, digits, to) : undefined;
}

/** Of the entity looked at. */
const tokens: Tokens = { given: 0, count: 0 };

/** The place of the last @; less than `from` without one. */
function lastAt(bytes: Uint8Array, from: number, end: number): number {
  let at = end - 1;
  while (at >= from && bytes[at] !== AT) at--;
  return at;
}

const AT = 0x40;

/** The same by texts, for what bytes do not tell and for several e-mails. Exported for the tests, which hold bytes to it. */
export function numberByTexts({ given, family, email, starts, items }: Spelling, entity: number): string | undefined {
  const tokens = [...tokensOf(given, entity), ...tokensOf(family, entity)];
  if (tokens.length === 0) return undefined;
  const own: string[] = [];
  for (let k = starts[entity]; k < starts[entity + 1]; k++) own.push(localPart(textAt(email, items[k])));
  if (!own.every((local) => isSpelledFrom(local, tokens))) return undefined;
  return own.length === 1 ? trailingNumber(own[0]) : '';
}

function tokensOf({ codes, values }: Values, entity: number): string[] {
  if (codes[entity] === EMPTY) return [];
  return textAt(values, codes[entity])
    .split(' ')
    .filter((token) => token !== '');
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

function trailingNumber(local: string): string {
  return local.slice(withoutEnd(local, /\d/).length);
}

/** Whole tokens, their beginnings, nicknames, in any order, and any number at the end. */
function isSpelledFrom(local: string, tokens: readonly string[]): boolean {
  const parts = local
    .slice(0, local.length - trailingNumber(local).length)
    .split(/[._-]+/)
    .filter((part) => part !== '');
  const glued = parts.join('');
  if (glued.length < 3 || glued.length > 40 || /\d/.test(glued)) return false;
  if (consists(glued, tokens)) return true;
  return parts.length > 1 && parts.every((part) => tokens.some((token) => fits(part, token)));
}

/** Whether the text is a row of tokens, initials, and at its end the beginning of a token. */
function consists(text: string, tokens: readonly string[]): boolean {
  const reachable = new Uint8Array(text.length + 1);
  reachable[0] = 1;
  for (let at = 0; at < text.length; at++) {
    if (reachable[at] === 0) continue;
    for (const token of tokens) {
      const shared = sharedPrefix(text, at, token);
      if (shared === 0) continue;
      reachable[at + 1] = 1;
      if (shared === token.length) reachable[at + shared] = 1;
      if (at + shared === text.length) return true;
    }
  }
  return reachable[text.length] === 1;
}

function sharedPrefix(text: string, at: number, token: string): number {
  let length = 0;
  while (
    length < token.length &&
    at + length < text.length &&
    token.charCodeAt(length) === text.charCodeAt(at + length)
  )
    length++;
  return length;
}

function fits(part: string, token: string): boolean {
  if (part === token || part === token[0] || sameByHypocorism(part, token)) return true;
  return (
    part.length > 3 &&
    token.length > 3 &&
    (jaroWinklerOfStrings(part, token) >= 0.9 || soundKey(part) === soundKey(token))
  );
}
