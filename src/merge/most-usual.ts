import type { NamedRule } from './candidates.ts';
import { NO_KEY } from './key-texts.ts';

/**
 * Where nothing else tells two values apart, one that others have too: slips and junk are nobody else's. Of two values that
 * are both known none is better for being frequent.
 */
export const MOST_USUAL = 'most_usual';

/** So many records of the run make a value known: a slip may stand in two of one person. */
const KNOWN = 3;

/** 1 of what so many records have that it is known, else 0. */
export function isKnown(records: number): number {
  return records >= KNOWN ? 1 : 0;
}

/** How many records of the run have the value of a key in a part of a unit. */
export type Holders = (key: number, part: number) => number;

/** Asked last of all: by the rarest of the values in these parts of a unit that are not those of all candidates. */
export function mostUsual(parts: readonly number[], holders: Holders): NamedRule {
  return {
    name: MOST_USUAL,
    score: ({ keys, width, count }, _, scores, at) => {
      scores.fill(1, at, at + count);
      for (const part of parts) {
        if (areAlike(keys, width, count, part)) continue;
        for (let k = 0; k < count; k++) {
          const key = keys[k * width + part];
          if (key !== NO_KEY) scores[at + k] = Math.min(scores[at + k], isKnown(holders(key, part)));
        }
      }
    },
  };
}

function areAlike(keys: Int32Array, width: number, count: number, part: number): boolean {
  for (let k = 1; k < count; k++) if (keys[k * width + part] !== keys[part]) return false;
  return true;
}
