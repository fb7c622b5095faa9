/** Places of what is known of posting p, from FACTS · p on. */
export const FACTS = 4;
export const START = 0;
/** How many entities hold it. */
export const SIZE = 1;
/** Its group, see groupOf, and whose holders it has, see runsOf. */
export const ORIGIN = 2;
/** In `weights`. Bits: log2(entities that fill the group / entities that hold the piece), of parts some less. */
export const WEIGHT = 3;

export const GROUP_BITS = 4;

export function groupOf(origin: number): number {
  return origin & ((1 << GROUP_BITS) - 1);
}

export function runsOf(origin: number): number {
  return origin >> GROUP_BITS;
}
