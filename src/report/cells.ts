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
    cell = isoDay(day);
    dayCells.set(day, cell);
  }
  return cell;
}

/** Days of the years 0 to 9999 by arithmetic (Hinnant, `civil_from_days`): a fifth of what a Date costs. */
function isoDay(day: number): string {
  if (day < FIRST_DAY || day > LAST_DAY) return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  const shifted = day + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const ofEra = shifted - era * DAYS_PER_ERA;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${padded(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** From March of the year 0 to 1970. */
const DAYS_TO_EPOCH = 719_468;
/** In four hundred years. */
const DAYS_PER_ERA = 146_097;
/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
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
