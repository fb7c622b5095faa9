import { sharedInt32 } from './shared-arrays.ts';

/** The upper bits of the first number of an id, by which customers are sorted in two passes; few have them in common. */
const BITS = 11;
const DIGITS = 1 << BITS;
const NUMBER = 30;
const HIGH = NUMBER - BITS;
const LOW = HIGH - BITS;
/** As many with the same upper bits are put in order one by one. */
const FEW = 16;

/** Customers in the order of their ids by code unit, which is that of the two numbers an id is made of (see idText); in shared memory. */
export function inIdOrder(bits: Int32Array): Int32Array {
  const customers = bits.length / 2;
  const { low, high } = placesOf(bits);
  const byLow = new Int32Array(customers);
  for (let c = 0; c < customers; c++) byLow[low[(bits[2 * c] >> LOW) & (DIGITS - 1)]++] = c;
  const order = sharedInt32(customers);
  for (let k = 0; k < customers; k++) order[high[bits[2 * byLow[k]] >> HIGH]++] = byLow[k];
  for (let from = 0, to = 0; from < customers; from = to) {
    const upper = bits[2 * order[from]] >> LOW;
    for (to = from + 1; to < customers && bits[2 * order[to]] >> LOW === upper; ) to++;
    if (to > from + 1) sortFew(order.subarray(from, to), bits);
  }
  return order;
}

/** Where the customers of each digit begin. */
function placesOf(bits: Int32Array) {
  const low = new Int32Array(DIGITS + 1);
  const high = new Int32Array(DIGITS + 1);
  for (let at = 0; at < bits.length; at += 2) {
    low[((bits[at] >> LOW) & (DIGITS - 1)) + 1]++;
    high[(bits[at] >> HIGH) + 1]++;
  }
  for (let digit = 0; digit < DIGITS; digit++) {
    low[digit + 1] += low[digit];
    high[digit + 1] += high[digit];
  }
  return { low, high };
}

/** Equal ones stay as they come. */
function sortFew(order: Int32Array, bits: Int32Array): void {
  const compare = (a: number, b: number): number => bits[2 * a] - bits[2 * b] || bits[2 * a + 1] - bits[2 * b + 1];
  if (order.length > FEW) {
    order.set(Array.from(order).sort(compare));
    return;
  }
  for (let k = 1; k < order.length; k++) {
    const customer = order[k];
    let at = k;
    for (; at > 0 && compare(order[at - 1], customer) > 0; at--) order[at] = order[at - 1];
    order[at] = customer;
  }
}
