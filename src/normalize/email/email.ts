import { withoutEnd } from '../../domain/edges.ts';
import { type IssueKind, type Issues, NO_ISSUES } from '../../domain/issue.ts';
import { canonicalEmail } from './canonical.ts';
import { meantDomain } from './domain-typo.ts';
import { emailPieces } from './email-cell.ts';
import {
  isPlaceholderAt,
  isPlaceholderEmail,
  isPlaceholderWord,
  type PlaceholderDomain,
  placeholderDomain,
} from './placeholder-email.ts';
import { isRoleAddress } from './role-address.ts';

export { isPlaceholderEmail } from './placeholder-email.ts';

export interface Email {
  /** As mail is sent to it: trimmed, composed, lower case; its dots and tags are kept. */
  readonly display: string;
  /**
   * Canonical key of the provider, of the suggestion when there is one; a masked address as it stands
   * (`j***z@x.com`). '' = a placeholder, or not an address.
   */
  readonly match: string;
  readonly valid: boolean;
  /** A desk's (`ventas@`), shared by the people who work there. */
  readonly role: boolean;
  /** '' or the address with its domain mended: for the report and the match key, never for the customer file. */
  readonly suggestion: string;
  readonly issues: Issues;
}

/** RFC 5321, 4.5.3.1: octets of the part before the @, and of the whole address without its brackets. */
export const LONGEST_LOCAL = 64;
export const LONGEST_ADDRESS = 254;

/** What a mask must leave: `***@***` says nothing. */
const HOLDS_SOMETHING = /[\p{L}\p{N}]/u;
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
/** What almost all addresses are made of, told without the tables of Unicode. */
const PLAIN_LOCAL = /^[a-z0-9._+-]+$/;
const PLAIN_DOMAIN = /^[a-z0-9]{1,63}(?:\.[a-z0-9]{1,63})*\.[a-z]{2,63}$/;
const QUOTED = /^"[^"\\\s]+"$/;
const LABEL = /^[\p{L}\p{M}\p{N}-]{1,63}$/u;
const TOP_LEVEL = /^(?:[\p{L}\p{M}]{2,63}|xn--[a-z0-9-]{1,59})$/u;
const DOMAIN_WITHOUT_AT = /^([\p{L}\p{N}._%+-]{2,64}?)((?:gmail|hotmail|outlook|yahoo|icloud)\.com)$/u;

/** The addresses of one cell, in their order, each once; [] when the cell holds nothing. */
export function normalizeEmails(cell: string): readonly Email[] {
  const pieces = emailPieces(cell);
  const several: Issues = pieces.length > 1 ? ['email_several'] : NO_ISSUES;
  return pieces.map((piece) => normalizeAddress(piece, several));
}

function normalizeAddress(address: string, issues: Issues): Email {
  const at = address.lastIndexOf('@');
  if (at < 0) return withoutAt(address, issues);
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (address.includes('*') && HOLDS_SOMETHING.test(local)) return masked(address, issues);
  const { placeholder, isValid, meant, holds } = factsOf(domain);
  const valid = isValid && isMailbox(local, domain);
  if (isPlaceholderAt(local, placeholder)) return noEvidence(address, valid, [...issues, 'placeholder']);
  const role = isRoleAddress(local);
  const match = local !== '' && (meant !== '' || holds) ? canonicalEmail(local, meant || domain) : '';
  if (valid && !role && meant === '') return { display: address, match, valid, role, suggestion: '', issues };
  const found: IssueKind[] = [...issues];
  if (!valid) found.push('email_invalid');
  if (meant !== '') found.push('email_typo_suspected');
  if (role) found.push('email_role');
  const suggestion = meant === '' ? '' : `${local}@${meant}`;
  return { display: address, match, valid, role, suggestion, issues: found };
}

