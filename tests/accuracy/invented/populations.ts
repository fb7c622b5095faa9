import type { Random } from '../../bench/generator/random.ts';
import { CLERK, type Clerk, writtenAgain } from './clerk.ts';
import { from, type Land } from './lands/land.ts';
import { emailOf, invented, type Person, type Row } from './person.ts';

/** Who stands in the files of a shape, the first row of everybody before her copies. */
export type Population = (random: Random) => readonly Row[];

/** So many rows, of which a share shows somebody once more. */
export function people(
  lands: Land | readonly Land[],
  rows: number,
  repeated: number,
  clerk: Clerk = CLERK,
): Population {
  return (random) => {
    const persons = Array.from({ length: Math.round(rows * (1 - repeated)) }, (_, k) => ({
      ...invented(random, landOf(random, lands)),
      customerNumber: String(100_000 + k * 7 + 13),
    }));
    const first = persons.map((shown, k) => ({ who: String(k), shown, copy: false }));
    const copies = Array.from({ length: rows - persons.length }, () => again(random, random.pick(first), clerk));
    return [...first, ...copies];
  };
}

function landOf(random: Random, lands: Land | readonly Land[]): Land {
  return 'men' in lands ? lands : random.pick(lands);
}

function again(random: Random, { who, shown }: Row, clerk: Clerk): Row {
  return { who, shown: writtenAgain(random, shown, clerk), copy: true };
}

/** So many people in one list, of whom a share stands in another of `others` rows, which shows strangers besides. */
export function twoLists(land: Land, size: number, both: number, others: number, clerk: Clerk = CLERK): Population {
  return (random) => {
    const list = people(land, size, 0)(random);
    const shared = list.slice(0, Math.round(Math.min(size, others) * both)).map((row) => again(random, row, clerk));
    const strangers = people(land, others - shared.length, 0)(random);
    return [...list, ...shared, ...strangers.map((row) => ({ ...row, who: `other ${row.who}`, copy: true }))];
  };
}

export interface Homes {
  readonly land: Land;
  readonly homes: number;
  readonly sizes: readonly [least: number, most: number];
  /** Share of the people who stand there once or twice more. */
  readonly repeated: number;
  readonly clerk?: Clerk;
  /** Who lives there besides the first, as a change of who was drawn; they share the house and its telephone. */
  readonly member: (random: Random, drawn: Person, first: Person, place: number) => Partial<Person>;
}

export function households({ land, homes, sizes, repeated, clerk = CLERK, member }: Homes): Population {
  return (random) => {
    const rows: Row[] = [];
    for (let home = 0; home < homes; home++) {
      const first = invented(random, land);
      const { street, city, postalCode, phone } = first;
      const size = from(random, ...sizes);
      for (let place = 0; place < size; place++) {
        const drawn = { ...invented(random, land), street, city, postalCode, phone };
        const named = place === 0 ? first : { ...drawn, ...member(random, drawn, first, place) };
        const row = { who: `${home}.${place}`, shown: named, copy: false };
        rows.push(row);
        const more = random.chance(repeated) ? from(random, 1, 2) : 0;
        for (let k = 0; k < more; k++) rows.push(again(random, row, clerk));
      }
    }
    return rows;
  };
}

/** All bear the surnames of the first. */
export function sameSurname(random: Random, drawn: Person, { family }: Person): Partial<Person> {
  return { family, email: emailOf(random, { ...drawn, family }) };
}

/** All use one e-mail. */
export function sharedEmail(_random: Random, _drawn: Person, { family, email }: Person): Partial<Person> {
  return { family, email };
}

/** A wife with surnames of her own, children with one of each parent, now and then called after the elder one. */
export function hispanicFamily(random: Random, drawn: Person, first: Person, place: number): Partial<Person> {
  if (place === 1) return {};
  const family = `${first.family.split(' ')[0]} ${drawn.family.split(' ')[0]}`;
  const given = place === 2 && drawn.sex === first.sex && random.chance(0.5) ? first.given : drawn.given;
  return { family, given, email: emailOf(random, { ...drawn, family, given }) };
}

/** A son called as his father, who is 20 to 40 years older. */
export function namesakeSon(random: Random, drawn: Person, first: Person): Partial<Person> {
  const { given, family, sex } = first;
  const birth = { ...drawn.birth, year: first.birth.year + from(random, 20, 40) };
  return { given, family, sex, birth, email: emailOf(random, { ...drawn, given, family, birth }) };
}

/** Brothers and sisters of all ages, now and then born on one day. */
export function twin(random: Random, drawn: Person, first: Person): Partial<Person> {
  const { family } = first;
  const birth = random.chance(0.1) ? first.birth : drawn.birth;
  return { family, birth, email: emailOf(random, { ...drawn, family, birth }) };
}

/** The rows of another population, a phone of its own each: those of one building, one after the other. */
export function withConsecutivePhones(population: Population, first: number): Population {
  return (random) =>
    population(random).map((row, k) => ({ ...row, shown: { ...row.shown, phone: String(first + k) } }));
}

/** Pupils: brothers and sisters whose mother's e-mail and phone the school writes to. */
export function pupil(random: Random, drawn: Person, { family, email }: Person): Partial<Person> {
  return { family, email, birth: { ...drawn.birth, year: from(random, 2007, 2019) } };
}

/** Contacts of companies with one switchboard; two in five have no address of their own but info@. */
export function colleague(random: Random, drawn: Person, first: Person): Partial<Person> {
  const email = random.chance(0.4)
    ? `info@${first.email.split('@')[1]}`
    : `${drawn.email.split('@')[0]}@${first.email.split('@')[1]}`;
  return { company: first.company, email };
}

/** The rows of another population, each person of which has so many lines at most, the number of each in a row. */
export function withLines(population: Population, most: number): Population {
  return (random) =>
    population(random).flatMap((row) =>
      Array.from({ length: from(random, 1, most) }, (_, k) =>
        k === 0 ? row : { ...row, copy: true, shown: { ...row.shown, phone: row.shown.land.phone(random) } },
      ),
    );
}
