/** A longer copy of a typed array over shared memory; the new end is zeros. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array>(old: T, length: number): T {
  const Type = old.constructor as new (buffer: SharedArrayBuffer) => T;
  const next = new Type(new SharedArrayBuffer(length * old.BYTES_PER_ELEMENT));
  next.set(old);
  return next;
}
