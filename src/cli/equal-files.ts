import { safeText } from '../domain/mask.ts';
import type { Summary } from '../domain/summary.ts';

/** A sentence for each file that has the bytes of another one: mostly it was downloaded twice. */
export function equalFiles({ sources }: Pick<Summary, 'sources'>): readonly string[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ name, fingerprint, rows }) => {
    const same = first.get(fingerprint);
    if (same === undefined) first.set(fingerprint, name);
    if (same === undefined || rows === 0) return [];
    return [safeText(`${name} is a copy of ${same}: its rows count twice`)];
  });
}
