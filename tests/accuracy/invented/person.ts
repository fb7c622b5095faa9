import { type Random, Zipf } from '../../bench/generator/random.ts';
import { digits, from, type Land } from './lands/land.ts';

/** Somebody as a row shows her: what she is, or what a clerk made of it. */
export interface Person {
  readonly land: Land;
  readonly sex: 'F' | 'M';
  readonly given: string;
  readonly family: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly phone: string;
  readonly email: string;
  readonly birth: Birth;
  readonly nationalId: string;
  readonly company: string;
  /** Of the system that all files were exported from, where they show it. */
  readonly customerNumber: string;
}

interface Birth {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A row to be written: who it is, as it is shown. */
export interface Row {
  readonly who: string;
  readonly shown: Person;
  /** Not the first row of this person. */
  readonly copy: boolean;
}

/** How uneven the use of names and streets is: García is common everywhere, a street is not. */
const UNEVEN = { given: 0.6, second: 0.5, family: 0.7, street: 0.4, domain: 0.8 };
/** Share of the people of countries with one surname who have a second given name. */
const SECOND_NAMES = 0.3;
const BORN = { first: 1935, last: 2006 };

const RANKS = new WeakMap<readonly string[], Zipf>();

/** One of a list, the first most often. */
function commonly(random: Random, list: readonly string[], uneven: number): string {
  let ranks = RANKS.get(list);
  if (ranks === undefined) {
    ranks = new Zipf(list.length, uneven);
    RANKS.set(list, ranks);
  }
  return list[ranks.draw(random)];
}

export function invented(random: Random, land: Land): Person {
  const sex = random.chance(0.5) ? 'F' : 'M';
  const [city, area] = random.pick(land.cities);
  const person = {
    land,
    sex,
    given: givenName(random, land, sex),
    family: surnames(random, land),
    street: streetOf(random, land),
    city,
    postalCode: land.postalCode(random, area),
    phone: land.phone(random),
    email: '',
    birth: { year: from(random, BORN.first, BORN.last), month: from(random, 1, 12), day: from(random, 1, 28) },
    nationalId: land.nationalId(random),
    company: '',
    customerNumber: '',
  } as const;
  return { ...person, email: emailOf(random, person) };
}

function givenName(random: Random, land: Land, sex: 'F' | 'M'): string {
  const names = sex === 'F' ? land.women : land.men;
  const first = commonly(random, names, UNEVEN.given);
  if (land.twoSurnames || !random.chance(SECOND_NAMES)) return first;
  return `${first} ${commonly(random, names, UNEVEN.given)}`;
}

export function surname(random: Random, land: Land): string {
  return commonly(random, land.surnames, UNEVEN.family);
}

function surnames(random: Random, land: Land): string {
  const one = random.pick(land.particles) + surname(random, land);
  return land.twoSurnames ? `${one} ${random.pick(land.particles)}${surname(random, land)}` : one;
}

export function streetOf(random: Random, land: Land): string {
  return land.address(random, commonly(random, land.streets, UNEVEN.street));
}

const FANCIES = ['sol', 'sky', 'blue', 'star', 'tiger', 'musica', 'futbol', 'luna'];

/** An address of hers, another one at each call: most are spelled from the name, some are not. */
export function emailOf(random: Random, { land, given, family, birth }: Omit<Person, 'email'>): string {
  const g = letters(given.split(' ')[0]);
  const f = letters(family.replace(PARTICLE, '').split(' ')[0]);
  const local = random.pick([
    `${g}.${f}`,
    `${g[0]}${f}`,
    `${g}${f}${from(random, 1, 99)}`,
    `${f}.${g}`,
    `${g}${birth.year}`,
    `${g}_${f}${from(random, 1, 9)}`,
    `${random.pick(FANCIES)}${digits(random, 4)}`,
  ]);
  return `${local}@${commonly(random, land.mailDomains, UNEVEN.domain)}`;
}

/** Before a surname of Portugal or Brazil. */
export const PARTICLE = /^(da|de|dos) /;

function letters(name: string): string {
  return plain(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** Without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}
