import { rut } from 'stdnum/lib/cjs/cl/index.js';
import { nif as nifNumber } from 'stdnum/lib/cjs/es/index.js';
import { type IdReader, type IdReading, onlyDigits, type Standing } from '../reading.ts';

const DNI = /^\d{5,8}[A-Z]$/;
/** NIE, and the NIF of minors (K), emigrants (L) and foreigners without NIE (M). */
const LETTERED = /^[XYZKLM]\d{7}[A-Z]$/;
const COMPANY = /^[A-HJNP-SU-W]\d{7}[\dA-J]$/;

/** DNI and NIE with the letter of `n mod 23`, NIF of a company; a DNI without its letter proves nothing. */
export const readSpanish: IdReader = ({ plain, text }, standing) => {
  const bare = plain.length === 11 && plain.startsWith('ES') ? plain.slice(2) : plain;
  if (DNI.test(bare)) return readDni(bare, standing);
  if (LETTERED.test(bare)) return lettered(bare, fits(bare), bare.slice(0, 8), true, standing);
  if (standing !== 'home') return undefined;
  if (COMPANY.test(bare)) return lettered(bare, fits(bare), bare.slice(0, 8), false, standing);
  if (!onlyDigits(text) || text.length < 6 || text.length > 8) return undefined;
  return { scheme: 'ES-NIF', display: text, key: text, check: 'none', proven: false, person: undefined };
};

function readDni(bare: string, standing: Standing): IdReading | undefined {
  if (standing !== 'home' && bare.length < 9) return undefined;
  // K is a check digit in Chile too; where nothing says Spain, a RUT that fits comes first.
  if (standing !== 'home' && bare.endsWith('K') && rut.validate(bare).isValid) return undefined;
  const whole = bare.padStart(9, '0');
  const fit = fits(whole);
  const reading = lettered(fit ? whole : bare, fit, bare.slice(0, -1), true, standing);
  return reading !== undefined && fit && whole !== bare ? { ...reading, zeroRestored: true } : reading;
}

function lettered(
  display: string,
  fit: boolean,
  key: string,
  person: boolean,
  standing: Standing,
): IdReading | undefined {
  if (!fit && standing !== 'home') return undefined;
  return { scheme: 'ES-NIF', display, key, check: fit ? 'fits' : 'fails', proven: fit, person };
}

/** By the number mod 23. */
const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const LETTERED_OR_DNI = /^[\dXYZKLM]\d{7}[A-Z]$/;
const FOREIGN = 'XYZ';

/** Of people by their letter, as stdnum does, which first cleans what is clean and makes an error of a wrong letter. */
function fits(nif: string): boolean {
  if (!LETTERED_OR_DNI.test(nif)) return nifNumber.validate(nif).isValid;
  const foreign = FOREIGN.indexOf(nif[0]);
  const digits = nif.slice(1, 8);
  const number = foreign >= 0 ? Number(foreign + digits) : Number(nif[0] > '9' ? digits : nif[0] + digits);
  return LETTERS[number % LETTERS.length] === nif[8];
}
