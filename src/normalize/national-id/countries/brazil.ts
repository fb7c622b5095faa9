import { cnpj, cpf as cpfNumber } from 'stdnum/lib/cjs/br/index.js';
import { type IdReader, onlyDigits, type Standing } from '../reading.ts';

/** Since July 2026 the first twelve may be letters (IN RFB 2.229/2024). */
const CNPJ = /^[\dA-Z]{12}\d{2}$/;
const HYPHENED = /-\d{2}$/;
const CPF_LENGTH = 11;
const CNPJ_LENGTH = 14;

/** CPF of a person and CNPJ of a company: two check digits each, so that one number in a hundred passes by chance. */
export const readBrazilian: IdReader = ({ text, plain, type }, standing) => {
  const certain = standing === 'home' || HYPHENED.test(text) || (standing === 'open' && type === '');
  if (!certain) return undefined;
  if (CNPJ.test(plain) && plain.length === CNPJ_LENGTH) return readCnpj(plain, standing);
  if (!onlyDigits(plain) || plain.length > CPF_LENGTH) return undefined;
  if (plain.length < 9 || (plain.length < CPF_LENGTH && standing !== 'home')) return undefined;
  const cpf = plain.padStart(CPF_LENGTH, '0');
  const zeroRestored = cpf !== plain;
  const fit = cpfNumber.validate(cpf).isValid;
  if (!fit && (zeroRestored || standing !== 'home')) return undefined;
  const display = `${cpf.slice(0, 9)}-${cpf.slice(9)}`;
  return {
    scheme: 'BR-CPF',
    display,
    key: cpf,
    check: fit ? 'fits' : 'fails',
    proven: fit,
    person: true,
    zeroRestored,
  };
};

function readCnpj(plain: string, standing: Standing): ReturnType<IdReader> {
  const fit = cnpj.validate(plain).isValid;
  if (!fit && standing !== 'home') return undefined;
  const display = `${plain.slice(0, 12)}-${plain.slice(12)}`;
  return { scheme: 'BR-CNPJ', display, key: plain, check: fit ? 'fits' : 'fails', proven: fit, person: false };
}
