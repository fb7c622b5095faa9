import iconv from 'iconv-lite';

/** A single-byte code page, read backwards: the byte that shows as a character. */
export interface CodePage {
  readonly name: string;
  /** Byte (128–255) by UTF-16 code unit. */
  readonly byteOf: ReadonlyMap<number, number>;
  /** A page of DOS: only its box drawings are believed to be lead bytes, its letters are met as themselves. */
  readonly dos: boolean;
}

/**
 * windows-1252, bytes 0x80–0x9F. A table of our own: iconv-lite answers U+FFFD for the five bytes
 * without a letter (81 8D 8F 90 9D), and with them every `Á` and `Í` written in UTF-8 would be lost.
 */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The pages UTF-8 is mistaken for, the likeliest first; built when the first text looks misread, which few runs have. */
export function codePages(): readonly CodePage[] {
  pages ??= [
    { name: 'windows-1252', byteOf: windows1252(), dos: false },
    { name: 'MacRoman', byteOf: tableOf('macroman'), dos: false },
    { name: 'CP437', byteOf: tableOf('cp437'), dos: true },
    { name: 'CP850', byteOf: tableOf('cp850'), dos: true },
    { name: 'windows-1250', byteOf: tableOf('win1250'), dos: false },
    { name: 'windows-1251', byteOf: tableOf('win1251'), dos: false },
  ];
  return pages;
}

let pages: readonly CodePage[] | undefined;

/** The windows-1252 letter of a control character U+0080–U+009F, which no text means; itself where the page has none. */
export function letterOfControl(control: string): string {
  return WINDOWS_1252[control.charCodeAt(0) - 0x80];
}

/** Latin-1 and windows-1252 at once: a byte shows as its control character or as its letter. */
function windows1252(): Map<number, number> {
  const bytes = new Map<number, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) bytes.set(byte, byte);
  for (let k = 0; k < WINDOWS_1252.length; k++) bytes.set(WINDOWS_1252.charCodeAt(k), 0x80 + k);
  return bytes;
}

function tableOf(encoding: string): Map<number, number> {
  const bytes = new Map<number, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const letter = iconv.decode(Uint8Array.of(byte), encoding);
    // Bytes without a letter stand for themselves, as lenient readers leave them.
    bytes.set(letter === '\ufffd' ? byte : letter.charCodeAt(0), byte);
  }
  return bytes;
}
