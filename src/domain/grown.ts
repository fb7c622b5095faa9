import { sharedLike } from './shared-arrays.ts';

/** A longer copy of a typed array over shared memory; the new end is zeros. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array>(old: T, length: number): T {
  const next = sharedLike(old, length);
  next.set(old);
  return next;
}

/** The first numbers of a typed array over shared memory, in memory of their own unless little more is in it. */
export function shrunk<T extends Uint8Array | Int32Array | Uint32Array>(old: T, length: number): T {
  if (old.length * 15 <= length * 16) return old;
  const next = sharedLike(old, length);
  next.set(old.subarray(0, length));
  return next;
}
