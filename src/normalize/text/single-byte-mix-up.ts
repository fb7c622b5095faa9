/**
 * One single-byte code page read as another: no byte tells, so a sign that never stands inside a word has
 * to prove it, and only the letters of Spanish and Portuguese are put back.
 */
interface MixUp {
  readonly name: string;
  /** Seen nowhere in rightly read text. */
  readonly proof: RegExp;
  readonly wrong: string;
  readonly right: string;
}

/** Shown, for every mix-up, as the wrong sign over the letter meant: computed by writing the letters on one page and reading them on the other. */
const MIX_UPS: readonly MixUp[] = [
  {
    name: 'CP850 read as windows-1252',
    proof: /\p{L}(?:[¤¥¢£](?=\p{L})|‚(?!\S))|\p{L}‚(?=\p{L})/u,
    wrong: '\u00a0‚¡¢£¤¥µ\u0081\u0090',
    right: 'áéíóúñÑÁüÉ',
  },
  {
    name: 'windows-1252 read as CP850',
    proof: /\p{L}[±¾](?=\p{L})|\p{Ll}[ÚÝ](?!\p{Lu})/u,
    wrong: 'ßÚÝ¾·±Ð³Ó',
    right: 'áéíóúñÑüà',
  },
  {
    name: 'MacRoman read as windows-1252',
    proof: /\p{Ll}[Ž‡](?!\p{Lu})/u,
    wrong: '‡Ž’—œ–„Ÿç',
    right: 'áéíóúñÑüÁ',
  },
];

/** `Mu¤oz`, `Jos‚` (CP850), `Mu±oz`, `JosÚ` (the reverse), `JosŽ` (MacRoman) put right; other text unchanged. */
export function repairSingleBytes(text: string): string {
  for (const mixUp of MIX_UPS) {
    if (mixUp.proof.test(text) && isWholly(text, mixUp.wrong)) return replaceInsideWords(text, mixUp);
  }
  return text;
}

/** Another letter beyond ASCII shows that the cell was read rightly. */
function isWholly(text: string, wrong: string): boolean {
  for (const char of text) if (char > '\x7f' && !wrong.includes(char)) return false;
  return true;
}

const LETTER = /\p{L}/u;

function replaceInsideWords(text: string, mixUp: MixUp): string {
  let out = '';
  for (let k = 0; k < text.length; k++) {
    const which = mixUp.wrong.indexOf(text[k]);
    const touchesWord = LETTER.test(text[k - 1] ?? ' ') && (LETTER.test(text[k + 1] ?? ' ') || !isBlankLike(text[k]));
    out += which >= 0 && touchesWord ? mixUp.right[which] : text[k];
  }
  return out;
}

/** Signs that also part words: believed only between two letters. */
function isBlankLike(char: string): boolean {
  return char === '\u00a0' || char === '’' || char === '—' || char === '–' || char === '·';
}
