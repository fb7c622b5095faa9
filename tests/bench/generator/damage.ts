/** What happens to values between a person and the row that is written about her. */
import type { Country } from './countries.ts';
import { NICKNAMES, plainName } from './names.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

const LETTERS = 'aeiouaeionrslctdm';

/**
 * One slip of the keyboard: a letter left out, doubled, replaced or exchanged with the next. The first letter stays.
 */
function mistype(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = 1 + random.below(text.length - 2);
  const rest = text.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + rest;
    case 1:
      return text.slice(0, at + 1) + text[at] + rest;
    case 2:
      return text.slice(0, at) + LETTERS[random.below(LETTERS.length)] + rest;
    default:
      return text.slice(0, at) + rest[0] + text[at] + rest.slice(1);
  }
}

/**
 * One digit wrong.
 */
function misread(random: Random, digits: string): string {
  const at = 1 + random.below(digits.length - 1);
  return digits.slice(0, at) + String(random.below(10)) + digits.slice(at + 1);
}

/**
 * The names of a person as somebody wrote them down once.
 */
export function writtenName(random: Random, person: Person, damage: number): { given: string; family: string } {
  let given = writtenGiven(random, person.givens, damage);
  let family = random.chance(0.3 * damage) ? person.surnames[0] : `${person.surnames[0]} ${person.surnames[1]}`;
  if (random.chance(0.06 * damage)) family = mistype(random, family);
  if (random.chance(0.35)) [given, family] = [plain(given), plain(family)];
  if (random.chance(0.008 * damage)) [given, family] = [family, given];
  if (random.chance(0.01 * damage)) [given, family] = [asMisdecoded(given), asMisdecoded(family)];
  if (random.chance(0.2)) return { given: given.toUpperCase(), family: family.toUpperCase() };
  if (random.chance(0.08)) return { given: given.toLowerCase(), family: family.toLowerCase() };
  return { given, family };
}

function writtenGiven(random: Random, [first, second]: readonly string[], damage: number): string {
  const short = NICKNAMES[first];
  if (short !== undefined && random.chance(0.12 * damage)) return random.pick(short);
  if (random.chance(0.02 * damage)) return `${first[0]}.`;
  const shown = random.chance(0.05 * damage) ? mistype(random, first) : first;
  if (second === undefined || random.chance(0.45 * damage)) return shown;
  return random.chance(0.12) ? `${shown} ${second[0]}.` : `${shown} ${second}`;
}

function plain(text: string): string {
  return text.split(' ').map(plainName).join(' ');
}

/** UTF-8 read as Latin-1: what an export leaves that was opened and saved by the wrong program. */
function asMisdecoded(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, '');
}

const DOMAIN_SLIPS: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': ['gmial.com', 'gmail.con', 'gamil.com'],
  'hotmail.com': ['hotmail.con', 'hotmial.com'],
};

export function writtenEmail(random: Random, email: string, damage: number): string {
  const [local, domain] = email.split('@');
  if (random.chance(0.02 * damage)) return `${mistype(random, local)}@${domain}`;
  const slips = DOMAIN_SLIPS[domain];
  if (slips !== undefined && random.chance(0.015 * damage)) return `${local}@${random.pick(slips)}`;
  return random.chance(0.06) ? email.toUpperCase() : email;
}

/**
 * A number as people and programs write it: plain, grouped, with the calling code in four ways, in the old way.
 */
export function writtenPhone(
  random: Random,
  country: Country,
  national: string,
  mobile: boolean,
  damage: number,
): string {
  const digits = random.chance(0.012 * damage) ? misread(random, national) : national;
  const abroad = country.calling + (mobile ? country.mobileAbroad(digits) : digits);
  switch (random.below(12)) {
    case 0:
      return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
    case 1:
      return `(${digits.slice(0, 3)}) ${digits.slice(3)}`;
    case 2:
      return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
    case 3:
    case 4:
      return `+${abroad}`;
    case 5:
      return `+${country.calling} ${digits.slice(0, 3)} ${digits.slice(3)}`;
    case 6:
      return abroad;
    case 7:
      return `00${abroad}`;
    case 8:
      return mobile && random.chance(0.3) ? country.mobileOld(digits) : digits;
    default:
      return digits;
  }
}

export function writtenBirthDate(random: Random, iso: string, damage: number): readonly string[] {
  const [year, month, day] = iso.split('-');
  if (random.chance(0.012 * damage)) return [misread(random, year), month, day];
  if (random.chance(0.012 * damage) && day <= '12') return [year, day, month];
  return [year, month, day];
}

const SHORT_STREETS: Readonly<Record<string, readonly string[]>> = {
  Calle: ['Cl', 'C.', 'CALLE'],
  Carrera: ['Cra', 'Kr', 'Cr.'],
  Avenida: ['Av.', 'Avda'],
  Diagonal: ['Dg', 'Diag'],
  Transversal: ['Tv', 'Transv.'],
  Pasaje: ['Pje', 'Psje.'],
};

export function writtenAddress(random: Random, address: string, damage: number): string {
  const space = address.indexOf(' ');
  const street = address.slice(0, space);
  const shown = random.chance(0.45) ? random.pick(SHORT_STREETS[street]) + address.slice(space) : address;
  if (random.chance(0.2)) return shown.replace(' # ', ' No. ');
  return random.chance(0.04 * damage) ? mistype(random, shown) : shown;
}
