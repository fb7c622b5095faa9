/** What a byte asks of the cell it stands in: nothing, quotes around it, or a closer look. */
export const PLAIN = 0;
export const COMMA = 1;
export const RISKY = 2;
/** Scripts far from here, and halves of a pair: their characters have three bytes or more. */
const FIRST_OF_THREE = 0xe0;
export const ASKS = asksOf([',', COMMA], ['"', RISKY], [';', RISKY], ['\t', RISKY], ['\r', RISKY], ['\n', RISKY]);
/** First byte of U+0080 to U+00BF; up to the second byte 0xa0 they are control characters and a blank. */
const SECOND_BLOCK = 0xc2;
/** Which bytes a formula, or what stands before one, can begin with; blanks and control characters as well. */
export const BEGINS = beginsOf("'=@+-");

function asksOf(...asks: readonly (readonly [character: string, asked: number])[]): Uint8Array {
  const table = new Uint8Array(0x100).fill(RISKY, FIRST_OF_THREE);
  for (const [character, asked] of asks) table[character.charCodeAt(0)] = asked;
  return table;
}

function beginsOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x100).fill(1, 0, 0x21);
  table[SECOND_BLOCK] = 1;
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/**
 * Copies some bytes, four at a time. PLAIN: they ask nothing; anything else: some may, and each must be looked at.
 */
export function copyBytes(source: DataView, from: number, length: number, target: DataView, at: number): number {
  let asked = PLAIN;
  if (length < 4) {
    for (let k = 0; k < length; k++) {
      const byte = source.getUint8(from + k);
      asked |= ASKS[byte];
      target.setUint8(at + k, byte);
    }
    return asked;
  }
  for (let k = 0; k < length - 4; k += 4) {
    const word = source.getInt32(from + k, true);
    asked |= mayAsk(word);
    target.setInt32(at + k, word, true);
  }
  // The last four once more where they are not whole.
  const word = source.getInt32(from + length - 4, true);
  target.setInt32(at + length - 4, word, true);
  return asked | mayAsk(word);
}

/** A byte in each byte of a word. */
const EACH = 0x01010101;
const HIGH_BITS = 0x80808080;

/**
 * Whether any of four bytes is a comma, a quote, a semicolon, a control character or the first of three. Beside such a
 * byte others may be taken for one (Mycroft's test for a zero byte, which is what a byte minus itself is).
 */
function mayAsk(word: number): number {
  const comma = word ^ (0x2c * EACH);
  const quote = word ^ (0x22 * EACH);
  const semicolon = word ^ (0x3b * EACH);
  const met =
    ((comma - EACH) & ~comma) |
    ((quote - EACH) & ~quote) |
    ((semicolon - EACH) & ~semicolon) |
    ((word - 0x20 * EACH) & ~word) |
    (word & (word << 1) & (word << 2));
  return met & HIGH_BITS;
}
