import { ci, ruc } from 'stdnum/lib/cjs/ec/index.js';
import { type IdReader, type IdReading, onlyDigits } from '../reading.ts';

/**
 * Cédula of ten digits, whose last one checks the others; the RUC of a person is the cédula and 001.
 * Provinces 01 to 09 begin with the zero that spreadsheets eat.
 */
export const readEcuadorian: IdReader = ({ text }, standing) => {
  if (standing !== 'home' || !onlyDigits(text)) return undefined;
  if (text.length === 10 || text.length === 13) return read(text);
  if (text.length !== 9 && text.length !== 12) return undefined;
  const restored = read(`0${text}`);
  return restored.check === 'fits' ? { ...restored, zeroRestored: true } : undefined;
};

function read(digits: string): IdReading {
  if (digits.length === 10) {
    const fit = ci.validate(digits).isValid;
    return { scheme: 'EC-CI', display: digits, key: digits, check: fit ? 'fits' : 'fails', proven: fit, person: true };
  }
  const fit = ruc.validate(digits).isValid;
  const person = digits[2] < '6';
  const key = person ? digits.slice(0, 10) : digits;
  return { scheme: 'EC-RUC', display: digits, key, check: fit ? 'fits' : 'fails', proven: fit, person };
}
