import { type IdReader, type IdReading, onlyDigits, weighted } from '../reading.ts';

/** AFIP: from the left; Peru's RUC has the same. */
const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;
const CUIT = /^(2[03-7]|3[034])-?(\d{7,8})-?(\d)$/;
const HYPHENED = /^\d{2}-\d{7,8}-\d$/;

/** CUIT or CUIL is two digits, the DNI and a check digit; those of companies (30, 33, 34) hold no DNI. */
export const readArgentine: IdReader = ({ text }, standing) => {
  const cuit = CUIT.exec(text);
  if (cuit !== null && (HYPHENED.test(text) || (standing === 'home' && text.length === 11))) {
    const reading = readCuit(cuit[1], cuit[2].padStart(8, '0'), cuit[3]);
    return reading.check === 'fits' || standing === 'home' ? reading : undefined;
  }
  if (standing !== 'home' || !onlyDigits(text) || text.length < 6 || text.length > 8) return undefined;
  return { scheme: 'AR-DNI', display: text, key: text, check: 'none', proven: false, person: true };
};

function readCuit(prefix: string, dni: string, digit: string): IdReading {
  const rest = (11 - (weighted(prefix + dni, WEIGHTS) % 11)) % 11;
  // A rest of 10 is never given out: the prefix is changed instead.
  const fit = String(rest) === digit;
  const person = prefix.startsWith('2');
  const key = person ? dni : prefix + dni + digit;
  const display = `${prefix}-${dni}-${digit}`;
  return { scheme: 'AR-CUIT', display, key, check: fit ? 'fits' : 'fails', proven: fit, person };
}
