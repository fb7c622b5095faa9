import { fold } from '../domain/fold.ts';
import { mailboxRule } from '../domain/mail-providers.ts';

/**
 * The match key of an e-mail under the domain as it was written, where that was taken for a typing error of the
 * key's own (`ana@hotmial.com`, compared as `ana@hotmail.com`); '' where nothing looks wrong. Another domain of the
 * same provider (`googlemail.com`) is no error.
 */
export function slippedKey(value: string, key: string): string {
  const written = fold(value);
  const at = written.lastIndexOf('@');
  const keyAt = key.lastIndexOf('@');
  if (keyAt < 0) return '';
  if (at < 0) return written;
  const domain = written.slice(at + 1);
  if (domain === key.slice(keyAt + 1) || mailboxRule(domain) !== undefined) return '';
  return key.slice(0, keyAt + 1) + domain;
}

const AT = 0x40;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/**
 * Whether two texts of UTF-8 have the same domain behind their last at sign, of letters that folding leaves as they are;
 * false where they may have all the same.
 */
export function haveSameDomain(
  value: Uint8Array,
  from: number,
  to: number,
  key: Uint8Array,
  keyFrom: number,
  keyTo: number,
): boolean {
  let at = to - 1;
  let other = keyTo - 1;
  for (; at >= from && other >= keyFrom; at--, other--) {
    if (value[at] !== key[other]) return false;
    if (value[at] === AT) return true;
    if (!isPlain(value[at])) return false;
  }
  return false;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === DOT || byte === HYPHEN;
}
