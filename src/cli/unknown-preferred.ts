import { nearest } from '../config/nearest.ts';
import { safeText } from '../domain/mask.ts';
import type { Summary } from '../domain/summary.ts';

/**
 * A sentence for each name of `prefer` that no channel and no file of the run has: it would decide nothing, and a
 * misspelt one would be missed nowhere else.
 */
export function unknownPreferred(
  prefer: readonly string[],
  { sources, channels }: Pick<Summary, 'sources' | 'channels'>,
): readonly string[] {
  const known = new Set([...channels.map(({ channel }) => channel), ...sources.map(({ name }) => name)]);
  return prefer
    .filter((name) => !known.has(name))
    .map((name) => {
      const meant = nearest(name, known);
      const question = meant === undefined ? '' : `; did you mean ${meant}?`;
      return safeText(`"${name}", which is preferred, is no channel and no file of this run${question}`);
    });
}
