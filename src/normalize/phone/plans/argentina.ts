import { completed, type NumberingPlan, none, type Renewed, renewed } from './numbering-plan.ts';

const ONE = 0x31;
const FIVE = 0x35;
const NINE = 0x39;
/** 15 and eight digits: only Buenos Aires (area 11) has subscriber numbers of eight. */
const MOBILE_OF_BUENOS_AIRES = /^15(\d{8})$/;
const MOBILE_WITHOUT_AREA = /^15(\d{6,7})$/;
const BOTH_MOBILE_MARKS = /^9(\d{2,4}15\d{6,8})$/;

/**
 * A mobile is 0 + area + 15 + number inside the country and 9 + area + number from abroad (the library
 * turns one into the other); people leave out either mark, and the area too.
 */
export const ARGENTINA: NumberingPlan = {
  callingCode: '54',
  fewestWithCallingCode: 12,
  localDigits: [6, 7, 8],
  renew: renewArgentine,
  isSettled: isSettledArgentine,
  dropped: none,
  matchForm: withoutMobileMark,
  skipped: mobileMark,
};

function renewArgentine(national: string, area: string): Renewed | undefined {
  const buenosAires = MOBILE_OF_BUENOS_AIRES.exec(national);
  if (buenosAires !== null) return completed(`911${buenosAires[1]}`);
  if (area !== '' && area.length + national.length === 10) return completed(area + national);
  const mobile = MOBILE_WITHOUT_AREA.exec(national);
  if (mobile !== null && area.length + mobile[1].length === 10) return completed(`9${area}${mobile[1]}`);
  const both = national.length === 13 ? BOTH_MOBILE_MARKS.exec(national) : null;
  return both === null ? undefined : renewed(both[1]);
}

/** `9 11 2345 6789` and `11 2345 6789` ring at one phone and are two E.164 numbers. */
function withoutMobileMark(national: string): string {
  return national.length === 11 && national.startsWith('9') ? national.slice(1) : national;
}

/** As renewArgentine says of ten digits and of eleven. */
function isSettledArgentine(digits: Uint8Array, from: number, to: number): boolean {
  return to - from === 11 || (to - from === 10 && !(digits[from] === ONE && digits[from + 1] === FIVE));
}

function mobileMark(digits: Uint8Array, from: number, to: number): number {
  return to - from === 11 && digits[from] === NINE ? 1 : 0;
}
