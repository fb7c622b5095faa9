import { dateOrderEvidence, decideDateOrder } from '../../domain/date-order.ts';
import type { DateOrder, DecimalMark } from '../../domain/mapping.ts';

/** The order of day and month in a column, by all its sampled values; undefined when every date fits both. */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  return decideDateOrder(dateOrderEvidence(texts));
}

/**
 * The decimal mark of a money column: the mark before one or two last digits, or the later of two marks.
 * Undefined when no amount shows it (`1.234` may be either, whole numbers neither).
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  let dots = 0;
  let commas = 0;
  for (const text of texts) {
    const mark = decimalMarkIn(text);
    if (mark === '.') dots++;
    else if (mark === ',') commas++;
  }
  if (dots === 0 && commas === 0) return undefined;
  return dots >= commas ? '.' : ',';
}

function decimalMarkIn(text: string): DecimalMark | undefined {
  const number = text.replace(/[^\d.,]/g, '');
  const dot = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const last = Math.max(dot, comma);
  if (last < 0) return undefined;
  // One mark with three digits behind it groups thousands; repeated, it can only group.
  const mark = dot >= 0 ? '.' : ',';
  const repeated = number.indexOf(mark) !== last;
  const behind = number.length - last - 1;
  if (repeated) return mark === '.' ? ',' : '.';
  return behind === 1 || behind === 2 || behind > 3 ? mark : undefined;
}
