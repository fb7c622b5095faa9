import { inOrderOfWords } from './digit-sort.ts';
import { sharedInt32 } from './shared-arrays.ts';

/** Customers in the order of their ids by code unit, which is that of the two numbers an id is made of (see idText); in shared memory. */
export function inIdOrder(bits: Int32Array): Int32Array {
  const customers = bits.length / 2;
  const first = new Int32Array(customers);
  const second = new Int32Array(customers);
  for (let c = 0; c < customers; c++) {
    first[c] = bits[2 * c];
    second[c] = bits[2 * c + 1];
  }
  const order = sharedInt32(customers);
  order.set(inOrderOfWords([second, first]));
  return order;
}
