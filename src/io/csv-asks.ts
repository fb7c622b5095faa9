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
