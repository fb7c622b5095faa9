/** Characters of plain phones, by their codes: those of ASCII, in a text as in bytes. */
export const ZERO = 0x30;
export const NINE = 0x39;
export const BLANK = 0x20;
export const OPENING = 0x28;
export const CLOSING = 0x29;
export const PLUS = 0x2b;
export const HYPHEN = 0x2d;
