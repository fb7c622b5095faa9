/**
 * Folding: the form in which two writings of one word are equal. Accents, case and punctuation go;
 * letters of scripts without a Latin form stay.
 */

const MARKS = /[\u0300-\u036f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const ASCII_ONLY = /^[\x20-\x7e]*$/;
/** One word that is only put in lower case. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const LATIN_1_ONLY = /^[\x20-\x7e\u00c0-\u00ff]*$/;

/** Lower case without accents; `ß ø æ œ ł đ ı` spelled out, invisible characters removed. */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return LATIN_1_ONLY.test(text) ? foldLatin1(text.toLowerCase()) : foldAny(text);
}

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i');
}

const FIRST_FOLDED = 0xdf;
/** What the small letters from ß to ÿ fold to. */
const FOLDED_LATIN_1 = Array.from({ length: 0x100 - FIRST_FOLDED }, (_, k) =>
  foldAny(String.fromCharCode(FIRST_FOLDED + k)),
);

/** Of letters that fold one by one: most of what is not ASCII, several times as fast. */
function foldLatin1(lower: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < FIRST_FOLDED) continue;
    out += lower.slice(from, at) + FOLDED_LATIN_1[code - FIRST_FOLDED];
    from = at + 1;
  }
  return out + lower.slice(from);
}

/** The folded words of a text: runs of letters and digits; apostrophes inside a word close up (`D'Angelo` → `dangelo`). */
export function foldedWords(text: string): string[] {
  if (PLAIN_WORD.test(text)) return [text.toLowerCase()];
  const closed = fold(text).replace(/['’`´]/g, '');
  return closed.match(ASCII_ONLY.test(closed) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** A header as the vocabulary knows it: folded words joined by one space (`E-mail_Address ` → `e mail address`). */
export function foldHeader(header: string): string {
  return foldedWords(header.replace(/([a-z])([A-Z])/g, '$1 $2')).join(' ');
}
