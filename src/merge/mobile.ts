import { type PhoneNumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Whether a phone as it is shown is one to carry about. */
export function isMobile(display: string): boolean {
  return isMobileType(parsePhoneNumberFromString(display)?.getType());
}

/** Where a number plan does not tell mobiles from landlines, all count. */
export function isMobileType(type: PhoneNumberType | undefined): boolean {
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}
