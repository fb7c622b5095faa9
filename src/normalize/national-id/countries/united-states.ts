import { ssn } from 'stdnum/lib/cjs/us/index.js';
import type { IdReader } from '../reading.ts';

const SSN = /^\d{3}-?\d{2}-?\d{4}$/;
const EIN = /^\d{2}-?\d{7}$/;

/** Social security number: no check digit, only ranges never given out. EIN of a company where its column says so. */
export const readAmerican: IdReader = ({ text, plain, type }, standing) => {
  if (standing !== 'home') return undefined;
  if (type === 'ein' && EIN.test(text)) {
    return {
      scheme: 'US-EIN',
      display: `${plain.slice(0, 2)}-${plain.slice(2)}`,
      key: plain,
      check: 'none',
      proven: false,
      person: false,
    };
  }
  if (!SSN.test(text) || !ssn.validate(plain).isValid) return undefined;
  const display = `${plain.slice(0, 3)}-${plain.slice(3, 5)}-${plain.slice(5)}`;
  return { scheme: 'US-SSN', display, key: plain, check: 'none', proven: false, person: true };
};
