/** `3,11562E+09`: what a spreadsheet leaves of a number that it took for an amount. */
const SCIENTIFIC = /^[\s'"=]*\d(?:[.,]\d{1,20})?e\+?\d{1,2}[\s'"]*$/i;

/** Whether digits of a phone or id are gone. Whoever dialled or filed what is left would reach somebody else. */
export function lostDigits(value: string): boolean {
  return SCIENTIFIC.test(value);
}
