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
