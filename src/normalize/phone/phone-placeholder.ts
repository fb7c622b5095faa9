import { isDigitRun } from './digit-runs.ts';

/** As long as the shortest subscriber number without its area or operator: Bogotá, Lima, Quito, the United States. */
const SUBSCRIBER_DIGITS = 7;

/**
 * Whether the digits were typed to fill a mandatory field: `0000000`, `3000000000`, `3001234567`,
 * `987654321`, `123123123`. An operator or area in front does not make a number of them, so the last
 * seven digits decide. One other digit is enough to be believed: `600 000 001` is somebody's number.
 * What it costs: the few who bought a number such as `300 777 7777` are matched by their other fields.
 */
export function isPlaceholderPhone(digits: string): boolean {
  if (digits.length < SUBSCRIBER_DIGITS) return isDigitRun(digits) || digits === '0';
  return isDigitRun(digits, digits.length - SUBSCRIBER_DIGITS) || isOneBlock(digits);
}

/** `123123123`, `321321321`: the short blocks people type; other repeated blocks are sold to taxi companies. */
function isOneBlock(digits: string): boolean {
  const block = digits.slice(0, 3);
  if (digits.length < 9 || (block !== '123' && block !== '321')) return false;
  for (let i = 3; i < digits.length; i++) if (digits[i] !== digits[i - 3]) return false;
  return true;
}
