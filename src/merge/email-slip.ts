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
