import { completed, type NumberingPlan, none, type Renewed, renewed, sameForm } from './numbering-plan.ts';

const ZERO = 0x30;
const TWO = 0x32;
/** 0 or 09 before a number of today, when a trunk prefix was still dialled. */
const WITH_TRUNK = /^0(9?[2-9]\d{7,8})$/;
const EIGHT_DIGITS = /^[25-9]\d{7}$/;

/**
 * Nine digits everywhere since 2016 (Subtel): mobiles got a leading 9, Santiago a second 2. Eight digits
 * from 5 to 9 are taken for a mobile without its 9; from 2, for Santiago before the change.
 */
export const CHILE: NumberingPlan = {
  callingCode: '56',
  fewestWithCallingCode: 10,
  localDigits: [6, 7, 8],
  renew: renewChilean,
  isSettled: (digits, from, to) => to - from === 9 && digits[from] !== ZERO,
  dropped: trunkPrefix,
  matchForm: sameForm,
  skipped: none,
};

/** As renewChilean says of 0 and nine digits. */
function trunkPrefix(digits: Uint8Array, from: number, to: number): number {
  return to - from === 10 && digits[from] === ZERO && digits[from + 1] >= TWO ? 1 : 0;
}

function renewChilean(national: string, area: string): Renewed | undefined {
  const trunk = WITH_TRUNK.exec(national);
  const bare = trunk === null ? national : trunk[1];
  if (EIGHT_DIGITS.test(bare)) return renewed(bare.startsWith('2') ? `2${bare}` : `9${bare}`);
  if (trunk !== null) return renewed(bare);
  return area !== '' && area.length + bare.length === 9 ? completed(area + bare) : undefined;
}
