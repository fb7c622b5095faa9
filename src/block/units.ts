import type { ValueMemory } from '../domain/value-table.ts';

/** Room for the longest value: UTF-16 never has more units than UTF-8 has bytes. */
export function roomForUnits({ starts, count }: ValueMemory): Uint16Array {
  let longest = 0;
  for (let code = 0; code < count; code++) longest = Math.max(longest, starts[code + 1] - starts[code]);
  return new Uint16Array(longest);
}

/** Writes the UTF-16 code units of a value to the front of `out`; returns how many. The bytes are valid UTF-8. */
export function readUnits({ bytes, starts }: ValueMemory, code: number, out: Uint16Array): number {
  const end = starts[code + 1];
  let length = 0;
  for (let i = starts[code]; i < end; ) {
    const byte = bytes[i];
    if (byte < 0x80) {
      out[length++] = byte;
      i++;
    } else if (byte < 0xe0) {
      out[length++] = ((byte & 0x1f) << 6) | (bytes[i + 1] & 0x3f);
      i += 2;
    } else if (byte < 0xf0) {
      out[length++] = ((byte & 0x0f) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f);
      i += 3;
    } else {
      const high = ((byte & 0x07) << 18) | ((bytes[i + 1] & 0x3f) << 12);
      const point = (high | ((bytes[i + 2] & 0x3f) << 6) | (bytes[i + 3] & 0x3f)) - 0x10000;
      out[length++] = 0xd800 | (point >> 10);
      out[length++] = 0xdc00 | (point & 0x3ff);
      i += 4;
    }
  }
  return length;
}

const SPACE = 0x20;

/** Where the word that begins at `from` ends. */
export function endOfWord(units: Uint16Array, from: number, length: number): number {
  let to = from;
  while (to < length && units[to] !== SPACE) to++;
  return to;
}
