import { cui, ruc } from 'stdnum/lib/cjs/pe/index.js';
import { type IdReader, onlyDigits } from '../reading.ts';

const RUC = /^(?:10|15|16|17|20)\d{9}$/;
const DNI_WITH_CHECK = /^(\d{8})-\d$/;

/** DNI of eight digits; the RUC of a person with one is 10, the DNI and a check digit. */
export const readPeruvian: IdReader = ({ text }, standing) => {
  if (standing !== 'home') return undefined;
  if (RUC.test(text)) {
    const fit = ruc.validate(text).isValid;
    const person = text.startsWith('20') ? false : text.startsWith('10') ? true : undefined;
    const key = person === true ? text.slice(2, 10) : text;
    return { scheme: 'PE-RUC', display: text, key, check: fit ? 'fits' : 'fails', proven: fit, person };
  }
  const checked = DNI_WITH_CHECK.exec(text);
  if (checked !== null) {
    const fit = cui.validate(text).isValid;
    return {
      scheme: 'PE-DNI',
      display: text,
      key: checked[1],
      check: fit ? 'fits' : 'fails',
      proven: fit,
      person: true,
    };
  }
  if (!onlyDigits(text) || text.length < 6 || text.length > 8) return undefined;
  return { scheme: 'PE-DNI', display: text, key: text, check: 'none', proven: false, person: true };
};
