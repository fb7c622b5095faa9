/** How the values of a run are written into the cells of the output files. */
import { NO_DAY } from '../domain/column.ts';

/** Between several values of one cell. */
export const VALUE_SEPARATOR = ' | ';

const MS_PER_DAY = 86_400_000;

/** Days that were written before: a run has few, and asks for each many times. */
const dayCells = new Map<number, string>();
/** Half a century of them. */
const MOST_DAYS = 20_000;

/** A day counted from 1970-01-01 as ISO 8601 (`2024-05-13`); '' for an unknown one. */
export function dayCell(day: number): string {
  if (day === NO_DAY) return '';
  let cell = dayCells.get(day);
  if (cell === undefined) {
    if (dayCells.size === MOST_DAYS) dayCells.clear();
    cell = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    dayCells.set(day, cell);
  }
  return cell;
}

/** A probability with four decimals: finer differences are not evidence. */
export function probabilityCell(probability: number): string {
  return probability === 1 ? '1.0000' : probability.toFixed(4);
}

/** Bits of evidence with two decimals, as `explain` shows them. */
export function weightCell(weight: number): string {
  // -0.001 would round to "-0.00".
  const text = weight.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** An amount with two decimals; '' when no source states one. */
export function moneyCell(amount: number): string {
  return Number.isNaN(amount) ? '' : amount.toFixed(2);
}

/** A count, which some sources state with decimals; '' when no source states one. */
export function countCell(count: number): string {
  return Number.isNaN(count) ? '' : String(count);
}

export function yesNoCell(value: boolean): string {
  return value ? 'yes' : 'no';
}
