import { EMPTY } from '../../domain/column.ts';
import type { Cells } from './cells.ts';
import type { SourceView } from './source-view.ts';

/**
 * Digits, dots, blanks and hyphens, perhaps with a check letter or digit at an end, as a cédula, RUT or NIE typed
 * into the company field of a web shop (seen in exports of Colombian Shopify shops).
 */
const ID_SHAPE = /^(?:[XYZ]-?)?\d[\d. -]{5,16}[A-Z]?$/i;
const FEWEST_DIGITS = 6;

/** Whether a cell that should hold a company holds a number of identity. */
export function isIdShaped(text: string): boolean {
  return ID_SHAPE.test(text) && text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

/** National ids in the company cells of a source, by row; the first one of a row counts. */
export function idsAmongCompanies(view: SourceView): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  eachIdAmongCompanies(view, (_, row, text) => {
    if (!ids.has(row)) ids.set(row, text);
  });
  return ids;
}

/** Hands out the ids in company cells, column after column. */
export function eachIdAmongCompanies(view: SourceView, hand: (cells: Cells, row: number, text: string) => void): void {
  for (const cells of [...view.columns('company'), ...view.columns('person_or_company')]) {
    const isId = Uint8Array.from({ length: cells.size }, (_, code) => (isIdShaped(cells.textOf(code)) ? 1 : 0));
    if (!isId.includes(1)) continue;
    for (let row = 0; row < view.rows; row++) {
      const code = cells.codeOf(row);
      if (code !== EMPTY && isId[code] === 1) hand(cells, row, cells.textOf(code));
    }
  }
}
