import type { Random } from '../../bench/generator/random.ts';
import { from } from './lands/land.ts';
import { emailOf, PARTICLE, type Person, plain, streetOf, surname } from './person.ts';

/** How the next clerk writes down somebody who was written down before. */
export interface Clerk {
  /** Chance of the commonest change; the others are shares or multiples of it. */
  readonly change: number;
  /** Share of `change` with which somebody moved meanwhile. */
  readonly moves?: number;
  /** Chance that a woman or a man bears another surname meanwhile. */
  readonly marries?: number;
  /** Chance that given names and surnames are written into the columns of each other. */
  readonly swaps?: number;
  /** Chance that names and city are ruined on their way through systems: letters lost, turned, left over. */
  readonly ruins?: number;
  /** Chance of one slip in each cell, and of nothing else. */
  readonly slips?: number;
}

export const CLERK: Clerk = { change: 0.15, moves: 0.5 };

/** Where a change is not drawn, the next of the same line is; lines are drawn one by one. Chances are multiples of `change`. */
type Change = readonly [chance: number, change: (random: Random, now: Person, before: Person) => Partial<Person>];

const CHANGES: readonly (readonly Change[])[] = [
  [
    [1, (random, { given }) => ({ given: slip(random, given) })],
    [1, (random, { given }) => ({ given: shortened(random, given) })],
  ],
  [
    [1, (random, { family }) => ({ family: slip(random, family) })],
    [1.5, (random, { family, land }) => (land.twoSurnames ? { family: fewerSurnames(random, family) } : {})],
  ],
  [[2, (_random, { given, family }) => ({ given: plain(given), family: plain(family) })]],
  [[0.8, (_random, { given, family }) => ({ given: given.toUpperCase(), family: family.toUpperCase() })]],
  [[0.3, (_random, { given, family }) => ({ given: family, family: given })]],
  [[1, (random, { street }) => ({ street: random.chance(0.5) ? slip(random, street) : abbreviated(street) })]],
  [[0.4, (random, { city }) => ({ city: slip(random, city) })]],
  [[0.5, (random, { postalCode }) => ({ postalCode: misread(random, postalCode) })]],
  [
    [0.6, (random, { email }) => ({ email: slip(random, email) })],
    [1.5, (random, _now, before) => ({ email: emailOf(random, before) })],
  ],
  [
    [0.6, (random, { phone }) => ({ phone: misread(random, phone) })],
    [1, (random, { land }) => ({ phone: land.phone(random) })],
  ],
  [
    [0.5, (random, { birth }) => ({ birth: swapped(random, birth) })],
    [0.6, (random, { birth }) => ({ birth: { ...birth, day: from(random, 1, 28) } })],
    [0.3, (random, { birth }) => ({ birth: { ...birth, year: birth.year + random.pick([-10, -1, 1, 10]) } })],
  ],
  [[0.3, (random, { nationalId }) => ({ nationalId: misread(random, nationalId) })]],
];

export function writtenAgain(random: Random, before: Person, clerk: Clerk): Person {
  if (clerk.slips !== undefined) return mistyped(random, before, clerk.slips);
  let now = before;
  for (const line of CHANGES) {
    const drawn = line.find(([chance]) => random.chance(chance * clerk.change));
    if (drawn !== undefined) now = { ...now, ...drawn[1](random, now, before) };
  }
  if (random.chance(clerk.change * (clerk.moves ?? 0.5))) now = { ...now, ...moved(random, now) };
  if (random.chance(clerk.marries ?? 0)) now = { ...now, family: surname(random, now.land) };
  if (clerk.ruins !== undefined && random.chance(clerk.ruins))
    now = {
      ...now,
      given: ruined(random, now.given),
      family: ruined(random, now.family),
      city: ruined(random, now.city),
    };
  if (random.chance(clerk.swaps ?? 0)) now = { ...now, given: now.family, family: now.given };
  return now;
}

function moved(random: Random, { land, postalCode, city }: Person): Partial<Person> {
  return {
    street: streetOf(random, land),
    postalCode: misread(random, misread(random, postalCode)),
    city: random.chance(0.3) ? random.pick(land.cities)[0] : city,
  };
}

const TYPED = ['given', 'family', 'street', 'city', 'email'] as const;
const COUNTED = ['postalCode', 'phone', 'nationalId'] as const;

function mistyped(random: Random, before: Person, slips: number): Person {
  const changed: { -readonly [Field in keyof Person]?: Person[Field] } = {};
  for (const field of TYPED) if (random.chance(slips)) changed[field] = slip(random, before[field]);
  for (const field of COUNTED) if (random.chance(slips)) changed[field] = misread(random, before[field]);
  if (random.chance(slips)) changed.birth = { ...before.birth, day: from(random, 1, 28) };
  return { ...before, ...changed };
}

/** A beginning, some letters in any order, an initial, or half a dozen slips. */
function ruined(random: Random, text: string): string {
  const letters = [...text.toLowerCase()].filter((letter) => letter !== ' ');
  const some = letters.filter(() => random.chance(0.6));
  let slipped = text;
  for (let k = 0; k < 6; k++) slipped = slip(random, slipped);
  return random.pick([
    text.slice(0, 2),
    `${text[0]}.`,
    random.chance(0.5) ? some.reverse().join('') : some.sort().join(''),
    slipped,
  ]);
}

const LETTERS = 'abcdefghijklmnoprstuvz';

/** A letter left out, replaced, exchanged with the next or put in; the first and the last stay. */
export function slip(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = from(random, 1, text.length - 2);
  const letter = random.pick(LETTERS);
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    text.slice(0, at) + letter + text.slice(at),
  ]);
}

/** One digit written anew. */
function misread(random: Random, text: string): string {
  const places = [...text].flatMap((letter, k) => (/\d/.test(letter) ? [k] : []));
  const at = random.pick(places);
  return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
}

/** Of two given names the first, or the second as a letter. */
function shortened(random: Random, given: string): string {
  const [first, second] = given.split(' ');
  return second === undefined || random.chance(0.5) ? first : `${first} ${second[0]}`;
}

function fewerSurnames(random: Random, family: string): string {
  return random.chance(0.5) ? family.replace(PARTICLE, '').split(' ')[0] : family.replace(/\b(da|de|dos) /g, '');
}

function abbreviated(street: string): string {
  return street
    .replace(/ (Apt|Apto|Int\.).*/, '')
    .replace('Avenida', 'Av.')
    .replace('Calle', 'C/')
    .replace('Rua', 'R.')
    .replace('straße', 'str.')
    .replace('Road', 'Rd')
    .replace(' Ave', ' Avenue')
    .replace(/ St$/, ' Street');
}

function swapped(random: Random, { year, month, day }: Person['birth']): Person['birth'] {
  return day <= 12 ? { year, month: day, day: month } : { year, month, day: from(random, 1, 28) };
}
