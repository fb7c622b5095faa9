/** Bits sorted by at a time. */
const BITS = 11;
const DIGITS = 1 << BITS;
const WORD = 32;

/**
 * Numbers 0 … n − 1 in the order of their words as unsigned integers, the last list counting most; equal ones as they
 * come. By radix (least significant digit first): comparing them one with another takes ten times as long.
 */
export function inOrderOfWords(lists: readonly Int32Array[]): Int32Array {
  let order = Int32Array.from(lists[0].keys());
  let spare = new Int32Array(order.length);
  for (const words of lists) {
    for (let shift = 0; shift < WORD; shift += BITS) {
      if (!sortByDigit(words, shift, order, spare)) continue;
      [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Puts the numbers of `order` into `out` by a digit of their words; false when all have the same one. */
function sortByDigit(words: Int32Array, shift: number, order: Int32Array, out: Int32Array): boolean {
  const next = new Int32Array(DIGITS + 1);
  for (let k = 0; k < words.length; k++) next[((words[k] >>> shift) & (DIGITS - 1)) + 1]++;
  if (next.indexOf(words.length) >= 0) return false;
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1] += next[digit];
  for (const k of order) out[next[(words[k] >>> shift) & (DIGITS - 1)]++] = k;
  return true;
}
