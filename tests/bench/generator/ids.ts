/**
 * National ids with their real check digits, so that a tool which proves ids has something to prove. Each takes
 * a number that belongs to one person alone.
 */
import { plainName } from './names.ts';
import type { Birth } from './person.ts';
import { scattered } from './random.ts';

/** Eight digits: DNI of Argentina and Peru. */
export function plainId(number: number): string {
  return String(10_000_000 + scattered(number, 89_999_999));
}

/**
 * Cédula: eight digits for those born before 1988, ten that begin with 1 for the younger.
 */
export function colombianId(number: number, birth: Birth): string {
  return birth.year < 1988 ? plainId(number) : String(1_000_000_000 + scattered(number, 199_999_999));
}

const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

/** The tax number of a Colombian: her cédula with a check digit (DIAN, Orden Administrativa 4 of 1989). */
export function nit(id: string): string {
  let sum = 0;
  for (let k = 0; k < id.length; k++) sum += Number(id[id.length - 1 - k]) * NIT_WEIGHTS[k];
  const rest = sum % 11;
  return `${id}-${rest > 1 ? 11 - rest : rest}`;
}

/** RUN: number, hyphen, check digit modulo 11 with K for ten. */
export function chileanId(number: number): string {
  const digits = String(5_000_000 + scattered(number, 21_999_999));
  let sum = 0;
  for (let k = 0; k < digits.length; k++) sum += Number(digits[digits.length - 1 - k]) * (2 + (k % 6));
  return `${digits}-${'0K987654321'[sum % 11]}`;
}

/** DNI: eight digits and the letter of their remainder by 23. */
export function spanishId(number: number): string {
  const digits = scattered(number, 99_999_999);
  return String(digits).padStart(8, '0') + 'TRWAGMYFPDXBNJZSQVHLCKE'[digits % 23];
}

const CURP_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const STATES = ['DF', 'JC', 'NL', 'MC', 'PL', 'GT', 'VZ', 'YN', 'QT', 'CS'];

/**
 * CURP: letters of the name, birth date, sex, state, inner consonants, a letter or digit for namesakes, check digit
 * (Instructivo normativo para la asignación de la CURP, 2021).
 */
export function mexicanId(number: number, { year, month, day, sex, given, surnames: [first, second] }: Birth): string {
  const [g, f, s] = [given, first, second].map((name) => plainName(name).toUpperCase());
  const date = [year % 100, month, day].map((part) => String(part).padStart(2, '0')).join('');
  const initials = f[0] + inner(f, /[AEIOU]/) + s[0] + g[0];
  const namesakes = year < 2000 ? String(number % 10) : 'ABCDEFGHIJ'[number % 10];
  const state = STATES[number % STATES.length];
  const body = `${initials}${date}${sex === 'F' ? 'M' : 'H'}${state}${[f, s, g].map((name) => inner(name, /[^AEIOU]/)).join('')}${namesakes}`;
  let sum = 0;
  for (let k = 0; k < 17; k++) sum += CURP_ALPHABET.indexOf(body[k]) * (18 - k);
  return body + String((10 - (sum % 10)) % 10);
}
/** The first letter of a kind after the first. */
function inner(name: string, kind: RegExp): string {
  return kind.exec(name.slice(1))?.[0] ?? 'X';
}
