import { numbersFrom } from '../support/invented-people.ts';
import { CASE_FILES, type CaseFile, type PlacedRecord } from './case-book.ts';

type Dice = (below: number) => number;

interface Country {
  readonly name: string;
  readonly cities: readonly string[];
  /** A mobile as three ways to write it: digits, international, with blanks. */
  readonly phone: (dice: Dice) => readonly [string, string, string];
  readonly id: (dice: Dice) => string;
  readonly address: (dice: Dice) => string;
}

const digits = (dice: Dice, count: number): string =>
  Array.from({ length: count }, (_, k) => String(k === 0 ? 1 + dice(9) : dice(10))).join('');

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const STREETS =
  'Los Robles,San Martín,Las Acacias,Bolívar,Mayor,Colón,La Paz,Independencia,Del Sol,Las Flores,Real,Sucre'.split(',');

function street(dice: Dice): string {
  return `${['Calle', 'Avenida', 'Pasaje'][dice(3)]} ${STREETS[dice(STREETS.length)]} ${1 + dice(900)}`;
}

/** RUT: modulo 11 with the weights 2 to 7 from the right. */
function chileanId(dice: Dice): string {
  const body = digits(dice, 8);
  let sum = 0;
  for (let k = 0; k < 8; k++) sum += Number(body[7 - k]) * (2 + (k % 6));
  return `${body}-${'0K987654321'[sum % 11]}`;
}

const COUNTRIES: readonly Country[] = [
  {
    name: 'Colombia',
    cities: ['Bogotá', 'Medellín', 'Cali', 'Barranquilla'],
    phone: (dice) => written('57', `3${dice(3)}${digits(dice, 8)}`, 3),
    id: (dice) => (dice(2) === 0 ? `10${digits(dice, 8)}` : digits(dice, 8)),
    address: (dice) => `Carrera ${1 + dice(120)} # ${1 + dice(99)}-${1 + dice(99)}`,
  },
  {
    name: 'México',
    cities: ['Ciudad de México', 'Guadalajara', 'Monterrey'],
    phone: (dice) => written('52', `${['55', '33', '81'][dice(3)]}${digits(dice, 8)}`, 2),
    id: () => '',
    address: street,
  },
  {
    name: 'España',
    cities: ['Madrid', 'Valencia', 'Sevilla', 'Zaragoza'],
    phone: (dice) => written('34', `6${digits(dice, 8)}`, 3),
    id: (dice) => {
      const number = Number(digits(dice, 8));
      return `${number}${DNI_LETTERS[number % 23]}`;
    },
    address: street,
  },
  {
    name: 'Argentina',
    cities: ['Buenos Aires', 'Rosario'],
    phone: (dice) => written('54 9', `11${digits(dice, 8)}`, 2),
    id: (dice) => `2${digits(dice, 7)}`,
    address: street,
  },
  {
    name: 'Chile',
    cities: ['Santiago', 'Concepción'],
    phone: (dice) => written('56', `9${digits(dice, 8)}`, 1),
    id: chileanId,
    address: street,
  },
  {
    name: 'Perú',
    cities: ['Lima', 'Arequipa'],
    phone: (dice) => written('51', `9${digits(dice, 8)}`, 3),
    id: (dice) => `4${digits(dice, 7)}`,
    address: street,
  },
];

function written(code: string, number: string, cut: number): readonly [string, string, string] {
  return [
    number,
    `+${code} ${number}`,
    `(${number.slice(0, cut)}) ${number.slice(cut, cut + 4)} ${number.slice(cut + 4)}`,
  ];
}

const WOMEN =
  'María,Ana,Laura,Carmen,Lucía,Paula,Andrea,Sofía,Valentina,Camila,Daniela,Isabel,Marta,Claudia,Elena,Rosa,Natalia,Gabriela,Verónica,Silvia,Adriana,Mónica,Teresa,Beatriz,Noelia,Rocío,Ximena,Lorena,Inés,Ámbar'.split(
    ',',
  );
const MEN =
  'José,Juan,Carlos,Luis,Diego,Andrés,Miguel,Javier,Jorge,Alejandro,Fernando,Ricardo,Pedro,Sergio,Raúl,Óscar,Pablo,Mateo,Hugo,Iván,Rodrigo,Tomás,Esteban,Gonzalo,Emilio,Nicolás,Álvaro,Damián,Octavio,Baltasar'.split(
    ',',
  );
