import { completed, type NumberingPlan, none, type Renewed, renewed, sameForm } from './numbering-plan.ts';

const ZERO = 0x30;
const THREE = 0x33;
/** 03 and a mobile number: how a mobile was called from a landline. */
const MOBILE_WITH_PREFIX = /^03(3\d{9})$/;
/** 0, perhaps the operator's digit, then area and seven digits; or area and seven digits alone. */
const OLD_LANDLINE = /^(?:0\d?)?([124-8]\d{7})$/;

/**
 * Since 1 September 2021 landlines have ten digits: 60, the area's digit and seven more; the prefix
 * 03 before mobiles is dead (CRC resolution 5826, obligatory since 1 December 2021).
 */
export const COLOMBIA: NumberingPlan = {
  callingCode: '57',
  fewestWithCallingCode: 10,
  localDigits: [7],
  renew: renewColombian,
  isSettled: (digits, from, to) => to - from === 10 && digits[from] !== ZERO,
  dropped: mobilePrefix,
  matchForm: sameForm,
  skipped: none,
};

/** As renewColombian says of 03 and a mobile number. */
function mobilePrefix(digits: Uint8Array, from: number, to: number): number {
  const isOld = to - from === 12 && digits[from] === ZERO && digits[from + 1] === THREE && digits[from + 2] === THREE;
  return isOld ? 2 : 0;
}

function renewColombian(national: string, area: string): Renewed | undefined {
  if (national.length === 7 && area !== '') return completed(area + national);
  // As long as today's numbers, an old one has a 0 in front.
  if (national.length === 10 && !national.startsWith('0')) return undefined;
  const mobile = MOBILE_WITH_PREFIX.exec(national);
  if (mobile !== null) return renewed(mobile[1]);
  const landline = OLD_LANDLINE.exec(national);
  return landline === null ? undefined : renewed(`60${landline[1]}`);
}
