/** Zeros that every thread can read. */
export function sharedInt32(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** The first `length` numbers, where every thread can read them. */
export function sharedCopy(numbers: Int32Array, length: number): Int32Array<SharedArrayBuffer> {
  const copy = sharedInt32(length);
  copy.set(numbers.subarray(0, length));
  return copy;
}
