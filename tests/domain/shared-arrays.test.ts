import { expect, it } from 'vitest';
import {
  sharedCopy,
  sharedFloat32,
  sharedFloat64,
  sharedInt32,
  sharedLike,
  sharedUint8,
  sharedUint16,
  sharedUint32,
} from '../../src/domain/shared-arrays.ts';

it.each([sharedUint8, sharedUint16, sharedInt32, sharedUint32, sharedFloat32, sharedFloat64])(
  '%O makes as many zeros as asked, in memory that threads share',
  (make) => {
    const made = make(7);
    expect([...made]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(made.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(made.buffer.byteLength).toBe(7 * made.BYTES_PER_ELEMENT);
  },
);

it('another array of the same type holds zeros of its own', () => {
  const first = sharedUint32(2).fill(9);
  const like = sharedLike(first, 3);
  expect(like).toEqual(new Uint32Array(3));
  expect(like.buffer).not.toBe(first.buffer);
});

it('a copy holds the numbers and changes with nobody', () => {
  const numbers = Int32Array.of(1, 2, 3);
  const copy = sharedCopy(numbers);
  numbers[0] = 8;
  expect([...copy]).toEqual([1, 2, 3]);
  expect(copy.buffer).toBeInstanceOf(SharedArrayBuffer);
});
