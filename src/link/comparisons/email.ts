import type { ListColumn } from '../../domain/column.ts';
import { editsUpTo } from '../kernels/edits.ts';
import { jaroWinkler } from '../kernels/jaro-winkler.ts';
import { type Comparison, compareSets, usualPriorM } from './comparison.ts';

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
  tells: 'household',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.email, 6, emailLevel(rareDomains(entities.match.email))),
};

function emailLevel(isRare: (domain: string) => boolean) {
  return (a: string, b: string): number => {
    const atA = a.lastIndexOf('@');
    const atB = b.lastIndexOf('@');
    const localA = a.slice(0, atA);
    const localB = b.slice(0, atB);
    if (localA.includes('*') || localB.includes('*')) return maskedLevel(localA, localB);
    if (localA === localB && localA.length > 4) return 5;
    if (Math.min(localA.length, localB.length) > 2 && editsUpTo(a, b, 2) <= 2) return 4;
    const long = localA.length > 4 && localB.length > 4;
    if (long && jaroWinkler(localA, localB) >= 0.9 && jaroWinkler(a, b) >= 0.88) return 3;
    const domain = a.slice(atA + 1);
    if (domain === b.slice(atB + 1) && isRare(domain)) return 2;
    return localA === localB && isRare(domain) ? 2 : 1;
  };
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
