import { LONGEST_NUMBER } from './phone-cell.ts';
import { BLANK, CLOSING, HYPHEN, NINE, OPENING, PLUS, ZERO } from './phone-characters.ts';

/** Longer cells are left to the general reading. */
export const LONGEST_PLAIN = 40;

/**
 * The digits of a cell that holds one number and nothing else: digits, blanks inside, brackets, plus and hyphen, no
 * more digits than one number has. There is nothing to part in it and no extension. '' for every other cell.
 */
export function plainDigits(cell: string): string {
  const { length } = cell;
  if (length === 0 || length > LONGEST_PLAIN) return '';
  if (cell.charCodeAt(0) === BLANK || cell.charCodeAt(length - 1) === BLANK) return '';
  let digits = '';
  let from = 0;
  for (let at = 0; at < length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (code !== BLANK && code !== OPENING && code !== CLOSING && code !== PLUS && code !== HYPHEN) return '';
    if (from < at) digits += cell.slice(from, at);
    from = at + 1;
  }
  const all = from === 0 ? cell : digits + cell.slice(from);
  return all.length > LONGEST_NUMBER ? '' : all;
}
