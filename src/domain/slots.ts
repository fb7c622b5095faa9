/**
 * A slot is a number: the code of a text plus one, and above it those bits of its hash that do not tell the slot, by
 * which nearly all other texts are told apart without looking at them. Slots of two numbers took a tenth more time, for
 * twice as many of them miss the cache.
 */

/** 0 where a slot is free; `length`, a power of two, of them for the first `count` texts, by their hashes. */
export function slotsOf(hashes: Int32Array, count: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  const mask = length - 1;
  for (let code = 0; code < count; code++) {
    const hash = hashes[code];
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash & ~mask) | (code + 1);
  }
  return slots;
}
