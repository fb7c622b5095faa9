import { foldedWords } from '../../domain/fold.ts';

export interface WithoutNotes {
  readonly text: string;
  readonly removed: boolean;
}

/** Folded phrases that staff write beside a name. */
const NOTES: readonly (readonly string[])[] = (
  'no llamar|no llame|no contactar|no contesta|no contestar|no molestar|no whatsapp|no enviar|do not call|dnc|nao ligar|vip|' +
  'cliente vip|cliente|clienta|clte|cliente frecuente|cliente nuevo|cliente antiguo|proveedor|proveedora|moroso|morosa|inactivo|' +
  'inactiva|fallecido|fallecida|rip|qepd|trabajo|casa|movil|celular|cel|whatsapp|wsp|nuevo|nueva|duplicado|repetido|no usar|' +
  'ver notas|mama|papa|esposa|esposo|hija|hermana|hermano|vecina|vecino|mayorista|minorista'
)
  .split('|')
  .map((phrase) => phrase.split(' '));

/** Notes that are no name at all, wherever they stand; the others only after a dash or in brackets. */
const LOUD_NOTES: ReadonlySet<string> = new Set(
  'no llamar|no llame|no contactar|no contesta|no contestar|no molestar|no enviar|do not call|vip|cliente vip|qepd|no usar'.split(
    '|',
  ),
);

/** Every loud note begins with one of these. */
const LOUD_FIRST_WORDS: ReadonlySet<string> = new Set([...LOUD_NOTES].map((phrase) => phrase.split(' ')[0]));

/** A text of nothing else holds no pictures, brackets, quotes or dashes. */
const LETTERS_AND_BLANKS = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f .,'’]*$/;
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u20e3]/gu;
/** Signs that are pictures to Unicode but not to the writer of a name: digits, # and * are none, ª º ™ © ® are kept. */
const KEPT = /[©®™#*0-9]/;
const BRACKETED = /[([{<][^()[\]{}<>]*[)\]}>]/g;
const QUOTED = /["“”«][^"“”«»]*["“”»]/g;
const DASH = /\s[-–—|/*]+\s|\s[-–—*]+$|^[-–—*]+\s|\|/;

/**
 * A name without what is no part of it: brackets `(mamá)`, nicknames in quotes, emoji and flags, notes after a
 * dash or in plain words (`- cliente`, VIP, NO LLAMAR). When a bracket holds everything, its content stays.
 */
export function withoutNotes(text: string): WithoutNotes {
  const rest = withoutLoudNotes(LETTERS_AND_BLANKS.test(text) ? text : withoutMarked(text));
  const tidy = rest.split(/\s+/).filter(Boolean).join(' ');
  return { text: tidy, removed: tidy !== text };
}

/** Whether a folded word may begin a note that is none of the name wherever it stands. */
export function beginsLoudNote(word: string): boolean {
  return LOUD_FIRST_WORDS.has(word);
}

/** Without what signs set apart from the name. */
function withoutMarked(text: string): string {
  const plain = text.replace(PICTURE, (sign) => (KEPT.test(sign) ? sign : ' '));
  return withoutDashed(emptied(emptied(plain, BRACKETED), QUOTED));
}

function emptied(text: string, what: RegExp): string {
  const rest = text.replace(what, ' ');
  return /\p{L}/u.test(rest) ? rest : text.replace(/[()[\]{}<>"“”«»]/g, ' ');
}

/** Parts set off by a dash or bar are dropped where they are a note; other parts stay, the dash goes. */
function withoutDashed(text: string): string {
  if (!DASH.test(text)) return text;
  const parts = text.split(DASH);
  const kept = parts.filter((part, at) => at === 0 || !isNote(part));
  return kept.join(' ');
}

function isNote(part: string): boolean {
  const words = foldedWords(part);
  return NOTES.some((note) => note.every((word, k) => words[k] === word)) && words.length <= 6;
}

function withoutLoudNotes(text: string): string {
  const tokens = text.split(/\s+/).filter(Boolean);
  const folded = tokens.map((token) => foldedWords(token).join(''));
  const kept: string[] = [];
  for (let k = 0; k < tokens.length; ) {
    const length = loudNoteAt(folded, k);
    if (length === 0) kept.push(tokens[k]);
    k += Math.max(1, length);
  }
  return kept.some((token) => /\p{L}/u.test(token)) ? kept.join(' ') : text;
}

/** How many tokens from `at` on are a loud note, the longest first. */
function loudNoteAt(folded: readonly string[], at: number): number {
  if (!LOUD_FIRST_WORDS.has(folded[at])) return 0;
  for (let length = 3; length > 0; length--) {
    if (LOUD_NOTES.has(folded.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}
