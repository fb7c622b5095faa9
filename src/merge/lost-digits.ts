import type { ValueTable } from '../domain/column.ts';

/** `3,11562E+09`: what a spreadsheet leaves of a number that it took for an amount. */
const SCIENTIFIC = /^[\s'"=]*\d(?:[.,]\d{1,20})?e\+?\d{1,2}[\s'"]*$/i;

const PLUS = 0x2b;
const SMALL_E = 0x65;
/** What makes a capital letter a small one. */
const SMALL = 0x20;

/**
 * Whether digits of a phone or id are gone, by the code that shows it. Whoever dialled or filed what is left would
 * reach somebody else.
 */
export function lostDigits(values: ValueTable): (code: number) => boolean {
  const { bytes, starts } = values.memory;
  return (code) => {
    // An amount has no sign before it, nearly every phone has.
    if (bytes[starts[code]] === PLUS) return false;
    for (let at = starts[code]; at < starts[code + 1]; at++)
      if ((bytes[at] | SMALL) === SMALL_E) return SCIENTIFIC.test(values.text(code));
    return false;
  };
}
