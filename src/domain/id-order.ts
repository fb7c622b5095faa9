/** Bits of a place; the other bits of an exact number hold the beginning of an id. */
const PLACE_BITS = 24;
const PLACES = 2 ** PLACE_BITS;
/** Every id of ours begins with these two characters. */
const PREFIX = 'C-';
/** Of seven bits each: what fits beside the place. */
const KEY_CHARACTERS = 4;
const LARGEST = 0x7f;

/**
 * The places of customer ids in the order of the ids, by code unit. Numbers of the first characters and the place are
 * sorted instead of texts, which takes a tenth of the time; where those characters are equal the whole ids decide.
 */
export function placesInIdOrder(ids: readonly string[]): Int32Array {
  const order = Int32Array.from(ids.keys());
  const compare = (a: number, b: number): number => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b);
  if (ids.length > PLACES || !ids.every((id) => id.startsWith(PREFIX))) return order.sort(compare);
  const keys = Float64Array.from(ids, (id, place) => keyOf(id) * PLACES + place).sort();
  for (let k = 0; k < keys.length; k++) order[k] = keys[k] % PLACES;
  sortTies(order, keys, compare);
  return order;
}

/** Grows with the id; behind a character too large for its bits nothing more is told. */
function keyOf(id: string): number {
  let key = 0;
  let told = true;
  for (let at = PREFIX.length; at < PREFIX.length + KEY_CHARACTERS; at++) {
    const unit: number = told && at < id.length ? Math.min(id.charCodeAt(at), LARGEST) : 0;
    key = key * (LARGEST + 1) + unit;
    told &&= unit < LARGEST;
  }
  return key;
}

function sortTies(order: Int32Array, keys: Float64Array, compare: (a: number, b: number) => number): void {
  let start = 0;
  for (let k = 1; k <= keys.length; k++) {
    if (k < keys.length && Math.floor(keys[k] / PLACES) === Math.floor(keys[start] / PLACES)) continue;
    if (k - start > 1) order.subarray(start, k).sort(compare);
    start = k;
  }
}
