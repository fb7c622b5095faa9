import { type PhoneNumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { textOf } from '../domain/byte-text.ts';
import type { ValueMemory } from '../domain/column.ts';

/** See isMobile, of a value by its code. */
export function isMobileValue({ bytes, starts }: ValueMemory, code: number): boolean {
  return isMobile(textOf(bytes, starts[code], starts[code + 1]));
}

/** Whether a phone as it is shown is one to carry about. */
export function isMobile(display: string): boolean {
  return isMobileType(parsePhoneNumberFromString(display)?.getType());
}

/** Where a number plan does not tell mobiles from landlines, all count. */
export function isMobileType(type: PhoneNumberType | undefined): boolean {
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

/** A phone as it is shown, taken apart. */
const SHOWN_PHONE = /^\+(\d+)(?:;ext=\d+)?$/;

/** The digits of a phone as it is shown, behind its plus and without its extension; undefined where it is shown otherwise. */
export function digitsShown(display: string): string | undefined {
  return isPlusAndDigits(display) ? display.slice(1) : SHOWN_PHONE.exec(display)?.[1];
}

/** Most phones need no pattern. */
function isPlusAndDigits(display: string): boolean {
  if (display[0] !== '+' || display.length === 1) return false;
  for (let k = 1; k < display.length; k++) {
    const digit = display.charCodeAt(k) - 0x30;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
