/** How the values of a run are written into the cells of the output files. */
import { NO_DAY } from '../domain/column.ts';

/** Between several values of one cell. */
export const VALUE_SEPARATOR = ' | ';

const MS_PER_DAY = 86_400_000;

/** A day counted from 1970-01-01 as ISO 8601 (`2024-05-13`); '' for an unknown one. */
export function dayCell(day: number): string {
  return day === NO_DAY ? '' : new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A probability with four decimals: finer differences are not evidence. */
export function probabilityCell(probability: number): string {
  return probability.toFixed(4);
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
