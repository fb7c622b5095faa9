/** Arrays of zeros that every thread sees. */

export function sharedUint8(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedUint16(length: number): Uint16Array<SharedArrayBuffer> {
  return new Uint16Array(new SharedArrayBuffer(2 * length));
}

export function sharedInt32(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

export function sharedUint32(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

export function sharedFloat32(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

export function sharedFloat64(length: number): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}

/** Of the type of another array. */
export function sharedLike<T extends Uint8Array | Int32Array | Uint32Array>(other: T, length: number): T {
  const Type = other.constructor as new (buffer: SharedArrayBuffer) => T;
  return new Type(new SharedArrayBuffer(other.BYTES_PER_ELEMENT * length));
}

export function sharedCopy(numbers: readonly number[] | Int32Array): Int32Array<SharedArrayBuffer> {
  const copy = sharedInt32(numbers.length);
  copy.set(numbers);
  return copy;
}
