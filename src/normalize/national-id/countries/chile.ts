import { checkedParts, type IdReader, type IdReading, weighted } from '../reading.ts';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const GLUED = /^(\d{7,8})([\dK])$/;
const WITHOUT_CHECK = /^\d{5,8}$/;
/** Tax numbers of companies begin here; the registry of births is at 28 million. */
const FIRST_COMPANY = 50_000_000;

/**
 * RUN of a person and RUT of a company, seven or eight digits and a check digit or K. Nine characters
 * hold the check digit for certain; eight digits may be a RUN without it, so a fit there proves nothing.
 */
export const readChilean: IdReader = ({ text }, standing) => {
  const parts = checkedParts(text);
  if (parts !== undefined && parts.body.length >= 6 && parts.body.length <= 8) {
    const reading = rut(parts.body, parts.check, `${parts.body}-${parts.check}`, true);
    return standing === 'home' || (standing === 'open' && reading.check === 'fits') ? reading : undefined;
  }
  if (standing !== 'home') return undefined;
  const glued = GLUED.exec(text);
  if (glued !== null) {
    const certain = text.length === 9 || glued[2] === 'K';
    const reading = rut(glued[1], glued[2], certain ? `${glued[1]}-${glued[2]}` : text, certain);
    if (certain || reading.check === 'fits') return reading;
  }
  if (!WITHOUT_CHECK.test(text)) return undefined;
  return { scheme: 'CL-RUT', display: text, key: text, check: 'none', proven: false, person: isPerson(text) };
};

function rut(body: string, digit: string, display: string, certain: boolean): IdReading {
  const fit = rutDigit(body) === digit;
  return {
    scheme: 'CL-RUT',
    display,
    key: body,
    check: fit ? 'fits' : 'fails',
    proven: fit && certain,
    person: isPerson(body),
  };
}

/** Mod 11 with weights 2 to 7 from the right; stdnum says the same, but first cleans what is clean. */
function rutDigit(body: string): string {
  const rest = (11 - (weighted(body, WEIGHTS) % 11)) % 11;
  return rest === 10 ? 'K' : String(rest);
}

function isPerson(body: string): boolean {
  return Number(body) < FIRST_COMPANY;
}
