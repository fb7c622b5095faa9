/** Digits as numbers of four bits in one integer, the last digit lowest. */

export function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (bytes[k] < 48 || bytes[k] > 57) return false;
  return true;
}

/** At most eight digits. */
export function packDigits(bytes: Uint8Array, from: number, to: number): number {
  let packed = 0;
  for (let k = from; k < to; k++) packed = (packed << 4) | (bytes[k] - 48);
  return packed;
}

/** The bits of the last so many digits; none for 0 and less. */
export function lastDigits(digits: number): number {
  if (digits <= 0) return 0;
  return digits >= 8 ? -1 : (1 << (4 * digits)) - 1;
}

/** How many of the eight digits are not 0; of the XOR of two numbers: in how many they differ. */
export function digitsSet(packed: number): number {
  const folded = packed | (packed >>> 1);
  const one = (folded | (folded >>> 2)) & 0x11111111;
  return Math.imul(one, 0x11111111) >>> 28;
}

/** Whether two numbers that differ in two digits only differ by a swap of neighbours. */
export function neighboursSwapped(a: number, b: number): boolean {
  const apart = a ^ b;
  const low = (31 - Math.clz32(apart & -apart)) & ~3;
  return (
    (apart >>> low) >>> 8 === 0 &&
    ((a >>> low) & 15) === ((b >>> (low + 4)) & 15) &&
    ((a >>> (low + 4)) & 15) === ((b >>> low) & 15)
  );
}
