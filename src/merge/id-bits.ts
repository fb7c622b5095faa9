import { avalanche } from './content-hash.ts';

/**
 * The first 30 of the 60 bits of an id, from two lanes of content; `occurrence` tells apart customers whose content is
 * the same. Below, the other 30.
 */
export function firstBits(high: number, low: number, occurrence: number): number {
  return avalanche(high ^ Math.imul(low, 0x9e3779b1) ^ Math.imul(occurrence, 0x7feb352d)) >>> 2;
}

export function secondBits(low: number, occurrence: number): number {
  return avalanche(low ^ Math.imul(occurrence, 0x846ca68b)) >>> 2;
}
