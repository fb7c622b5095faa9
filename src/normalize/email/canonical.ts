import { mailboxRule } from '../../domain/mail-providers.ts';

const SINGLE_DOT = /\.+/g;

/**
 * The one spelling of a mailbox, from its parts in lower case: `ana.ruiz+web@googlemail.com` is
 * `anaruiz@gmail.com`. Only what a public provider is known to ignore goes: on a company's domain dots and
 * tags tell people apart. '' when nothing is left before the @.
 */
export function canonicalEmail(local: string, domain: string): string {
  const rule = mailboxRule(domain);
  if (rule === undefined) return local === '' ? '' : `${local}@${domain}`;
  const mailbox = withoutDots(withoutTag(local, rule.tag), rule.dotless === true);
  return mailbox === '' ? '' : `${mailbox}@${rule.domain ?? domain}`;
}

/** A tag needs a mailbox before it: `+web@gmail.com` has none and is left to fail. */
function withoutTag(local: string, tag: string): string {
  if (tag === '') return local;
  const at = tag === '-' ? local.lastIndexOf(tag) : local.indexOf(tag);
  return at < 0 ? local : local.slice(0, at);
}

/** A run of dots is no spelling variant but a damaged address: it stays, as in validator.js. */
function withoutDots(local: string, dotless: boolean): string {
  if (!dotless || !local.includes('.')) return local;
  if (!local.includes('..')) return local.replaceAll('.', '');
  return local.replace(SINGLE_DOT, (dots) => (dots.length === 1 ? '' : dots));
}
