/** The people. A person is a number: everything about her follows from it, so nobody is ever held in memory. */
import { COUNTRIES, type Country, numberOf } from './countries.ts';
import { drawGivenName, drawSurname, plainName } from './names.ts';
import { type Random, streamOf, Zipf } from './random.ts';

type Sex = 'F' | 'M';

interface Names {
  readonly sex: Sex;
  /** One or two. */
  readonly givens: readonly string[];
  readonly surnames: readonly [first: string, second: string];
}

/** What national ids are made of besides a number. */
export interface Birth extends Omit<Names, 'givens'> {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly given: string;
}

export interface Person extends Names {
  /** ISO. */
  readonly birthDate: string;
  readonly country: Country;
  readonly city: string;
  readonly postalCode: string;
  readonly address: string;
  readonly formerAddress: string;
  readonly id: string;
  readonly email: string;
  readonly formerEmail: string;
  /** National digits. */
  readonly mobile: string;
  /** May be the mobile of somebody else by now. */
  readonly formerMobile: string;
  /** Of the household. */
  readonly landline: string;
}

export interface Population {
  readonly seed: number;
  readonly people: number;
  /** Share of the people who live in Bogotá and are called García whatever else is drawn; 0 = nobody extra. */
  readonly bigCity: number;
}

const STREAMS = { household: 1, names: 2, person: 3, former: 4 };

/** Of twelve people three live alone, two as a couple, three with a child, four with two: who is the first, by person. */
const HOUSEHOLDS = [1, 1, 1, 2, 3, 4].flatMap((size, k, sizes) => {
  const first = sizes.slice(0, k).reduce((sum, n) => sum + n, 0);
  return Array.from({ length: size }, () => first);
});
const SINGLES = 3;
const CITY_RANKS = new Map(COUNTRIES.map((country) => [country, new Zipf(country.cities.length, 1)] as const));
const DOMAINS = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'hotmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
];

/** The number of the first adult of the household of a person. */
export function householdOf(index: number): number {
  return index - (index % HOUSEHOLDS.length) + HOUSEHOLDS[index % HOUSEHOLDS.length];
}

/** Everything about a person; `index` from 0, below the number of people. */
export function personOf(population: Population, index: number): Person {
  const { seed, people } = population;
  const random = streamOf(seed, STREAMS.person, index);
  const first = householdOf(index);
  const home = homeOf(population, first);
  const { sex, givens, surnames } = namesOf(population, index, first);
  const birth = birthOf(random, seed, index - first, first);
  const taken = random.chance(0.03) ? ((index * 7 + 1) % people) * 2 : index * 2 + 1;
  return {
    ...home,
    givens,
    surnames,
    sex,
    birthDate: [birth.year, birth.month, birth.day].map((part) => String(part).padStart(2, '0')).join('-'),
    id: home.country.id(index, { ...birth, sex, given: givens[0], surnames }),
    ...emailsOf(random, people, index, givens[0], surnames),
    mobile: numberOf(home.country.mobile, index * 2),
    formerMobile: numberOf(home.country.mobile, taken),
    landline: numberOf(home.country.landline, first),
  };
}

/** What a household shares. */
function homeOf({ seed, bigCity }: Population, first: number) {
  const random = streamOf(seed, STREAMS.household, first);
  const inBigCity = random.chance(bigCity);
  const country = inBigCity ? COUNTRIES[0] : countryOf(random);
  return {
    country,
    city: country.cities[inBigCity ? 0 : CITY_RANKS.get(country)!.draw(random)],
    postalCode: String(10_000 + random.below(890) * 100 + random.below(20)),
    address: addressOf(random, country.code),
    formerAddress: addressOf(streamOf(seed, STREAMS.former, first), country.code),
  };
}

function countryOf(random: Random): Country {
  let rest = random.next();
  for (const country of COUNTRIES) {
    rest -= country.share;
    if (rest < 0) return country;
  }
  return COUNTRIES[0];
}

