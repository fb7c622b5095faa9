/** The six countries people live in: how numbers, ids and addresses are made and written there. */
import { chileanId, colombianId, mexicanId, plainId, spanishId } from './ids.ts';
import type { Birth } from './person.ts';
import { scattered } from './random.ts';

/** Numbers of one kind: a prefix, a digit of `lead`, and the rest of the `tail` digits that follow the prefix. */
interface Plan {
  readonly prefixes: readonly string[];
  readonly lead: string;
  readonly tail: number;
}

export interface Country {
  /** ISO 3166. */
  readonly code: string;
  /** As exports write it. */
  readonly name: string;
  /** Of the people. */
  readonly share: number;
  readonly calling: string;
  readonly mobile: Plan;
  readonly landline: Plan;
  /** What follows the calling code in a mobile number. */
  readonly mobileAbroad: (national: string) => string;
  /** A way of writing a mobile number that fell out of use. */
  readonly mobileOld: (national: string) => string;
  readonly id: (number: number, birth: Birth) => string;
  /** The largest first. */
  readonly cities: readonly string[];
}

const same = (national: string): string => national;
export const COUNTRIES: readonly Country[] = [
  {
    code: 'CO',
    name: 'Colombia',
    share: 0.4,
    calling: '57',
    mobile: {
      prefixes: ['300', '301', '304', '310', '311', '312', '313', '315', '320', '321'],
      lead: '0123456789',
      tail: 7,
    },
    landline: { prefixes: ['601', '602', '604', '605'], lead: '2345678', tail: 7 },
    mobileAbroad: same,
    mobileOld: (national) => `03${national}`,
    id: colombianId,
    cities: [
      'Bogotá',
      'Medellín',
      'Cali',
      'Barranquilla',
      'Cartagena',
      'Bucaramanga',
      'Pereira',
      'Manizales',
      'Ibagué',
      'Envigado',
    ],
  },
  {
    code: 'MX',
    name: 'México',
    share: 0.2,
    calling: '52',
    mobile: { prefixes: ['55', '33', '81'], lead: '12345678', tail: 8 },
    landline: { prefixes: ['55', '33', '81'], lead: '5', tail: 8 },
    mobileAbroad: same,
    mobileOld: (national) => `1${national}`,
    id: mexicanId,
    cities: ['Ciudad de México', 'Guadalajara', 'Monterrey', 'Puebla', 'Querétaro', 'Mérida', 'León', 'Toluca'],
  },
  {
    code: 'AR',
    name: 'Argentina',
    share: 0.12,
    calling: '54',
    mobile: { prefixes: ['11'], lead: '23456', tail: 8 },
    landline: { prefixes: ['11'], lead: '4', tail: 8 },
    mobileAbroad: (national) => `9${national}`,
    mobileOld: (national) => `0${national.slice(0, 2)}15${national.slice(2)}`,
    id: plainId,
    cities: ['Buenos Aires', 'Córdoba', 'Rosario', 'Mendoza', 'La Plata', 'Salta'],
  },
  {
    code: 'CL',
    name: 'Chile',
    share: 0.1,
    calling: '56',
    mobile: { prefixes: ['9'], lead: '3456789', tail: 8 },
    landline: { prefixes: ['2'], lead: '2', tail: 8 },
    mobileAbroad: same,
    mobileOld: (national) => `0${national}`,
    id: chileanId,
    cities: ['Santiago', 'Valparaíso', 'Concepción', 'La Serena', 'Temuco'],
  },
  {
    code: 'PE',
    name: 'Perú',
    share: 0.08,
    calling: '51',
    mobile: { prefixes: ['9'], lead: '0123456789', tail: 8 },
    landline: { prefixes: ['1'], lead: '234567', tail: 7 },
    mobileAbroad: same,
    mobileOld: same,
    id: plainId,
    cities: ['Lima', 'Arequipa', 'Trujillo', 'Cusco', 'Piura'],
  },
  {
    code: 'ES',
    name: 'España',
    share: 0.1,
    calling: '34',
    mobile: { prefixes: ['6'], lead: '0123456789', tail: 8 },
    landline: { prefixes: ['91', '93', '95'], lead: '2345678', tail: 7 },
    mobileAbroad: same,
    mobileOld: same,
    id: spanishId,
    cities: ['Madrid', 'Barcelona', 'Valencia', 'Sevilla', 'Zaragoza', 'Málaga', 'Bilbao'],
  },
];

/**
 * The number of a plan that belongs to an index; two indices have two numbers as long as the plan is not used up
 * (50 million mobiles in the smallest, two for each of 25 million people).
 */
export function numberOf({ prefixes, lead, tail }: Plan, index: number): string {
  const rest = 10 ** (tail - 1);
  const n = scattered(index, prefixes.length * lead.length * rest);
  const first = Math.floor(n / rest);
  const prefix = prefixes[Math.floor(first / lead.length)];
  return prefix + lead[first % lead.length] + String(n % rest).padStart(tail - 1, '0');
}
