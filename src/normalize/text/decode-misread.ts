import type { CodePage } from './code-pages.ts';

/** `latin`: only what is sure beside intact letters; `every script`: all, worth trusting when nothing is left over. */
export type Belief = 'latin' | 'every script';

export interface Decoded {
  readonly text: string;
  /** Characters beyond ASCII that did not take part. */
  readonly leftOver: number;
}

const LOST = 0xfffd;
/** Characters that end a word or quotation, so that `É…` or `Ã”` may be meant as they stand. */
const ENDS_WORD = /[…‘’“”–—™®°´»¿¡©¨\u00a0]/;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/**
 * Every run of characters that, as bytes of `page`, is one UTF-8 character, replaced by that character;
 * the rest copied. One pass, linear.
 */
export function decodeMisread(text: string, page: CodePage, belief: Belief): Decoded {
  let out = '';
  let leftOver = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at, page, belief);
    if (run === undefined) {
      if (text.charCodeAt(at) > 0x7f) leftOver++;
      out += text[at++];
      continue;
    }
    if (run.foreign) foreign++;
    out += run.code === 0xfeff ? '' : String.fromCodePoint(run.code);
    at += run.length;
  }
  // One letter of another script alone is more often a sign that happens to fit (`Ñ‘`).
  return foreign === 1 ? { text, leftOver: 0 } : { text: out, leftOver };
}

interface Run {
  readonly code: number;
  readonly length: number;
  readonly foreign: boolean;
}

function runAt(text: string, at: number, page: CodePage, belief: Belief): Run | undefined {
  const lead = page.byteOf.get(text.charCodeAt(at));
  if (lead === undefined || lead < 0xc2 || lead > 0xf4 || (page.dos && !isBoxLead(lead))) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > text.length && !(at + 2 === text.length && length === 2)) return undefined;
  const code = codeAt(text, at, length, lead, page);
  if (code === undefined) return undefined;
  const script = scriptOf(code);
  if (script === 'unlikely' || (belief === 'latin' && !isSure(lead, code, script))) return undefined;
  const foreign = script === 'foreign';
  return !foreign && mayBeMeant(text, at, length, lead) ? undefined : { code, length, foreign };
}

/** On the pages of DOS the bytes from ┬ to ╘ are box drawings. */
function isBoxLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xd4;
}

/** The character the bytes spell; U+FFFD when one of the later bytes was replaced by � on the way. */
function codeAt(text: string, at: number, length: number, lead: number, page: CodePage): number | undefined {
  let code = lead & (0xff >> (length + 1));
  let lost = false;
  for (let k = 1; k < length; k++) {
    const unit = text.charCodeAt(at + k);
    const byte = page.byteOf.get(unit);
    if (unit === LOST) lost = true;
    else if (byte === undefined || byte < 0x80 || byte > 0xbf) return undefined;
    else code = (code << 6) | (byte & 0x3f);
  }
  // Beside a sign (`…�`) the lost byte was most likely a letter of its own.
  if (lost) return LETTER.test(text[at]) ? LOST : undefined;
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
}

/** Whether a character is one that customer data holds; what is not is a chance hit. */
function scriptOf(code: number): 'latin' | 'sign' | 'foreign' | 'unlikely' {
  if (code === LOST || code === 0xfeff || code === 0xfe0f) return 'sign';
  for (const [from, to, script] of RANGES) if (code >= from && code <= to) return script;
  return 'unlikely';
}

const RANGES: readonly (readonly [number, number, 'latin' | 'sign' | 'foreign'])[] = [
  [0x0080, 0x00bf, 'sign'], // Latin-1 signs; the controls when the text was misread more than once
  [0x00c0, 0x017e, 'latin'],
  [0x0192, 0x0192, 'latin'], // ƒ, from a second misreading
  [0x0218, 0x021b, 'latin'],
  [0x02c6, 0x02dd, 'sign'],
  [0x0300, 0x036f, 'sign'],
  [0x0384, 0x03ce, 'foreign'],
  [0x0400, 0x045f, 'foreign'],
  [0x05d0, 0x05ea, 'foreign'],
  [0x0600, 0x06ff, 'foreign'],
  [0x0900, 0x0eff, 'foreign'],
  [0x1e00, 0x1eff, 'latin'],
  [0x2000, 0x206f, 'sign'],
  [0x20a0, 0x27bf, 'sign'],
  [0x2800, 0x2bff, 'sign'],
  [0x3000, 0x30ff, 'foreign'],
  [0x4e00, 0x9fff, 'foreign'],
  [0xac00, 0xd7a3, 'foreign'],
  [0xfb00, 0xfb06, 'latin'],
  [0xff01, 0xff5e, 'sign'],
  [0x1f000, 0x1faff, 'sign'],
];

/**
 * Sure beside intact letters: lead bytes of Western letters and of typographic signs. `å` is left out: `Ã¥`
 * beside an intact dash may be of either misreading.
 */
function isSure(lead: number, code: number, script: 'latin' | 'sign' | 'foreign'): boolean {
  if (code === 0xe5 || script === 'foreign') return false;
  return lead === 0xc2 || lead === 0xc3 || lead === 0xe2 || lead === 0xf0 || (lead === 0xe1 && script === 'latin');
}

/** Two characters that also occur as they stand: a letter and the sign that ends its word. */
function mayBeMeant(text: string, at: number, length: number, lead: number): boolean {
  if (length !== 2) return false;
  const before = at === 0 ? ' ' : text[at - 1];
  const after = text[at + 2] ?? ' ';
  const last = text[at + 1];
  if (!LETTER.test(text[at])) return !LETTER.test(before) && !LETTER.test(after);
  if (!ENDS_WORD.test(last) || (lead === 0xc3 && last === '™' && text[at] === 'Ã')) return false;
  if (lead === 0xc2 && text[at] === 'Â') return false;
  if (last === '\u00a0') return lead === 0xc3 ? UPPER.test(before) && !LOWER.test(after) : LETTER.test(before);
  return lead === 0xc3 ? !LETTER.test(after) && !LOWER.test(before) : !LETTER.test(after);
}
