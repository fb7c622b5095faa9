import { textOf } from '../domain/byte-text.ts';
import type { ValueMemory } from '../domain/column.ts';
import { foldedWords } from '../domain/fold.ts';

/**
 * Â or Ã of a misread letter: after a small letter no capital stands, no word begins with Ã or goes on with a sign. In name
 * case it has become a small ã (`Ramãrez`), behind which words have only vowels and s.
 */
const MISREAD = '(?<=\\p{Ll})[ÃÂ]|[ÃÂ](?=[\\u0080-\\u00bf])|Ã(?=\\p{Ll})|ã(?=[bcdfghjklmnpqrtvwxyz])';
/** A sign in the place of a letter; a lone `#` is how Colombian addresses are written. */
const REPLACED = '(?<=\\p{L})\\?|\\?(?=\\p{L})|(?<=\\p{L})#(?=\\p{L})';
const DAMAGE = new RegExp(`\\ufffd|${REPLACED}|${MISREAD}`, 'u');
/** The same with all that stands there instead of letters. */
const RUNS =
  /\ufffd+|(?<=\p{L})\?+|\?(?=\p{L})|(?<=\p{L})#(?=\p{L})|(?<=\p{Ll})[ÃÂ][\u0080-\u00bf]?|[ÃÂ][\u0080-\u00bf]|Ã(?=\p{Ll})|ã(?=[bcdfghjklmnpqrtvwxyz])/gu;

/** First or last bytes of what damage is made of: `?`, `#`, that of U+FFFD, and those of Â, Ã and ã. */
const HASH = 0x23;
const SUSPECTS = [0x3f, HASH, 0xef, 0x82, 0x83, 0xa3] as const;

/** A letter that no name has and folding leaves, for one that is lost. */
const LOST = 'ᚠ';
/** What is lost of one letter are two characters at most (`Mu??oz`, ñ in UTF-8). */
const MOST_LOST = 2;
/** With more holes a text fits too much. */
const MOST_RUNS = 8;
const LONGEST = 300;

/** Whether letters of a text were lost on the way: `Mu�oz`, `D?az`, `MarÃa`. */
export function isDamaged(text: string): boolean {
  return DAMAGE.test(text);
}

/** The codes of the values that are damaged. Only where a suspicious byte stands are values looked at: few have one. */
export function damagedCodes({ count, bytes, starts }: ValueMemory): ReadonlySet<number> {
  const found = new Set<number>();
  const looked = new Set<number>();
  const end = starts[count];
  for (const suspect of SUSPECTS) {
    for (let at = bytes.indexOf(suspect); at >= 0 && at < end; at = bytes.indexOf(suspect, at)) {
      if (suspect === HASH && !isAmongLetters(bytes, at)) {
        at++;
        continue;
      }
      const code = codeAt(starts, count, at);
      at = starts[code + 1];
      if (looked.has(code)) continue;
      looked.add(code);
      if (isDamaged(textOf(bytes, starts[code], at))) found.add(code);
    }
  }
  return found;
}

/** Whether letters may stand on both sides of a byte: of a `#` before the number of a house none do. */
function isAmongLetters(bytes: Uint8Array, at: number): boolean {
  return at > 0 && mayBeLetter(bytes[at - 1]) && mayBeLetter(bytes[at + 1]);
}

function mayBeLetter(byte: number): boolean {
  return byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

/** The value to which a byte belongs. */
function codeAt(starts: Uint32Array, count: number, at: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Whether an intact text may be what a damaged one was, as far as its letters still tell: `Mu�oz` was `Muñoz`, `Munoz`
 * or `MUÑOZ`, not `Muñoz Ruiz`. Undefined where too little is left to tell.
 */
export function originalOf(damaged: string): ((intact: string) => boolean) | undefined {
  if (damaged.length > LONGEST || (damaged.match(RUNS)?.length ?? 0) > MOST_RUNS) return undefined;
  const marked = damaged.replace(RUNS, (run) => LOST.repeat(Math.min([...run].length, MOST_LOST)));
  const words = foldedWords(marked).join(' ');
  if (words.replaceAll(LOST, '').trim() === '') return undefined;
  const pattern = new RegExp(`^${words.replace(/ᚠ+/g, (run) => `\\p{L}{1,${run.length}}`)}$`, 'u');
  return (intact) => pattern.test(foldedWords(intact).join(' '));
}
