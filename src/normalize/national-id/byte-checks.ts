/**
 * Check digits by bytes (ASCII), each as the country's reader has it from its source or from stdnum: whether the digits from the
 * first place on are followed by the one that fits.
 */

const ZERO = 0x30;
const SEVEN = 0x37;
const LETTER_K = 0x4b;
const LETTER_X = 0x58;
const LETTER_Z = 0x5a;

const CUIT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;
const RUT_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const NIT_WEIGHTS = [71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3] as const;

/** By the number mod 23. */
const DNI_LETTERS = bytesOf('TRWAGMYFPDXBNJZSQVHLCKE');
/** By the sum mod 11. */
const CUI_DIGITS = bytesOf('65432110987');

/** The weighted sum of the first so many digits, no more than there are weights; the last weights belong to the last digits. */
function weighted(plain: Uint8Array, count: number, weights: readonly number[]): number {
  let sum = 0;
  const shift = weights.length - count;
  for (let i = 0; i < count; i++) sum += (plain[i] - ZERO) * weights[shift + i];
  return sum;
}

/** Argentina's CUIT of eleven digits. */
export function cuitFits(plain: Uint8Array): boolean {
  return (11 - (weighted(plain, 10, CUIT_WEIGHTS) % 11)) % 11 === plain[10] - ZERO;
}

/** Chile's RUT of so many digits, up to eight, before its digit or K. */
export function rutFits(plain: Uint8Array, body: number): boolean {
  const rest = (11 - (weighted(plain, body, RUT_WEIGHTS) % 11)) % 11;
  return plain[body] === (rest === 10 ? LETTER_K : rest + ZERO);
}

/** Colombia's NIT of so many digits before the last one. */
export function nitFits(plain: Uint8Array, body: number): boolean {
  const rest = weighted(plain, body, NIT_WEIGHTS) % 11;
  return plain[body] === (rest < 2 ? rest : 11 - rest) + ZERO;
}

/** Peru's RUC of eleven digits. */
export function peruvianRucFits(plain: Uint8Array): boolean {
  return (11 - (weighted(plain, 10, CUIT_WEIGHTS) % 11)) % 10 === plain[10] - ZERO;
}

/** Peru's DNI of eight digits and a check digit. */
export function cuiFits(plain: Uint8Array): boolean {
  return CUI_DIGITS[weighted(plain, 8, RUT_WEIGHTS) % 11] === plain[8];
}

/** Ecuador's cédula of ten digits: provinces, persons, and Luhn's sum. */
export function cedulaFits(plain: Uint8Array): boolean {
  const province = (plain[0] - ZERO) * 10 + plain[1] - ZERO;
  if ((province < 1 || province > 24) && province !== 30 && province !== 50) return false;
  if (plain[2] >= SEVEN) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const digit = (plain[i] - ZERO) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Brazil's CPF of eleven digits. */
export function cpfFits(plain: Uint8Array): boolean {
  return plain[9] === cpfDigit(plain, 9) && plain[10] === cpfDigit(plain, 10);
}

function cpfDigit(plain: Uint8Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (plain[i] - ZERO) * (count + 1 - i);
  const rest = sum % 11;
  return rest < 2 ? ZERO : ZERO + 11 - rest;
}

/** Spain's DNI, or NIE and lettered NIF, of eight characters and a letter. */
export function nifFits(plain: Uint8Array): boolean {
  const first = plain[0];
  let number = first >= LETTER_X && first <= LETTER_Z ? first - LETTER_X : first < LETTER_K ? first - ZERO : 0;
  for (let i = 1; i < 8; i++) number = number * 10 + plain[i] - ZERO;
  return DNI_LETTERS[number % DNI_LETTERS.length] === plain[8];
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
