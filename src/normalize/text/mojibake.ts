import { type CodePage, codePages, letterOfControl } from './code-pages.ts';
import { decodeMisread } from './decode-misread.ts';
import { repairSingleBytes } from './single-byte-mix-up.ts';

/** Wrong readings pile up (`JosÃƒÂ©`); three in a row were seen, some of which take two passes each. */
const MOST_LAYERS = 8;
/** Cells longer than this are documents, not names or addresses. */
const LONGEST = 20_000;
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * Text that was decoded with the wrong code page, put right: `JosÃ© MuÃ±oz` → `José Muñoz`. A cell is
 * changed only if it holds a marker (the lead byte of UTF-8 shown as a letter), the inverse decoding is
 * valid, and the result has fewer odd characters. What was lost for good stays lost (`MarÃ�a` → `Mar�a`).
 */
export function repairMojibake(text: string): string {
  if (ASCII_ONLY.test(text) || text.length > LONGEST) return text;
  let best = text;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = peel(best);
    // Only what no page explains is tried as single bytes; control characters may then make sense of their neighbours.
    const last = next === best ? repairSingleBytes(next).replace(CONTROLS, letterOfControl) : next;
    if (last === best) break;
    best = last;
  }
  return best;
}

/** One wrong reading undone, by the page that leaves the fewest odd characters; the text itself when none helps. */
function peel(text: string): string {
  let best = text;
  let fewest = oddness(text);
  if (fewest === 0) return text;
  for (const page of codePages()) {
    if (fewest === 0) break;
    const candidate = decodedWith(text, page);
    // Box drawings that stay show a drawing, not a misread text.
    if (candidate === text || (page.dos && BOX.test(candidate))) continue;
    const odd = oddness(candidate);
    if (odd < fewest) {
      best = candidate;
      fewest = odd;
    }
  }
  return best;
}

function decodedWith(text: string, page: CodePage): string {
  const whole = decodeMisread(text, page, 'every script');
  if (whole.leftOver === 0) return whole.text;
  return decodeMisread(text, page, 'latin').text;
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const MARK = /\p{M}/u;
const CONTROL = /[\x80-\x9f]/;
const CONTROLS = /[\x80-\x9f]/g;
const BOX = /[\u2500-\u257f]/;
/** Signs that follow a letter when bytes were misread, seldom otherwise. */
const SIGN = /[\u00a0-\u00bf×÷ƒˆ˜˛ˇ˘˙˝†‡•…‰‹›€™‚„“”‘’–—\u02c7\u2020-\u2022√≈≤≥∂∆∏π∑∞Ω◊⌐ﬁﬂ\ufffd]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** How many characters of a text look out of place: the measure a repair has to lower. */
export function oddness(text: string): number {
  let odd = 0;
  let before = ' ';
  for (const char of text) {
    if (char > '\x7f') odd += isOddAfter(before, char);
    else if (before > '\x7f' && isOddBefore(before, char)) odd++;
    before = char;
  }
  return odd;
}

function isOddAfter(before: string, char: string): number {
  if (CONTROL.test(char) || BOX.test(char)) return 2;
  if (before === 'Ã' && !UPPER.test(char)) return 1;
  if (SIGN.test(char)) return LETTER.test(before) || (SIGN.test(before) && before !== '\u00a0') ? 1 : 0;
  if (MARK.test(char)) return 0;
  if (LOWER.test(before) && UPPER.test(char)) return 1;
  return (CYRILLIC.test(before) && LATIN.test(char)) || (LATIN.test(before) && CYRILLIC.test(char)) ? 1 : 0;
}

/** A sign glued to the front of a word: `√°rbol`, `Â¿Qué`. */
function isOddBefore(sign: string, char: string): boolean {
  return /[√¬◊±¤¾]/.test(sign) && LETTER.test(char);
}
