/**
 * Whether two texts are one slip apart: one character more, less or other, or two neighbours exchanged (Damerau's
 * four errors). Linear, because cells can be as long as an attacker likes.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const restA = a.length - tail - head;
  const restB = b.length - tail - head;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** Bytes of UTF-8 that a character has at most. */
const LONGEST_CHARACTER = 4;

/**
 * The same of texts that lie somewhere as UTF-8, where the texts need not be made; undefined where a character of more
 * than one byte is among those in which they differ.
 */
export function isOneEditOfBytes(
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): boolean | undefined {
  const lengthA = toA - fromA;
  const lengthB = toB - fromB;
  if (Math.abs(lengthA - lengthB) > LONGEST_CHARACTER) return false;
  const shorter = Math.min(lengthA, lengthB);
  let head = 0;
  while (head < shorter && a[fromA + head] === b[fromB + head]) head++;
  if (head === lengthA && head === lengthB) return false;
  let tail = 0;
  while (tail < shorter - head && a[toA - 1 - tail] === b[toB - 1 - tail]) tail++;
  const restA = lengthA - tail - head;
  const restB = lengthB - tail - head;
  if (restA > 2 * LONGEST_CHARACTER || restB > 2 * LONGEST_CHARACTER) return false;
  const atA = fromA + head;
  const atB = fromB + head;
  if (!isAscii(a, atA, atA + restA) || !isAscii(b, atB, atB + restB)) return undefined;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[atA] === b[atB + 1] && a[atA + 1] === b[atB];
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  for (let at = from; at < to; at++) all |= bytes[at];
  return all < 0x80;
}
