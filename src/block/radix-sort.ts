const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Sorts keys and what goes with them by the lowest `bits` bits of the key; equal keys keep their order. Both arrays
 * are used up: the sorted ones come back, in the same memory or in new.
 */
export function sortPairs(
  keys: Uint32Array,
  values: Int32Array,
  bits = 32,
): { readonly keys: Uint32Array; readonly values: Int32Array } {
  let from: { keys: Uint32Array; values: Int32Array } = { keys, values };
  let to: { keys: Uint32Array; values: Int32Array } = {
    keys: new Uint32Array(keys.length),
    values: new Int32Array(values.length),
  };
  for (let shift = 0; shift < bits; shift += BITS) {
    const places = placesOf(from.keys, shift);
    if (places === undefined) continue;
    scatter(from.keys, from.values, to.keys, to.values, places, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** Where the first key of every bucket goes; nothing where all keys are in one. */
function placesOf(keys: Uint32Array, shift: number): Int32Array | undefined {
  const places = new Int32Array(BUCKETS);
  for (let k = 0; k < keys.length; k++) places[(keys[k] >>> shift) & (BUCKETS - 1)]++;
  let next = 0;
  for (let b = 0; b < BUCKETS; b++) {
    const size = places[b];
    if (size === keys.length) return undefined;
    places[b] = next;
    next += size;
  }
  return places;
}

function scatter(
  keys: Uint32Array,
  values: Int32Array,
  toKeys: Uint32Array,
  toValues: Int32Array,
  places: Int32Array,
  shift: number,
): void {
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k];
    const place = places[(key >>> shift) & (BUCKETS - 1)]++;
    toKeys[place] = key;
    toValues[place] = values[k];
  }
}
