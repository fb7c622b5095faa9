import type { ValueMemory } from '../domain/column.ts';
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
 * Whether two values, by their codes, have the same domain behind their last at sign, of letters that folding leaves as
 * they are; false where they may have all the same.
 */
export function haveSameDomain(values: ValueMemory, value: number, keys: ValueMemory, key: number): boolean {
  const from = values.starts[value];
  const keyFrom = keys.starts[key];
  let at = values.starts[value + 1] - 1;
  let other = keys.starts[key + 1] - 1;
  for (; at >= from && other >= keyFrom; at--, other--) {
    const byte = values.bytes[at];
    if (byte !== keys.bytes[other]) return false;
    if (byte === AT) return true;
    if (!isPlain(byte)) return false;
  }
  return false;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === DOT || byte === HYPHEN;
}
