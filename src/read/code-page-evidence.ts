import iconv from 'iconv-lite';
import { decodeWindows1252 } from './windows-1252.ts';

/** The code pages of one byte a character that Spanish and Portuguese exports come in. */
export type CodePage = 'windows-1252' | 'cp850' | 'macintosh';

/** Points a high byte gains on average; 3 = all are Spanish letters where a Spanish letter stands. */
export interface CodePageScore {
  readonly encoding: CodePage;
  readonly score: number;
}

/**
 * How well the bytes above 7F read as text of western Europe and Latin America under each code page, best
 * first. `ñ` is F1 in Windows-1252, A4 in CP850 and 96 on an old Mac; read with the wrong page it is `¤` or
 * `–` inside a word, or a capital inside small letters, and that is what is counted.
 */
export function codePageScores(bytes: Uint8Array): readonly CodePageScore[] {
  const seen = highBytes(bytes);
  const scores = CODE_PAGES.map(({ encoding, letters }) => ({ encoding, score: meanScore(seen, letters) }));
  return scores.sort((a, b) => b.score - a.score);
}

const HIGH = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);

const CODE_PAGES: readonly { readonly encoding: CodePage; readonly letters: string }[] = [
  { encoding: 'windows-1252', letters: decodeWindows1252(HIGH) },
  { encoding: 'cp850', letters: iconv.decode(Buffer.from(HIGH), 'cp850') },
  { encoding: 'macintosh', letters: iconv.decode(Buffer.from(HIGH), 'macintosh') },
];

/** Letters of Spanish count more than those of Portuguese, French and German: of pages that both give letters, the likelier one. */
const SPANISH = 'áéíóúñÁÉÍÓÚÑ';
const NEIGHBOURS = 'üãõçâêôàÜÃÕÇÂÊÔÀ';
const BESIDE_WORDS = 'ºª°¿¡«»“”‘’–—€\u00a0·®©™';

/** How often each byte above 7F stands between which neighbours: counted once, judged under every page. */
function highBytes(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(128 * NEIGHBOURHOODS);
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue;
    const before = i === 0 ? 0 : CASE_OF[bytes[i - 1]];
    const after = i + 1 === bytes.length ? 0 : CASE_OF[bytes[i + 1]];
    counts[(bytes[i] - 0x80) * NEIGHBOURHOODS + before * CASES.length + after]++;
  }
  return counts;
}

function meanScore(counts: Uint32Array, letters: string): number {
  let points = 0;
  let total = 0;
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue;
    const before = CASES[Math.floor((k % NEIGHBOURHOODS) / CASES.length)];
    points += counts[k] * pointsOf(letters[Math.floor(k / NEIGHBOURHOODS)], before, CASES[k % CASES.length]);
    total += counts[k];
  }
  return total === 0 ? 0 : points / total;
}

const CASES = ['none', 'lower', 'upper'] as const;
const NEIGHBOURHOODS = CASES.length * CASES.length;

type Neighbour = (typeof CASES)[number];

function pointsOf(character: string, before: Neighbour, after: Neighbour): number {
  const beside = before !== 'none' || after !== 'none';
  const between = before !== 'none' && after !== 'none';
  const lower = character.toLowerCase() === character;
  if (!/\p{L}/u.test(character) || 'ºª'.includes(character)) {
    if (between) return character === '’' ? 0 : -2;
    return BESIDE_WORDS.includes(character) ? 1 : 0;
  }
  if (!beside) return 0;
  if (lower ? before === 'upper' && after === 'upper' : before === 'lower') return -2;
  return SPANISH.includes(character) ? 3 : NEIGHBOURS.includes(character) ? 2 : 1;
}

/** Index into CASES by byte. */
const CASE_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x61 && byte <= 0x7a) return 1;
  return byte >= 0x41 && byte <= 0x5a ? 2 : 0;
});
