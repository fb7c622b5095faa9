/** What one channel could know of a person at one moment, before it is written in the form of a file. */
import type { Country } from './countries.ts';
import { writtenAddress, writtenBirthDate, writtenEmail, writtenName, writtenPhone } from './damage.ts';
import { nit } from './ids.ts';
import { householdOf, type Person, type Population, personOf } from './person.ts';
import { type Random, streamOf } from './random.ts';

export interface Sighting {
  readonly person: Person;
  readonly given: string;
  readonly family: string;
  readonly mobile: string;
  readonly landline: string;
  readonly email: string;
  readonly id: string;
  /** Year, month, day. */
  readonly birthDate: readonly string[];
  readonly address: string;
}

export interface World extends Population {
  /** How often values are wrong or of the past: 1 = about as in the sets the tool was studied on. */
  readonly damage: number;
  /** Share of the rows that hold one and the same phone number. */
  readonly switchboard: number;
}

const FAKE_PHONES = ['3000000000', '9999999999', '0000000', '1111111111', '123456789'];
const FAKE_EMAILS = ['notiene@notiene.com', 'na@na.com', 'noaplica@correo.com', 'sincorreo@gmail.com'];
const SWITCHBOARD = '6017440000';
/** Rows that hold the number of an employer, and how many rows such a number stands for. */
const AT_WORK = 0.006;
const ROWS_PER_EMPLOYER = 25;

/** What is known of the person with this number. */
export function sightingOf(world: World, random: Random, index: number): Sighting {
  const person = personOf(world, index);
  const { damage } = world;
  const former = random.chance(0.1 * damage);
  const head = random.chance(0.04 * damage) ? personOf(world, householdOf(index)) : person;
  return {
    person,
    ...writtenName(random, person, damage),
    mobile: mobileOf(world, random, former ? person.formerMobile : head.mobile, person.country),
    landline: landlineOf(world, random, person),
    email: emailOf(random, former && random.chance(0.5) ? person.formerEmail : head.email, damage),
    id: idOf(random, person, damage),
    birthDate: writtenBirthDate(random, person.birthDate, damage),
    address: writtenAddress(random, former ? person.formerAddress : person.address, damage),
  };
}

function mobileOf({ damage, switchboard }: World, random: Random, national: string, country: Country): string {
  if (random.chance(switchboard)) return SWITCHBOARD;
  if (random.chance(0.006 * damage)) return random.pick(FAKE_PHONES);
  return writtenPhone(random, country, national, true, damage);
}

function landlineOf({ seed, people, damage }: World, random: Random, person: Person): string {
  if (!random.chance(AT_WORK)) return writtenPhone(random, person.country, person.landline, false, damage);
  const employer = random.below(Math.ceil((people * AT_WORK) / ROWS_PER_EMPLOYER));
  return `6018${String(streamOf(seed, 9, employer).below(1_000_000)).padStart(6, '0')}`;
}

function emailOf(random: Random, email: string, damage: number): string {
  return random.chance(0.012 * damage) ? random.pick(FAKE_EMAILS) : writtenEmail(random, email, damage);
}

function idOf(random: Random, { id, country }: Person, damage: number): string {
  const shown = random.chance(0.008 * damage) ? id.slice(0, -2) + String(random.below(10)) + id.slice(-1) : id;
  if (country.code === 'CO' && random.chance(0.05)) return nit(shown);
  return random.chance(0.15) ? dotted(shown) : shown;
}

/** `1037614825` → `1.037.614.825`; ids with letters stay. */
function dotted(id: string): string {
  if (!/^\d+(-[\dK])?$/.test(id)) return id;
  const [digits, check] = id.split('-');
  let text = digits.slice(-3);
  for (let at = digits.length - 3; at > 0; at -= 3) text = `${digits.slice(Math.max(0, at - 3), at)}.${text}`;
  return check === undefined ? text : `${text}-${check}`;
}
