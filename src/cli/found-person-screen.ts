import { safeText } from '../domain/mask.ts';
import { FOUND_BY, type FoundPerson } from '../report/found-person.ts';
import type { Paint } from './paint.ts';
import { tableLines } from './text-table.ts';
import { count, counted, listed } from './words.ts';

/** Where a person was found, in lines of at most `width` characters where its words allow. */
export function foundPersonScreen(found: FoundPerson, width: number, paint: Paint): readonly string[] {
  const { value, customers, rows, unreadable } = found;
  if (rows.length === 0 && unreadable.length === 0) return [`${value}: no row of the run holds it.`];
  const of = customers.length === 0 ? '' : ` of ${counted(customers.length, 'customer')}`;
  const lines = [paint.strong(`${value}: ${counted(rows.length, 'row')}${of}`)];
  if (rows.length > 0) lines.push(...rowLines(found, width, paint));
  if (unreadable.length > 0) {
    const places = listed(
      unreadable.map(({ source, row }) => `${safeText(source)}:${row}`),
      width,
    );
    lines.push(paint.warn(`Also in ${counted(unreadable.length, 'row')} that could not be read: ${places}`));
  }
  return lines;
}

function rowLines({ rows }: FoundPerson, width: number, paint: Paint): readonly string[] {
  const [header, ...lines] = tableLines(
    [{ align: 'left', least: 12 }, { align: 'right' }, { align: 'left' }, { align: 'left' }],
    [
      ['file', 'row', 'customer', ''],
      ...rows.map(({ source, row, customer, by }) => [
        safeText(source),
        count(row),
        customer === '' ? 'forgotten' : customer,
        FOUND_BY[by],
      ]),
    ],
    width,
  );
  return [paint.dim(header), ...lines];
}
