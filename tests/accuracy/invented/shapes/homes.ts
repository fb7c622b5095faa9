import * as c from '../columns.ts';
import { DE } from '../lands/de.ts';
import { ES } from '../lands/es.ts';
import { IN } from '../lands/in.ts';
import { MX } from '../lands/mx.ts';
import { PT } from '../lands/pt.ts';
import { US } from '../lands/us.ts';
import { hispanicFamily, households, namesakeSon, pupil, sameSurname, sharedEmail, twin } from '../populations.ts';
import type { Shape } from './shape.ts';

const NAME = { first_name: c.given, last_name: c.family };
const HOUSE = { address: c.street, city: c.city, postcode: c.postalCode };
const US_HOMES = { land: US, homes: 600, sizes: [2, 6], repeated: 0.45, member: sameSurname } as const;

/** People who share a house, a telephone and often a surname. */
export const HOMES: readonly Shape[] = [
  {
    name: 'homes_mx',
    rows: households({ land: MX, homes: 700, sizes: [2, 6], repeated: 0.45, member: hispanicFamily }),
    files: {
      crm: {
        name: c.fullName,
        telefono: c.phone,
        correo: c.sometimes(0.4, c.email),
        direccion: c.street,
        ciudad: c.city,
      },
    },
  },
  { name: 'homes_us', rows: households(US_HOMES), files: { crm: { ...NAME, phone: c.phone, ...HOUSE } } },
  {
    name: 'homes_us_gap',
    rows: households(US_HOMES),
    files: { crm: { ...NAME, phone: c.phone, ...HOUSE } },
    gap: [0.3, 'first_name'],
  },
  {
    name: 'homes_us_few_repeated',
    rows: households({ ...US_HOMES, homes: 700, repeated: 0.08 }),
    files: { crm: { ...NAME, phone: c.phone, ...HOUSE } },
  },
  {
    name: 'homes_us_60',
    rows: households({ ...US_HOMES, homes: 60 }),
    files: { crm: { ...NAME, phone: c.phone, ...HOUSE } },
  },
  {
    name: 'homes_us_dob',
    rows: households(US_HOMES),
    files: { crm: { ...NAME, date_of_birth: c.isoBirth, phone: c.phone, address: c.street, postcode: c.postalCode } },
  },
  {
    name: 'homes_de_shared_email',
    rows: households({ ...US_HOMES, land: DE, member: sharedEmail }),
    files: { crm: { ...NAME, email: c.email, ...HOUSE } },
  },
  {
    name: 'homes_pt_no_email',
    rows: households({ ...US_HOMES, land: PT, homes: 500 }),
    files: { crm: { name: c.fullName, phone: c.phone, address: c.street, city: c.city } },
  },
  {
    name: 'homes_in',
    rows: households({ ...US_HOMES, land: IN, homes: 500 }),
    files: { crm: { name: c.fullName, phone: c.phone, ...HOUSE } },
  },
  {
    name: 'pupils_es',
    rows: households({ land: ES, homes: 800, sizes: [1, 3], repeated: 0.6, member: pupil }),
    files: {
      'alumnos-2024': {
        Alumno: c.familyFirst,
        'Fecha de nacimiento': c.dayFirst,
        'Correo tutor': c.email,
        'Teléfono tutor': c.phone,
      },
      'alumnos-2025': {
        Nombre: c.given,
        Apellidos: c.family,
        Nacimiento: c.dayFirst,
        Correo: c.email,
        Domicilio: c.street,
      },
    },
    into: 'copies apart',
  },
  {
    name: 'siblings_and_twins_us',
    rows: households({ ...US_HOMES, member: twin }),
    files: { patients: { ...NAME, dob: c.isoBirth, gender: c.sex, phone: c.phone, address: c.street } },
  },
  {
    name: 'fathers_and_sons_mx',
    rows: households({ land: MX, homes: 800, sizes: [1, 2], repeated: 0.4, member: namesakeSon }),
    files: {
      clientes: { nombre: c.fullName, nacimiento: c.isoBirth, correo: c.email, telefono: c.phone, direccion: c.street },
    },
  },
];
