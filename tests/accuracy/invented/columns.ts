import { NICKNAMES } from '../../bench/generator/names.ts';
import type { Random } from '../../bench/generator/random.ts';
import { digits, from } from './lands/land.ts';
import { type Person, plain } from './person.ts';

/** What a cell says of somebody; `random` for what differs from row to row. */
export type Cell = (person: Person, random: Random) => string;

/** By header, in the order of the file. */
export type Columns = Readonly<Record<string, Cell>>;

export const given: Cell = (person) => person.given;
export const family: Cell = (person) => person.family;
export const street: Cell = (person) => person.street;
export const city: Cell = (person) => person.city;
export const postalCode: Cell = (person) => person.postalCode;
export const phone: Cell = (person) => person.phone;
export const email: Cell = (person) => person.email;
export const sex: Cell = (person) => person.sex;
export const nationalId: Cell = (person) => person.nationalId;
export const company: Cell = (person) => person.company;
export const customerNumber: Cell = (person) => person.customerNumber;

export const fullName: Cell = (person) => `${person.given} ${person.family}`;
export const familyFirst: Cell = (person) => `${person.family}, ${person.given}`;
export const phoneDigits: Cell = (person) => person.phone.replace(/\D/g, '');
export const firstWord: Cell = (person) => person.given.split(' ')[0];

export const isoBirth: Cell = ({ birth }) => [birth.year, two(birth.month), two(birth.day)].join('-');
export const dayFirst: Cell = ({ birth }) => [two(birth.day), two(birth.month), birth.year].join('/');
export const dotted: Cell = ({ birth }) => [two(birth.day), two(birth.month), birth.year].join('.');

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** As an old system writes. */
export function capitals(cell: Cell): Cell {
  return (person, random) => plain(cell(person, random)).toUpperCase();
}

/** Only in a share of the rows. */
export function sometimes(share: number, cell: Cell): Cell {
  return (person, random) => (random.chance(share) ? cell(person, random) : '');
}

/** Names of women and men as their friends write them: short, often without a surname. */
export const nickname: Cell = ({ given: names, family: surnames }, random) => {
  const [first] = names.split(' ');
  const called = first in NICKNAMES && random.chance(0.6) ? random.pick(NICKNAMES[first]) : first;
  return random.chance(0.35) ? called : `${called} ${surnames.split(' ')[0]}`;
};

/** What a loyalty program shows of an address. */
export const maskedEmail: Cell = ({ email: whole }) => {
  const [local, domain] = whole.split('@');
  return `${local[0]}***${local[local.length - 1]}@${domain}`;
};

/** The same letter box at Gmail: with dots, or with a word after a plus sign. */
export const alias: Cell = ({ email: whole }, random) => {
  const [local] = whole.split('@');
  const dotted = random.chance(0.5) ? local.replace('.', '') : local;
  return `${dotted}${random.chance(0.5) ? `+${random.pick(['news', 'shop', 'web', 'promo'])}` : ''}@gmail.com`;
};

export const gmail: Cell = ({ email: whole }) => `${whole.split('@')[0]}@gmail.com`;

export const moment: Cell = (_person, random) =>
  `2025-${two(from(random, 1, 12))}-${two(from(random, 1, 28))} ${two(from(random, 8, 20))}:${two(from(random, 0, 59))}:${two(from(random, 0, 59))}`;
export const ticket: Cell = (_person, random) => `T-${digits(random, 8)}`;
export const amount: Cell = (_person, random) => `${from(random, 3, 400)}.${digits(random, 2)}`;
