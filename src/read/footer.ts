import { cleanCell, filledCells, type RawRow } from './raw-row.ts';

/**
 * Whether a row could belong to a footer: totals, notices, the name of the report. It is one only when no
 * row of data follows. `afterGap`: a blank line or an empty row stands between it and the last row of data.
 */
export function couldBeFooter(row: RawRow, columns: number, afterGap: boolean): boolean {
  if (row.trouble !== undefined) return false;
  const filled = filledCells(row);
  if (filled === 0) return true;
  const first = cleanCell(row.cells[0]);
  const label = row.cells.findIndex((cell) => cleanCell(cell) !== '');
  if (isNotice(cleanCell(row.cells[label]))) return row.cells.slice(label + 1).every((cell) => !LETTER.test(cell));
  if (columns < 2 || first === '' || first.indexOf('@') > 0) return false;
  // A row cut short by a full disk is one cell too, but of data: rejected with its text, not dropped.
  if (filled === 1 && row.cells.length === 1) return afterGap || LETTER.test(first);
  // Two of many columns (`Generado por:,Ana`), or one (`Informe de ventas,,,`), below a gap; a person has an
  // e-mail, a phone or an id there.
  if (!afterGap || filled > (columns >= 4 ? 2 : 1) || !LETTER.test(first)) return false;
  return row.cells.every((cell) => !cell.includes('@') && !IDENTIFYING.test(cell));
}

/** Whether the first cell of a row that holds something, cleaned, is that of a total or a notice. OrdinaryRows knows its first letters. */
export function isNotice(first: string): boolean {
  return NOTICE.test(first);
}

const IDENTIFYING = /\d{5}/;

const LETTER = /\p{L}/u;

/** First cells of totals and notices. A company called Total has letters beside its name, a line of sums has not. */
const NOTICE =
  /^(?:(?:grand |gran |sub-?)?total(?:es)?(?: general(?:es)?)?|totals|suma total|total (?:de )?(?:registros|filas|records|rows|clientes|contactos)) ?:? ?[\d.,]*$|^(?:copyright|confidential|confidencial|©|\(c\)|end of (?:report|file)|fin del? (?:informe|reporte|archivo)|\(?\d+ (?:rows?|records?|filas?|registros?)\b)/i;
