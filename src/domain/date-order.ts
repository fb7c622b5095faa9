import type { DateOrder } from './mapping.ts';
import { withoutWeekday } from './weekday.ts';

/** What the dates of one column say about their order. */
export interface DateOrderEvidence {
  /** Dates whose first part cannot be a month, whose second part cannot be a month, that start with the year. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly yearFirst: number;
  /** Dates that fit both. */
  readonly both: number;
}

const PARTS = /^\s*(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{1,4}))?(?!\d)/;

export function dateOrderEvidence(texts: Iterable<string>): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  let both = 0;
  for (const text of texts) {
    const match = PARTS.exec(withoutWeekday(text));
    if (match === null) continue;
    if (match[1].length > 2) yearFirst++;
    else if (Number(match[1]) > 12) dayFirst++;
    else if (Number(match[2]) > 12) monthFirst++;
    else both++;
  }
  return { dayFirst, monthFirst, yearFirst, both };
}

/** The order of a column: what no date of it contradicts, by majority where it is mixed; undefined when all fit both. */
export function decideDateOrder(evidence: DateOrderEvidence): DateOrder | undefined {
  const { dayFirst, monthFirst, yearFirst, both } = evidence;
  if (dayFirst === 0 && monthFirst === 0) return yearFirst > 0 && both === 0 ? 'ymd' : undefined;
  return dayFirst >= monthFirst ? 'dmy' : 'mdy';
}