function addressOf(random: Random, code: string): string {
  const flat = random.chance(0.4);
  if (code === 'CO') {
    const way = random.pick(['Calle', 'Carrera', 'Carrera', 'Calle', 'Diagonal', 'Transversal']);
    const place = `${way} ${1 + random.below(170)} # ${1 + random.below(120)}-${1 + random.below(99)}`;
    return flat ? `${place} Apto ${101 + random.below(12) * 100 + random.below(6)}` : place;
  }
  const place = `${random.pick(['Avenida', 'Calle', 'Calle', 'Pasaje'])} ${drawSurname(random)} ${1 + random.below(2400)}`;
  return flat ? `${place}, ${1 + random.below(9)}º ${random.pick(['A', 'B', 'C', 'D'])}` : place;
}

/** The first thing drawn of a household. */
function livesInBigCity({ seed, bigCity }: Population, first: number): boolean {
  return streamOf(seed, STREAMS.household, first).chance(bigCity);
}

/** The third and fourth of a household are children of the first two; one son in seven bears his father's name. */
function namesOf(population: Population, index: number, first: number): Names {
  const { seed } = population;
  const random = streamOf(seed, STREAMS.names, index);
  const place = index - first;
  const sex = sexOf(random, index, place);
  const givens = [drawGivenName(random, sex)];
  if (random.chance(0.55)) givens.push(drawGivenName(random, sex));
  const drawn = [drawSurname(random), drawSurname(random)] as const;
  const surnames = [livesInBigCity(population, first) ? 'García' : drawn[0], drawn[1]] as const;
  if (place < 2) return { sex, givens, surnames };
  const father = namesOf(population, first, first);
  const mother = namesOf(population, first + 1, first);
  if (sex === father.sex && random.chance(0.15)) givens[0] = father.givens[0];
  return { sex, givens, surnames: [father.surnames[0], mother.surnames[0]] };
}

/** Where two live together the first is the man, the second the woman: then couples share no given name. */
function sexOf(random: Random, index: number, place: number): Sex {
  const couple = place < 2 && index % HOUSEHOLDS.length >= SINGLES;
  return (couple ? place === 1 : random.chance(0.5)) ? 'F' : 'M';
}

/** Two children of one household in seven are twins. */
function birthOf(random: Random, seed: number, place: number, first: number) {
  const twins = place > 1 && streamOf(seed, STREAMS.former, first + 1).chance(0.15);
  const from = twins ? streamOf(seed, STREAMS.former, first + 2) : random;
  return {
    year: (place > 1 ? 1985 : 1945) + from.below(place > 1 ? 22 : 42),
    month: 1 + from.below(12),
    day: 1 + from.below(28),
  };
}

/** The number in an address grows with the population, as it does at the great providers, and keeps namesakes apart. */
function emailsOf(random: Random, people: number, index: number, given: string, surnames: Names['surnames']) {
  const [g, f, s] = [given, surnames[0], surnames[1]].map((name) => plainName(name).toLowerCase());
  const number = index % 10 ** Math.max(2, Math.ceil(Math.log10(people / 50)));
  const locals = [
    `${g}.${f}${number}`,
    `${g}${f}${number}`,
    `${g[0]}${f}${s}${number}`,
    `${f}.${g}${number}`,
    `${g}_${s}${number}`,
  ];
  const nick = `${random.pick(['sol', 'luna', 'rey', 'gato', 'nena', 'flaco', 'azul', 'rock'])}${random.pick(['_', '.', ''])}${number}${g[0]}`;
  const local = random.chance(0.12) ? nick : random.pick(locals);
  return {
    email: `${local}@${random.pick(DOMAINS)}`,
    formerEmail: `${random.pick(locals)}@${random.pick(['hotmail.com', 'yahoo.es', 'live.com', 'une.net.co'])}`,
  };
}
