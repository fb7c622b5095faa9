/** Crockford's base 32: digits and letters without I, L, O and U, so that an id survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const UNITS = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));

/** `C-` and twelve characters. */
export function idText(first: number, second: number): string {
  return String.fromCharCode(
    67,
    45,
    UNITS[first >>> 25],
    UNITS[(first >>> 20) & 31],
    UNITS[(first >>> 15) & 31],
    UNITS[(first >>> 10) & 31],
    UNITS[(first >>> 5) & 31],
    UNITS[first & 31],
    UNITS[second >>> 25],
    UNITS[(second >>> 20) & 31],
    UNITS[(second >>> 15) & 31],
    UNITS[(second >>> 10) & 31],
    UNITS[(second >>> 5) & 31],
    UNITS[second & 31],
  );
}

/** 30 bits from six characters of an id. */
export function bitsOf(id: string, from: number): number {
  let bits = 0;
  for (let k = from; k < from + 6; k++) bits = (bits << 5) | ALPHABET.indexOf(id[k]);
  return bits;
}

const ID = /^C-[0-9A-HJKMNP-TV-Z]{12}$/;

/** Whether a text is an id as idText makes them. */
export function isId(text: string): boolean {
  return ID.test(text);
}
