import { EMPTY } from '../../domain/column.ts';
import { mainCountry } from '../phone/calling-code.ts';
import type { Phone } from '../phone/phone.ts';
import type { Cells } from './cells.ts';
import type { SourceView } from './source-view.ts';

/** How a column of phones reads a text in a row; in another country than the row's, if one is given. */
export type ReadPhones = (text: string, country?: string) => readonly Phone[];

const EXPLICIT = /^(?:\+|00)/;

/** A column of calling or area codes beside one of phones, by row. */
export class PhonePrefixes {
  private readonly cells: Cells;

  constructor(cells: Cells) {
    this.cells = cells;
  }

  /** How many numbers `numberOf` has. */
  get count(): number {
    return this.cells.size + 1;
  }

  /** A number for the prefix of a row; 0 = none. */
  numberOf(row: number): number {
    return this.cells.codes[row] === EMPTY ? 0 : this.cells.codes[row] - EMPTY;
  }

  textOf(row: number): string {
    return this.cells.text(row).replace(/[^\d+]/g, '');
  }
}

/** The column of prefixes of each column of phones: a prefix stands in front of the number it belongs to, rarely behind. */
export function prefixesOf(view: SourceView, phones: readonly Cells[]): ReadonlyMap<Cells, PhonePrefixes> {
  const found = new Map<Cells, PhonePrefixes>();
  for (const cells of view.columns('phone_prefix')) {
    const { column } = cells.mapped;
    const owner = phones.find(({ mapped }) => mapped.column > column) ?? phones.at(-1);
    if (owner !== undefined && !found.has(owner)) found.set(owner, new PhonePrefixes(cells));
  }
  return found;
}

/** Reads a number by what stands in the column of prefixes; a number that brings its own calling code needs none. */
export function readWithPrefix(text: string, prefix: string, read: ReadPhones): readonly Phone[] {
  const alone = read(text);
  if (prefix === '' || EXPLICIT.test(text)) return alone;
  const country = mainCountry(prefix.replace(EXPLICIT, ''));
  if (EXPLICIT.test(prefix)) return country === undefined ? alone : read(text, country);
  if (text.replace(/\D/g, '').startsWith(prefix.replace(/^0+/, '')) && areValid(alone)) return alone;
  // Bare digits are an area code where that makes a number of the country at hand, else a calling code.
  const inArea = read(`${prefix} ${text}`);
  if (inArea.length === 1 && areValid(inArea)) return inArea;
  const abroad = country === undefined ? alone : read(text, country);
  return areValid(abroad) ? abroad : alone;
}

function areValid(phones: readonly Phone[]): boolean {
  return phones.length > 0 && phones.every(({ valid }) => valid);
}
