import { EMPTY } from '../../domain/column.ts';
import { withoutEnd } from '../../domain/edges.ts';
import type { Entities } from '../../domain/entities.ts';
import { soundKey } from '../../domain/sound.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { sameByHypocorism } from './hypocorisms.ts';

/** A number of so many digits tells people of one name apart; a shorter one hardly. */
const TELLING_DIGITS = 3;

/**
 * Whether two entities have e-mails that are only spelled from their own names: such an address says nothing that
 * the name does not say, so a mere likeness of two of them must not count beside the names, unless they also share a
 * telling number. (Without this rule, name and e-mail counted twice took the precision of b2b_contacts without
 * company and title to 85 %, and made one class of all people of one name where addresses are name + number.)
 */
export function spelledAlike(entities: Entities): (i: number, j: number) => boolean {
  const numbers = spelledNumbers(entities);
  return (i, j) => {
    const a = numbers[i];
    const b = numbers[j];
    if (a === undefined || b === undefined) return false;
    return Math.min(a.length, b.length) < TELLING_DIGITS || editsUpTo(a, b, 1) > 1;
  };
}

/** Per entity the number behind its spelled name ('' without one); undefined when an e-mail is not spelled from the name. */
function spelledNumbers(entities: Entities): (string | undefined)[] {
  const { given, family, email } = entities.match;
  const locals = [...email.values.texts()].map((address) => address.slice(0, address.lastIndexOf('@')));
  const numbers = new Array<string | undefined>(entities.count);
  for (let e = 0; e < entities.count; e++) {
    if (email.isEmpty(e) || (given.codes[e] === EMPTY && family.codes[e] === EMPTY)) continue;
    const tokens = `${given.text(e)} ${family.text(e)}`.split(' ').filter((token) => token !== '');
    const own: string[] = [];
    for (let k = email.starts[e]; k < email.starts[e + 1]; k++) own.push(locals[email.items[k]]);
    if (own.every((local) => isSpelledFrom(local, tokens))) numbers[e] = own.length === 1 ? trailingNumber(own[0]) : '';
  }
  return numbers;
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
  return part.length > 3 && token.length > 3 && (jaroWinkler(part, token) >= 0.9 || soundKey(part) === soundKey(token));
}
