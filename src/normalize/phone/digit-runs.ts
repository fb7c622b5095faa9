/**
 * Digits nobody was given but everybody types: one digit over and over, or a run up or down the
 * keyboard. Both turn round at 0 and 9 (`…890`, `…109`), as they do under a finger.
 */

/** Whether the digits from `from` on are one digit repeated, or each one more or one less than the last. */
export function isDigitRun(digits: string, from = 0): boolean {
  if (digits.length - from < 2) return false;
  const step = (digits.charCodeAt(from + 1) - digits.charCodeAt(from) + 10) % 10;
  if (step !== 0 && step !== 1 && step !== 9) return false;
  for (let i = from + 2; i < digits.length; i++) {
    if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 !== step) return false;
  }
  return true;
}