/** What of an address its domain alone decides. */
interface DomainFacts {
  readonly placeholder: PlaceholderDomain;
  /** Whether mail can be sent there. */
  readonly isValid: boolean;
  /** The domain that was meant, '' when nothing looks wrong. */
  readonly meant: string;
  /** Whether it is a domain at all. */
  readonly holds: boolean;
}

/** Few domains hold almost all addresses; those beyond are found out again. */
const MOST_DOMAINS = 1 << 12;
const domains = new Map<string, DomainFacts>();

function factsOf(domain: string): DomainFacts {
  let facts = domains.get(domain);
  if (facts === undefined) {
    facts = {
      placeholder: placeholderDomain(domain),
      isValid: isDomain(domain),
      meant: mendedDomain(domain),
      holds: hasDomain(domain),
    };
    if (domains.size === MOST_DOMAINS) domains.clear();
    domains.set(domain, facts);
  }
  return facts;
}

/** Whether addresses in a domain are valid, with nothing to mend, and its letters are plain. */
export function isFlawlessDomain(domain: string): boolean {
  if (!PLAIN_DOMAIN.test(domain)) return false;
  const { meant, placeholder } = factsOf(domain);
  return meant === '' && !placeholder.saysNone;
}

/** The domain that was meant by another one, if it is flawless itself and the other one as plain; else ''. */
export function meantByDomain(domain: string): string {
  if (!PLAIN_DOMAIN.test(domain)) return '';
  const { meant, placeholder } = factsOf(domain);
  return meant !== '' && !placeholder.saysNone && isFlawlessDomain(meant) ? meant : '';
}

/** No @: words for "none", or an address whose @ was left out (`anaruizgmail.com`). */
function withoutAt(text: string, issues: Issues): Email {
  if (isPlaceholderWord(text)) return noEvidence(text, false, [...issues, 'placeholder']);
  const glued = text.startsWith('www.') ? null : DOMAIN_WITHOUT_AT.exec(text);
  const local = glued === null ? '' : withoutEnd(glued[1], /[._-]/);
  if (glued === null || local === '') return noEvidence(text, false, [...issues, 'email_invalid']);
  if (isPlaceholderEmail(local, glued[2])) return noEvidence(text, false, [...issues, 'placeholder']);
  return {
    display: text,
    match: canonicalEmail(local, glued[2]),
    valid: false,
    role: false,
    suggestion: `${local}@${glued[2]}`,
    issues: [...issues, 'email_invalid', 'email_typo_suspected'],
  };
}

function noEvidence(display: string, valid: boolean, issues: Issues): Email {
  return { display, match: '', valid, role: false, suggestion: '', issues };
}

function masked(address: string, issues: Issues): Email {
  return {
    display: address,
    match: address,
    valid: false,
    role: false,
    suggestion: '',
    issues: [...issues, 'email_invalid'],
  };
}

/** A comma for the dot (`gmail,com`) is a slip wherever it stands; a mistyped provider may stand behind it. */
function mendedDomain(domain: string): string {
  const dotted = domain.replace(/,/g, '.');
  return meantDomain(dotted) || (dotted === domain ? '' : dotted);
}

function hasDomain(domain: string): boolean {
  return domain.length > 0 && !domain.startsWith('.') && !/[\s,]/.test(domain);
}

/** Whether the part before the @ of an address can be one. */
function isMailbox(local: string, domain: string): boolean {
  if (local.length > LONGEST_LOCAL || local.length + domain.length >= LONGEST_ADDRESS) return false;
  const dots = local.startsWith('.') || local.endsWith('.') || local.includes('..');
  return PLAIN_LOCAL.test(local) ? !dots : QUOTED.test(local) || (!dots && LOCAL.test(local));
}

function isDomain(domain: string): boolean {
  if (PLAIN_DOMAIN.test(domain)) return true;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every(isLabel) && TOP_LEVEL.test(labels[labels.length - 1]);
}

function isLabel(label: string): boolean {
  return LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-');
}
