import { withoutEdges } from '../../domain/edges.ts';

const DIGIT = /\d/g;
/** Without any of these there is neither a number nor an address. */
const CONTACT_SIGNS = /[@\d]/;
const PHONE_SIGNS = /^[\d\s()+./-]+$/;
const LEAST_PHONE_DIGITS = 7;
const MOST_PHONE_DIGITS = 15;

/** A phone or e-mail inside a name cell, and the cell without it. */
export function contactIn(text: string): { readonly contact: string; readonly rest: string } {
  if (!CONTACT_SIGNS.test(text)) return { contact: '', rest: text };
  if (isPhone(text)) return { contact: text, rest: '' };
  for (const raw of text.split(' ')) {
    const token = withoutEdges(raw, /[<(["']/, /[>)\]"',;]/);
    if (isEmail(token) || isPhone(token)) return { contact: token, rest: without(text, raw) };
  }
  return { contact: '', rest: text };
}

function without(text: string, token: string): string {
  const at = text.indexOf(token);
  return `${text.slice(0, at)} ${text.slice(at + token.length)}`.replace(/ {2,}/g, ' ').trim();
}

/** `a@b.c`: one @, something before it, a dot after it. */
function isEmail(token: string): boolean {
  const at = token.indexOf('@');
  if (at < 1 || token.indexOf('@', at + 1) !== -1) return false;
  const dot = token.lastIndexOf('.');
  return dot > at + 1 && dot < token.length - 1;
}

function isPhone(token: string): boolean {
  if (!PHONE_SIGNS.test(token)) return false;
  const digits = token.match(DIGIT)?.length ?? 0;
  return digits >= LEAST_PHONE_DIGITS && digits <= MOST_PHONE_DIGITS;
}
