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

/** Windows-1252 bytes as UTF-8, without a string on the way. */
export function utf8OfWindows1252(bytes: Uint8Array): Uint8Array {
  // No character of the code page takes more than three bytes.
  const out = Buffer.allocUnsafeSlow(bytes.length * 3);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte < 0x80) out[length++] = byte;
    else {
      const unit = UNITS[byte - 0x80];
      if (unit < 0x800) out[length++] = 0xc0 | (unit >> 6);
      else {
        out[length++] = 0xe0 | (unit >> 12);
        out[length++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      out[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return out.subarray(0, length);
}

/** The characters of the bytes 80–FF, all of one unit. */
const UNITS = Uint16Array.from({ length: 128 }, (_, index) =>
  (C1[index] ?? String.fromCharCode(index + 0x80)).charCodeAt(0),
);
