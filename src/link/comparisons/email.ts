import type { ListColumn } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Letters, mayBeAlike, mayBeEdits, withLetters } from '../kernels/letters.ts';
import { type Comparison, compareSets, usualPriorM, usualPriorU } from './comparison.ts';

export const email: Comparison = {
  field: 'email',
  levels: [
    'missing',
    'different',
    'same rare domain',
    'similar local part, or fits the masked address',
    'at most two typing errors',
    'same local part, other domain',
    'same address',
  ],
  exact: 6,
  alike: [],
  priorM: usualPriorM(7, 6),
  priorU: usualPriorU(7, 6, 0.0005),
  tells: 'household',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.email, 6, readEmail, emailLevel(rareDomains(entities.match.email))),
};

interface Email {
  readonly whole: Letters;
  readonly local: Letters;
  readonly domain: string;
}

function readEmail(address: string): Email {
  const at = address.lastIndexOf('@');
  return { whole: withLetters(address), local: withLetters(address.slice(0, at)), domain: address.slice(at + 1) };
}

function emailLevel(isRare: (domain: string) => boolean) {
  return (a: Email, b: Email): number => {
    const x = a.local.text;
    const y = b.local.text;
    if (x.includes('*') || y.includes('*')) return maskedLevel(x, y);
    if (x === y && x.length > 4) return 5;
    if (
      Math.min(x.length, y.length) > 2 &&
      mayBeEdits(a.whole, b.whole, 2) &&
      editsUpTo(a.whole.text, b.whole.text, 2) <= 2
    )
      return 4;
    if (x.length > 4 && y.length > 4 && alike(a.local, b.local, 0.9) && alike(a.whole, b.whole, 0.88)) return 3;
    if (a.domain === b.domain && isRare(a.domain)) return 2;
    return x === y && isRare(a.domain) ? 2 : 1;
  };
}

function alike(a: Letters, b: Letters, least: number): boolean {
  return mayBeAlike(a, b, least) && jaroWinkler(a.text, b.text) >= least;
}

/** `j***z` against `jlopez`: agrees when beginning and end fit; what the mask hides says nothing otherwise. */
function maskedLevel(a: string, b: string): number {
  const x = maskEnds(a);
  const y = maskEnds(b);
  if (x !== undefined && y !== undefined) return x.head === y.head && x.tail === y.tail && x.head.length > 1 ? 3 : 0;
  const mask = x ?? y;
  if (mask === undefined) return 0;
  const full = x === undefined ? a : b;
  return mask.head.length > 1 && full.startsWith(mask.head) && full.endsWith(mask.tail) ? 3 : 0;
}

function maskEnds(local: string): { readonly head: string; readonly tail: string } | undefined {
  const from = local.indexOf('*');
  if (from < 0) return undefined;
  return { head: local.slice(0, from), tail: local.slice(local.lastIndexOf('*') + 1) };
}

/** A domain of at most 1 % of the addresses (or ten) says something when shared. */
function rareDomains(column: ListColumn): (domain: string) => boolean {
  const texts = [...column.values.texts()];
  const domainOf = texts.map((text) => text.slice(text.lastIndexOf('@') + 1));
  const counts = new Map<string, number>();
  const total = column.starts[column.length];
  for (let k = 0; k < total; k++) {
    const domain = domainOf[column.items[k]];
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const most = Math.max(10, total * 0.01);
  return (domain) => (counts.get(domain) ?? 1) <= most;
}
