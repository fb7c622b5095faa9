/** A number and the extension behind a switchboard; '' when there is none. */
export interface ExtensionSplit {
  readonly number: string;
  readonly extension: string;
}

/** The words for an extension in Spanish, Portuguese and English exports, without dots and accents. */
const WORDS: ReadonlySet<string> = new Set([
  'ext',
  'extn',
  'extension',
  'extensao',
  'xt',
  'anexo',
  'anx',
  'anex',
  'int',
  'interno',
  'ramal',
  'rml',
]);

/** E.164 leaves room for seven digits behind the shortest switchboard number; longer ones are another number. */
const MOST_DIGITS = 7;
const FEWEST_DIGITS_BEFORE = 7;

/**
 * Splits `601 2281260 ext. 12`, `+1-262-555-0150 x6235`, `#12`, `(anexo 12)`, `;ext=12`. One letter
 * between a whole number and a short one counts too: `x` is the key most often missed (`z6235`, `y6235`).
 */
export function splitExtension(text: string): ExtensionSplit {
  const none = { number: text, extension: '' };
  const end = skipBack(text, text.length, isFiller);
  const start = skipBack(text, end, isDigit);
  if (start === end || end - start > MOST_DIGITS) return none;
  const markEnd = skipBack(text, start, isFiller);
  const markStart = text[markEnd - 1] === '#' ? markEnd - 1 : skipBack(text, markEnd, isLetter);
  const number = text.slice(0, markStart);
  if (!isMark(text.slice(markStart, markEnd)) || countDigits(number) < FEWEST_DIGITS_BEFORE) return none;
  return { number, extension: text.slice(start, end) };
}

/** How many ASCII digits a text has. */
export function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) count++;
  return count;
}

function isMark(mark: string): boolean {
  return mark.length === 1 || WORDS.has(mark.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

function skipBack(text: string, from: number, wanted: (code: number) => boolean): number {
  let at = from;
  while (at > 0 && wanted(text.charCodeAt(at - 1))) at--;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** Blank, dot, colon, equals sign and closing bracket: what stands around an extension. */
function isFiller(code: number): boolean {
  return code === 32 || code === 46 || code === 58 || code === 61 || code === 41;
}
