import * as curp from 'stdnum/lib/cjs/mx/curp.js';
import * as rfcNumber from 'stdnum/lib/cjs/mx/rfc.js';
import type { IdReader, IdReading } from '../reading.ts';

const BIRTH_DATE = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const CURP = new RegExp(`^[A-ZÑ&]{4}${BIRTH_DATE}[HMX][A-ZÑ]{5}[\\dA-Z]\\d$`);
const RFC_OF_PERSON = new RegExp(`^[A-ZÑ&]{4}${BIRTH_DATE}[\\dA-Z]{3}$`);
const RFC_OF_COMPANY = new RegExp(`^[A-ZÑ&]{3}${BIRTH_DATE}[\\dA-Z]{3}$`);
const RFC_WITHOUT_KEY = new RegExp(`^[A-ZÑ&]{4}${BIRTH_DATE}$`);

/**
 * CURP and RFC are spelled alike up to the birth date, so their first ten characters join one to the
 * other. Their shape is unmistakable anywhere; the check digit is only a hint, because real ones fail it.
 */
export const readMexican: IdReader = ({ plain }, standing) => {
  if (CURP.test(plain)) return reading('MX-CURP', plain, plain.slice(0, 10), curp.validate(plain).isValid, true);
  if (RFC_OF_PERSON.test(plain)) return reading('MX-RFC', plain, plain.slice(0, 10), hasRfcDigit(plain), true);
  if (RFC_OF_COMPANY.test(plain)) return reading('MX-RFC', plain, plain, hasRfcDigit(plain), false);
  if (standing === 'away' || !RFC_WITHOUT_KEY.test(plain)) return undefined;
  return { scheme: 'MX-RFC', display: plain, key: plain, check: 'none', proven: false, person: true };
};

function reading(scheme: string, display: string, key: string, fit: boolean, person: boolean): IdReading {
  return { scheme, display, key, check: fit ? 'fits' : 'fails', proven: fit, person };
}

function hasRfcDigit(rfc: string): boolean {
  return rfcNumber.validate(rfc).isValid;
}
