import { completed, type NumberingPlan, none, type Renewed, renewed, sameForm } from './numbering-plan.ts';

const ZERO = 0x30;
/** Perhaps 0 and an operator's two digits, then area and eight digits of a mobile. */
const OLD_MOBILE = /^(?:0(?:\d{2})?)?([1-9][1-9])([6-9]\d{7})$/;

/** Since 6 November 2016 mobiles have a ninth digit, a leading 9, in every area (Anatel). */
export const BRAZIL: NumberingPlan = {
  callingCode: '55',
  fewestWithCallingCode: 12,
  localDigits: [8, 9],
  renew: renewBrazilian,
  isSettled: (digits, from, to) => to - from === 11 && digits[from] !== ZERO,
  dropped: none,
  matchForm: sameForm,
  skipped: none,
};

function renewBrazilian(national: string, area: string): Renewed | undefined {
  if (area !== '' && (national.length === 8 || national.length === 9)) return completed(area + ninth(national));
  const mobile = OLD_MOBILE.exec(national);
  return mobile === null ? undefined : renewed(mobile[1] + ninth(mobile[2]));
}

function ninth(subscriber: string): string {
  return subscriber.length === 8 && subscriber >= '6' ? `9${subscriber}` : subscriber;
}
