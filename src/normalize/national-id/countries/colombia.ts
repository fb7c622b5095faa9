import { own } from '../../../domain/own.ts';
import { checkedParts, type IdReader, type IdReading, onlyDigits, weighted } from '../reading.ts';

/** DIAN, Orden Administrativa 4 of 1989: primes from the right; mod 11; 0 and 1 stand for themselves. */
const NIT_WEIGHTS = [71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3] as const;

const KINDS: Readonly<Record<string, string>> = {
  ti: 'CO-TI',
  tarjetadeidentidad: 'CO-TI',
  ce: 'CO-CE',
  ceduladeextranjeria: 'CO-CE',
  ppt: 'CO-PPT',
  pep: 'CO-PEP',
  rc: 'CO-RC',
  registrocivil: 'CO-RC',
};

/**
 * Cédula (no check digit) and NIT, which for a person is the cédula with a digit behind it. No cédula has
 * nine digits, and those of ten begin with 1; NITs of companies have nine and begin with 8 or 9.
 */
export const readColombian: IdReader = ({ text, type, wordType }, standing) => {
  if (standing !== 'home') return undefined;
  const parts = checkedParts(text);
  if (parts !== undefined)
    return parts.check === 'K' || parts.body.length > 11 ? undefined : nit(parts.body, parts.check);
  if (!onlyDigits(text) || text.length < 4 || text.length > 11) return undefined;
  const isNit = type === 'nit' || wordType === 'nit';
  const body = text.slice(0, -1);
  if (hasGluedDigit(text, isNit) && nitDigit(body) === text.at(-1)) return nit(body, text.slice(-1));
  const company = isCompany(text);
  const scheme = company || isNit ? 'CO-NIT' : (own(KINDS, type || wordType) ?? 'CO-CC');
  return { scheme, display: text, key: text, check: 'none', proven: false, person: !company };
};

/** Lengths at which the last digit can only be the NIT's check digit, or can be one in a cell that is called NIT. */
function hasGluedDigit(digits: string, isNit: boolean): boolean {
  if (digits.length === 10) return digits >= '8';
  if (digits.length === 9) return isNit && digits < '8';
  return digits.length === 11 && isNit && digits.startsWith('1');
}

function nit(body: string, digit: string): IdReading {
  const fit = nitDigit(body) === digit;
  const person = !isCompany(body);
  return {
    scheme: 'CO-NIT',
    display: `${body}-${digit}`,
    key: body,
    check: fit ? 'fits' : 'fails',
    proven: fit,
    person,
  };
}

function isCompany(body: string): boolean {
  return body.length === 9 && body >= '8';
}

function nitDigit(body: string): string {
  const rest = weighted(body, NIT_WEIGHTS) % 11;
  return String(rest < 2 ? rest : 11 - rest);
}