const SURNAMES =
  'García,Rodríguez,González,López,Martínez,Pérez,Sánchez,Gómez,Díaz,Hernández,Torres,Ramírez,Flores,Rojas,Moreno,Muñoz,Álvarez,Romero,Vargas,Castro,Ruiz,Jiménez,Ortiz,Silva,Morales,Suárez,Delgado,Medina,Cortés,Herrera,Guerrero,Peña,Ríos,Cárdenas,Salazar,Molina,Vega,Campos,Acosta,Navarro,Ibáñez,Cabrera,Fuentes,Carrillo,Soto,Lara,Bravo,Pacheco,Quintero,Valencia,Zapata,Ospina,Arango,Restrepo,Uribe,Velásquez,Montoya,Cano,Figueroa,Maldonado,Espinoza,Contreras,Sepúlveda,Araya,Tapia,Huamán,Quispe,Mamani,Chávez,Paredes,Benítez,Sosa,Pereyra,Ledesma,Ferreyra,Serrano,Blanco,Iglesias,Vidal,Crespo,Etxeberria,Bustamante,Arizmendi,Luján,Tobón,Gallego,Zuluaga,Echeverry,Palacios,Villalobos'.split(
    ',',
  );
const PROVIDERS = ['gmail.com', 'gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com'];

/** Common names are drawn more often: ranks by the square of an even draw. */
function draw(names: readonly string[], dice: Dice): string {
  const share = dice(10_000) / 10_000;
  return names[Math.floor(share * share * names.length)];
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly phone: readonly [string, string, string];
  readonly id: string;
  readonly birth: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
}

/** Households of one to four: two adults of their own surnames, children with one of each, an address for all. */
function household(dice: Dice): Person[] {
  const country = COUNTRIES[dice(COUNTRIES.length)];
  const home = { address: country.address(dice), city: draw(country.cities, dice), country: country.name };
  const sexes = dice(2) === 0 ? [MEN, WOMEN] : [WOMEN, MEN];
  const adults = sexes.map((names) => ({ names, surnames: [draw(SURNAMES, dice), draw(SURNAMES, dice)] }));
  const sharedPhone = country.phone(dice);
  return Array.from({ length: 1 + dice(4) }, (_, place) => {
    const { names, surnames } =
      place < 2
        ? adults[place]
        : { names: dice(2) === 0 ? MEN : WOMEN, surnames: [adults[0].surnames[0], adults[1].surnames[0]] };
    const given = dice(3) === 0 ? `${draw(names, dice)} ${draw(names, dice)}` : draw(names, dice);
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
    const year = (place < 2 ? 1950 : 1988) + dice(place < 2 ? 35 : 16);
    const local = `${plain(given.split(' ')[0])}${['.', '_', ''][dice(3)]}${plain(surnames[0])}${dice(2) === 0 ? year % 100 : dice(990)}`;
    return {
      ...home,
      given,
      family: surnames.join(' '),
      email: `${local}@${PROVIDERS[dice(PROVIDERS.length)]}`,
      phone: dice(6) === 0 ? sharedPhone : country.phone(dice),
      id: country.id(dice),
      birth: `${year}-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(28)).padStart(2, '0')}`,
    };
  });
}

/** One person in one export: some cells empty, a surname dropped, capitals, another way to write the phone, a slip. */
function seenIn(file: CaseFile, person: Person, dice: Dice): PlacedRecord {
  const often = (share: number) => dice(100) < share;
  const family = often(25) ? person.family.split(' ')[0] : person.family;
  const shop = file === 'tienda';
  const capitals = shop && often(50);
  const record = {
    given: often(6) ? slip(person.given, dice) : person.given,
    family: often(6) ? slip(family, dice) : family,
    email: often(file === 'leads' ? 80 : 60) ? person.email : '',
    phone: often(75) ? person.phone[dice(3)] : '',
    national_id: file !== 'leads' && often(45) ? person.id : '',
    birth_date: file !== 'leads' && often(45) ? person.birth : '',
    address: !shop && often(45) ? person.address : '',
    city: often(70) ? person.city : '',
    country: person.country,
  };
  if (!capitals) return { file, record };
  return { file, record: { ...record, given: record.given.toUpperCase(), family: record.family.toUpperCase() } };
}

/** Two neighbouring letters change places, or one is missing. */
function slip(text: string, dice: Dice): string {
  const at = 1 + dice(Math.max(1, text.length - 2));
  return dice(2) === 0
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
}

/** The ordinary customers of a company among whom a case is judged: some 500 records of `people` invented people. */
export function background(people: number, seed: number): readonly PlacedRecord[] {
  const dice = numbersFrom(seed);
  const out: PlacedRecord[] = [];
  let made = 0;
  while (made < people) {
    for (const person of household(dice)) {
      made++;
      const first = dice(3);
      const sightings = [1, 1, 2, 2, 2, 3, 4][dice(7)];
      for (let k = 0; k < sightings; k++) out.push(seenIn(CASE_FILES[(first + k) % 3], person, dice));
    }
  }
  return out;
}
