import { sharedInt32 } from '../domain/shared-arrays.ts';

/**
 * Turns how many numbers each share has for an entity into where it writes them, behind those of the shares before it;
 * returns where the list of each entity begins, and where the last one ends.
 */
export function placeShares(count: number, next: readonly Int32Array[]): Int32Array {
  const starts = sharedInt32(count + 1);
  let at = 0;
  for (let e = 0; e < count; e++) {
    for (const share of next) {
      const own = share[e];
      share[e] = at;
      at += own;
    }
    starts[e + 1] = at;
  }
  return starts;
}
