import { withoutEdges } from '../../domain/edges.ts';

/** A longer cell is a note; what stands first in it is read. It also bounds the time a hostile cell can take. */
const LONGEST_CELL = 1000;

const NOT_ASCII = /[^\x20-\x7e]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const QUOTED_LOCAL = /^"[^"\s]{1,64}"@[^\s@,;]+$/;
const IN_ANGLES = /<([^<>]*@[^<>]*)>/;
const BETWEEN = /[\s,;|/<>()[\]{}"]+/;
const FIRST_OF_CELL = /[\s'"`=<([{,;:]/;
const LAST_OF_CELL = /[\s'"`>)\]},;:]/;
const EDGE_OF_ADDRESS = /[\s'"`,;:.<>()[\]]/;
/** One address and nothing around it. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9.-]*[A-Za-z0-9]$/;
const LABEL = /^[^@]*:/;
const COMMA_FOR_DOT = /^[^,]*@[^,.\s@]+,[a-z]{2,4}(?:\.[a-z]{2})?$/;
const WHOLE = /^[^@]+@[^@.]+\.[^@]*[a-z]$/;
const LABEL_WORDS: ReadonlySet<string> = new Set(['correo', 'email', 'e-mail', 'mail', 'mailto']);

/**
 * The addresses of one cell in lower case, in their order: `Ana <ana@x.com>`, `mailto:`, `a@x.com; b@x.com`,
 * blanks inside (`ana ruiz @ x.com`). Text without an @ comes back as it is, as the one thing in the cell.
 */
export function emailPieces(cell: string): readonly string[] {
  if (cell.length <= LONGEST_CELL && PLAIN.test(cell)) return [cell.toLowerCase()];
  const text = tidy(cell);
  if (text === '') return [];
  const signs = text.split('@').length - 1;
  if (signs === 0) return [text];
  if (QUOTED_LOCAL.test(text)) return [text];
  if (signs === 1) return [settled(text)].filter((piece) => piece !== '');
  const pieces = text.split(BETWEEN).filter((piece) => piece.includes('@'));
  return [...new Set(pieces.map(settled))].filter((piece) => piece !== '');
}

/** Lower case in the composed form: NFKC turns ＠ and other full-width letters into the ones meant. */
function tidy(cell: string): string {
  const cut = cell.slice(0, LONGEST_CELL);
  const text = NOT_ASCII.test(cut) ? cut.normalize('NFKC').replace(INVISIBLE, '') : cut;
  const lower = NOT_ASCII.test(text) ? text.toLowerCase().normalize('NFKC') : text.toLowerCase();
  const trimmed = lower.trim();
  return QUOTED_LOCAL.test(trimmed) ? trimmed : withoutEdges(trimmed, FIRST_OF_CELL, LAST_OF_CELL);
}

/** Cleaned until nothing more comes off, so that an address read again is the same address. */
function settled(text: string): string {
  let address = single(text);
  for (let again = single(tidy(address)); again.length < address.length; again = single(tidy(address))) address = again;
  return address;
}

/** One address out of a text with one @. */
function single(text: string): string {
  const angled = IN_ANGLES.exec(text);
  const around = (angled === null ? text : angled[1]).replace(/\s?@\s?/g, '@').replace(/\s?\.\s?/g, '.');
  const part = around.split(/[;|/<>()[\]{}"\n\r\t]/).find((piece) => piece.includes('@')) ?? '';
  const labelled = withoutNeighbours(withoutEdges(part, EDGE_OF_ADDRESS));
  const address = withoutEdges(labelled.replace(LABEL, ''), EDGE_OF_ADDRESS);
  return withoutEdges(joined(address.split(/\s+/)).replace(/@{2,}/g, '@'), EDGE_OF_ADDRESS);
}

/** Cuts at commas, unless the comma was meant for the dot (`ana@gmail,com`). */
function withoutNeighbours(text: string): string {
  if (!text.includes(',') || COMMA_FOR_DOT.test(text)) return text;
  return text.split(',').find((piece) => piece.includes('@')) ?? '';
}

/** A blank inside the address closes up; a name, a label or a remark beside it goes. */
function joined(words: readonly string[]): string {
  const at = words.findIndex((word) => word.includes('@'));
  if (words.length !== 2 || LABEL_WORDS.has(words[0]) || WHOLE.test(words[0])) return words[at] ?? '';
  return words.join('');
}
