import { type DateOrderEvidence, dateOrderEvidence, decideDateOrder } from '../../domain/date-order.ts';
import type { DateOrder, Mapping } from '../../domain/mapping.ts';
import { firstTwo, isYearFirst, NO_KEY } from '../date/date-key.ts';
import type { Cells } from './cells.ts';

/** How the dates of a column are read. */
export interface ColumnOrder {
  /** Undefined when every date of the column fits both orders and nothing else tells. */
  readonly order: DateOrder | undefined;
  /** What is taken then. */
  readonly otherwise: DateOrder;
}

/**
 * The order of day and month in a column: what the configuration says, else what no value contradicts, else what its
 * layout is known to write; else day first, except in a file from the United States. The values come before the
 * layout since Excel rewrites the dates of many exports on the way.
 */
export function columnOrder(cells: Cells, mapping: Mapping): ColumnOrder {
  const { dateOrder, because } = cells.mapped;
  const otherwise: DateOrder = mapping.country === 'US' ? 'mdy' : 'dmy';
  if (because === 'config' && dateOrder !== undefined) return { order: dateOrder, otherwise };
  return { order: decideDateOrder(evidenceOf(cells)) ?? dateOrder, otherwise };
}

/** As dateOrderEvidence of all distinct texts; of most dates without making a text of them. */
function evidenceOf(cells: Cells): DateOrderEvidence {
  let [dayFirst, monthFirst, yearFirst, both] = [0, 0, 0, 0];
  const others: string[] = [];
  for (let code = 0; code < cells.size; code++) {
    const key = cells.dateKey(code);
    if (key === NO_KEY) others.push(cells.textOf(code));
    else if (isYearFirst(key)) yearFirst++;
    else {
      const [first, second] = firstTwo(key);
      if (first > 12) dayFirst++;
      else if (second > 12) monthFirst++;
      else both++;
    }
  }
  const rest = dateOrderEvidence(others);
  return {
    dayFirst: dayFirst + rest.dayFirst,
    monthFirst: monthFirst + rest.monthFirst,
    yearFirst: yearFirst + rest.yearFirst,
    both: both + rest.both,
  };
}
