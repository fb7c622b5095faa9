import { wordsOf } from '../domain/byte-words.ts';

/**
 * Bytes 80–9F of windows-1252. The five that the code page leaves open (81 8D 8F 90 9D) stay C1 controls as
 * browsers have it (WHATWG Encoding, index-windows-1252): made U+FFFD, as iconv-lite does, the second bytes
 * of `Á` and `Í` in twice-encoded text would be lost and nobody could repair it. TextDecoder of Node 20
 * decodes this label as ISO-8859-1, so the table is ours.
 */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const CONTROLS = /[\x80-\x9f]/g;

/** Windows-1252 bytes as text; every byte has a character, so it never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(CONTROLS, (control) => C1[control.charCodeAt(0) - 0x80]);
}

/** Makes UTF-8 of Windows-1252 bytes, without a string on the way; who keeps what it gives copies it before the next. */
export class Windows1252Bytes {
  private out = new Uint8Array(0);
  private words = wordsOf(this.out);

  push(bytes: Uint8Array): Uint8Array {
    // No character of the code page takes more than three bytes.
    if (this.out.length < bytes.length * 3) {
      this.out = new Uint8Array(bytes.length * 3);
      this.words = wordsOf(this.out);
    }
    const { out, words } = this;
    const source = wordsOf(bytes);
    let to = 0;
    for (let at = 0; at < bytes.length; ) {
      // Almost all is ASCII, of which four bytes are taken together.
      const word = at + 4 <= bytes.length ? source.getInt32(at, true) : NOT_ASCII;
      if ((word & NOT_ASCII) === 0) {
        words.setInt32(to, word, true);
        at += 4;
        to += 4;
      } else to = putByte(bytes[at++], out, to);
    }
    return out.subarray(0, to);
  }
}

const NOT_ASCII = 0x80808080 | 0;

/** Puts the character of a byte; gives the place behind it. */
function putByte(byte: number, out: Uint8Array, at: number): number {
  const unit = byte < 0x80 ? byte : UNITS[byte - 0x80];
  let to = at;
  if (unit < 0x80) out[to++] = unit;
  else {
    if (unit < 0x800) out[to++] = 0xc0 | (unit >> 6);
    else {
      out[to++] = 0xe0 | (unit >> 12);
      out[to++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    out[to++] = 0x80 | (unit & 0x3f);
  }
  return to;
}

/** The characters of the bytes 80–FF, all of one unit. */
const UNITS = Uint16Array.from({ length: 128 }, (_, index) =>
  (C1[index] ?? String.fromCharCode(index + 0x80)).charCodeAt(0),
);
