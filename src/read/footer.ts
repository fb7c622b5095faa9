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
  // A company called Total has an address and a phone; a line of sums has few cells.
  if (NOTICE.test(first)) return filled * 2 <= Math.max(columns, 2);
  if (columns < 2 || first === '' || first.indexOf('@') > 0) return false;
  // A row cut short by a full disk is one cell too, but of data: rejected with its text, not dropped.
  if (filled === 1 && row.cells.length === 1) return afterGap || /\p{L}/u.test(first);
  // Two of many columns (`Total registros,345`), or one (`Informe de ventas,,,`), below a gap.
  return afterGap && filled <= (columns >= 4 ? 2 : 1) && /\p{L}/u.test(first) && !/\d{5}/.test(first);
}

/** First cells no customer has, whatever stands beside them (sums). */
const NOTICE =
  /^(?:(?:grand |gran |sub-?)?total(?:es)?(?: general(?:es)?)?|totals|suma total|total (?:de )?(?:registros|filas|records|rows|clientes|contactos)) ?:? ?[\d.,]*$|^(?:copyright|confidential|confidencial|©|\(c\)|end of (?:report|file)|fin del? (?:informe|reporte|archivo)|\(?\d+ (?:rows?|records?|filas?|registros?)\b)/i;
