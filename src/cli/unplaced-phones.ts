import { safeText } from '../domain/mask.ts';
import type { Summary } from '../domain/summary.ts';
import { count } from './words.ts';

/** Fewer bad numbers are mistakes of their own. */
const FEWEST = 3;

/** A sentence for each source of whose rows half and more hold no valid phone: mostly its country is not known. */
export function unplacedPhones({ sources, issues }: Pick<Summary, 'sources' | 'issues'>): readonly string[] {
  const invalid = new Map<string, number>();
  for (const { kind, where } of issues) {
    if (kind !== 'phone_invalid') continue;
    for (const { source, count } of where) invalid.set(source, (invalid.get(source) ?? 0) + count);
  }
  return sources.flatMap(({ name, rows }) => {
    const found = invalid.get(name) ?? 0;
    if (found < FEWEST || found * 2 < rows) return [];
    return [safeText(`${name}: ${count(found)} phones are valid in no country that is known of it (--country)`)];
  });
}
