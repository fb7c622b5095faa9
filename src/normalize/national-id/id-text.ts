import { withoutEdges } from '../../domain/edges.ts';
import { fold } from '../../domain/fold.ts';
import type { IdText } from './reading.ts';

/** No id is longer; it also bounds the time a hostile cell can take. */
const LONGEST = 120;

const NOT_ASCII = /[^\x20-\x7e]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SCIENTIFIC = /^[\s'"=]*\d(?:[.,]\d{1,20})?e\+?\d{1,2}[\s'"]*$/i;
const DECIMAL_TAIL = /(\d{5})[.,]0{1,2}$/;
const DASHES = /[‐‑‒–—−_]/g;
const SLASH_OF_CNPJ = /[\dA-Z]{4}\/\d{4}-?\d{2}$/;
const NEXT_ID = /[;|\n\r]|\/(?=\s*[A-Z.]*\s*\d{5})/;
const NOISE = /[.,'"`´=()[\]/*•]/g;
const BETWEEN_WORDS = /[\s:#º°]+/;
const HYPHEN = /-/;
const NOT_ID = /[^A-Z0-9Ñ&-]/g;
/** Groups of digits, perhaps a check letter behind (no O, which may be a zero): nothing to take off and nothing to mend. */
const PLAIN = /^\d{1,16}(?:[.-]\d{1,16}){0,5}(?:-?[A-NP-Z])?$/;
/** Zeros typed as the letter: digits all round, and more of them than letters. */
const WITH_LETTER_O = /^(?=[\dO-]*O)\d[\dO-]*$/;

const TYPE_WORDS: ReadonlySet<string> = new Set(
  'CC CE TI NIT DNI NIF NIE CIF RUT RUN CPF CNPJ CUIT CUIL RUC CI CURP RFC CEDULA SSN PPT PEP'.split(' '),
);
const FILLER_WORDS: ReadonlySet<string> = new Set(
  'NO NRO NUM NUMERO DOC DOCUMENTO ID N DE CIUDADANIA IDENTIDAD'.split(' '),
);
const GLUED_TYPE = /^(CC|CE|TI|NIT|DNI|NIF|NIE|RUT|RUN|CPF|CNPJ|CUIT|CUIL|RUC|CI)-?(?=[XYZ]?\d{5})/;

/** What a cell holds: nothing, digits that a spreadsheet destroyed, or an id. */
export type IdCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'truncated'; readonly text: string }
  | { readonly kind: 'masked'; readonly text: string }
  | { readonly kind: 'id'; readonly id: IdText; readonly lettersFolded: boolean };

/** Reads a cell; `type` is what a type column says, '' when there is none. */
export function idCell(cell: string, type: string): IdCell {
  if (PLAIN.test(cell)) return plainId(cell, type);
  const text = tidy(cell);
  if (SCIENTIFIC.test(text)) return { kind: 'truncated', text };
  const first = SLASH_OF_CNPJ.test(text) ? text : text.split(NEXT_ID, 1)[0];
  const masked = /\d/.test(first) && /[*•]/.test(first);
  if (masked) return { kind: 'masked', text: first.trim() };
  const { number, wordType } = withoutType(first.replace(DECIMAL_TAIL, '$1').replace(NOISE, '').split(BETWEEN_WORDS));
  if (number === '') return { kind: 'empty' };
  const lettersFolded = WITH_LETTER_O.test(number) && number.replace(/[^O]/g, '').length * 2 < number.length;
  const body = lettersFolded ? number.replaceAll('O', '0') : number;
  return {
    kind: 'id',
    id: { text: body, plain: body.replaceAll('-', ''), type: foldType(type), wordType },
    lettersFolded,
  };
}

/** The cell of a plain id; a decimal tail goes as it does from others. */
function plainId(cell: string, type: string): IdCell {
  const dotted = cell.includes('.');
  const text = dotted ? cell.replace(DECIMAL_TAIL, '$1').replaceAll('.', '') : cell;
  const plain = text.includes('-') ? text.replaceAll('-', '') : text;
  return { kind: 'id', id: { text, plain, type: foldType(type), wordType: '' }, lettersFolded: false };
}

/** `Cédula de Ciudadanía` and `C.C.` as the tables know them: `ceduladeciudadania`, `cc`. */
export function foldType(type: string): string {
  if (type === '') return '';
  return fold(type.slice(0, LONGEST)).replace(/[^a-z0-9]/g, '');
}

function tidy(cell: string): string {
  const cut = cell.slice(0, LONGEST);
  const text = NOT_ASCII.test(cut)
    ? cut.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-')
    : cut.replace(/_/g, '-');
  return text.toUpperCase().trim();
}

/** Takes off `CC`, `NIT No.`, `Cédula de ciudadanía` before the number, glued to it or not, and joins the rest. */
function withoutType(words: readonly string[]): { readonly number: string; readonly wordType: string } {
  let at = 0;
  let wordType = '';
  for (; at < words.length - 1; at++) {
    const word = unaccented(withoutEdges(words[at], HYPHEN));
    if (TYPE_WORDS.has(word)) wordType = word.toLowerCase();
    else if (!FILLER_WORDS.has(word) && word !== '') break;
  }
  let number = joined(words.slice(at).join(''));
  for (let glued = GLUED_TYPE.exec(number); glued !== null; glued = GLUED_TYPE.exec(number)) {
    wordType = glued[1].toLowerCase();
    number = joined(number.slice(glued[0].length));
  }
  return { number, wordType };
}

function joined(text: string): string {
  return withoutEdges(text.replace(NOT_ID, '').replace(/-{2,}/g, '-'), HYPHEN);
}

function unaccented(word: string): string {
  return fold(word).toUpperCase();
}
