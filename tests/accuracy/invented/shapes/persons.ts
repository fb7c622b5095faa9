import * as c from '../columns.ts';
import { AR } from '../lands/ar.ts';
import { BR } from '../lands/br.ts';
import { DE } from '../lands/de.ts';
import { ES } from '../lands/es.ts';
import { IN } from '../lands/in.ts';
import { MX } from '../lands/mx.ts';
import { PT } from '../lands/pt.ts';
import { US } from '../lands/us.ts';
import { people } from '../populations.ts';
import type { Shape } from './shape.ts';

const NAME = { first_name: c.given, last_name: c.family };
const PLACE = { address: c.street, city: c.city, postcode: c.postalCode };
const ALL = { ...NAME, email: c.email, phone: c.phone, ...PLACE };
const LANDS = [US, BR, PT, DE, IN, MX];

/** Twelve names bear everybody of one city. */
const FEW_NAMES_MX = {
  ...MX,
  men: MX.men.slice(0, 12),
  women: MX.women.slice(0, 12),
  surnames: MX.surnames.slice(0, 12),
  cities: MX.cities.slice(1, 2),
};
const FEW_NAMES_US = {
  ...US,
  men: US.men.slice(0, 25),
  women: US.women.slice(0, 25),
  surnames: US.surnames.slice(0, 20),
  cities: US.cities.slice(1, 2),
};

/** One file: which columns there are, and how many rows are repeated. */
export const PERSONS: readonly Shape[] = [
  { name: 'name_addr_us', rows: people(US, 3000, 0.3), files: { people: { ...NAME, ...PLACE } } },
  {
    name: 'name_addr_full_de',
    rows: people(DE, 3000, 0.3),
    files: { people: { name: c.fullName, address: c.street, postcode: c.postalCode, city: c.city } },
  },
  {
    name: 'name_addr_300_br',
    rows: people(BR, 300, 0.3),
    files: { pessoas: { nome: c.fullName, endereço: c.street, cidade: c.city } },
  },
  { name: 'name_dob_us', rows: people(US, 3000, 0.3), files: { people: { ...NAME, date_of_birth: c.isoBirth } } },
  {
    name: 'name_dob_br',
    rows: people(BR, 3000, 0.3),
    files: { pessoas: { nome: c.given, sobrenome: c.family, data_nascimento: c.dayFirst } },
  },
  {
    name: 'name_dob_full_mx',
    rows: people(MX, 3000, 0.3),
    files: { personas: { nombre_completo: c.fullName, fecha_nacimiento: c.dayFirst } },
  },
  { name: 'name_city_us', rows: people(US, 2000, 0.3), files: { all: { ...NAME, city: c.city, gender: c.sex } } },
  { name: 'name_phone_mx', rows: people(MX, 3000, 0.3), files: { calls: { Nombre: c.fullName, Celular: c.phone } } },
  { name: 'email_name_us', rows: people(US, 3000, 0.3), files: { list: { name: c.fullName, email: c.email } } },
  { name: 'email_name_pt', rows: people(PT, 3000, 0.3), files: { list: { ...NAME, email: c.email } } },
  {
    name: 'email_city_ar',
    rows: people(AR, 3000, 0.3),
    files: { boletin: { Nombre: c.given, Apellido: c.family, Mail: c.email, Localidad: c.city } },
  },
  { name: 'dup0_us', rows: people(US, 3000, 0), files: { crm: ALL } },
  { name: 'dup05_mx', rows: people(MX, 5000, 0.005), files: { crm: ALL } },
  { name: 'dup1_us', rows: people(US, 4000, 0.01), files: { crm: ALL } },
  { name: 'dup1_mx', rows: people(MX, 4000, 0.01), files: { crm: ALL } },
  {
    name: 'dup1_br',
    rows: people(BR, 4000, 0.01),
    files: { crm: { name: c.fullName, email: c.email, phone: c.phone, ...PLACE, date_of_birth: c.isoBirth } },
  },
  {
    name: 'dup1_mx_name_dob_city',
    rows: people(MX, 4000, 0.01),
    files: { crm: { name: c.fullName, date_of_birth: c.isoBirth, city: c.city } },
  },
  { name: 'dup1_us_gap', rows: people(US, 4000, 0.01), files: { crm: ALL }, gap: [0.3, 'first_name'] },
  {
    name: 'dup1_us_no_postcode',
    rows: people(US, 4000, 0.01),
    files: { crm: { name: c.fullName, email: c.email, phone: c.phone, city: c.city } },
  },
  { name: 'dup2_de_500', rows: people(DE, 500, 0.02), files: { crm: ALL } },
  { name: 'dup3_us', rows: people(US, 3000, 0.03), files: { crm: ALL } },
  {
    name: 'dup60_es',
    rows: people(ES, 4000, 0.6),
    files: { clientes: { Nombre: c.given, Apellidos: c.family, Correo: c.email, Móvil: c.phone, Población: c.city } },
  },
  { name: 'dup80_us', rows: people(US, 4000, 0.8, { change: 0.25 }), files: { crm: ALL } },
  {
    name: 'dup80_name_dob_mx',
    rows: people(MX, 4000, 0.8, { change: 0.25 }),
    files: { crm: { ...NAME, date_of_birth: c.isoBirth } },
  },
  {
    name: 'empty70_mx',
    rows: people(MX, 4000, 0.5, { change: 0.1 }),
    files: { crm: { ...NAME, email: c.email, phone: c.phone, address: c.street, city: c.city, dob: c.isoBirth } },
    gap: [0.7, 'first_name'],
  },
  {
    name: 'namesakes_mx',
    rows: people(FEW_NAMES_MX, 3000, 0.35),
    files: { crm: { name: c.fullName, phone: c.phone, email: c.email, date_of_birth: c.isoBirth, city: c.city } },
    gap: [0.25, 'name', 'city'],
  },
  {
    name: 'namesakes_us',
    rows: people(FEW_NAMES_US, 3000, 0.35),
    files: { crm: { name: c.fullName, phone: c.phone, address: c.street, city: c.city } },
    gap: [0.2, 'name', 'city'],
  },
  {
    name: 'tiny12_us',
    rows: people(US, 12, 0.4, { change: 0.25 }),
    files: { a: { name: c.fullName, email: c.email, phone: c.phone, city: c.city } },
  },
  {
    name: 'tiny12_name_dob_mx',
    rows: people(MX, 12, 0.4, { change: 0.25 }),
    files: { a: { ...NAME, dob: c.isoBirth } },
  },
  {
    name: 'mixed_all',
    rows: people(LANDS, 5000, 0.4),
    files: { all: { ...ALL, dob: c.isoBirth } },
    gap: [0.2, 'first_name'],
  },
  { name: 'typos1_de', rows: people(DE, 3000, 0.3, { change: 0, slips: 0.01 }), files: { kunden: ALL } },
  { name: 'typos5_ar', rows: people(AR, 3000, 0.3, { change: 0, slips: 0.05 }), files: { clientes: ALL } },
  {
    name: 'ruined_names_us',
    rows: people(US, 2000, 0.4, { change: 0.1, ruins: 0.6 }),
    files: { leads: { ...NAME, email: c.email, phone: c.phone, city: c.city } },
  },
  {
    name: 'ruined_names_ar',
    rows: people(AR, 2000, 0.4, { change: 0.1, ruins: 0.4 }),
    files: { clientes: { Nombre: c.given, Apellido: c.family, Mail: c.email, Celular: c.phone, Localidad: c.city } },
  },
  {
    name: 'married_us',
    rows: people(US, 2100, 0.28, { change: 0.15, marries: 0.3 }),
    files: { people: { ...NAME, dob: c.isoBirth, email: c.email, phone: c.phone, address: c.street, city: c.city } },
    gap: [0.2, 'first_name'],
  },
  {
    name: 'moved_de',
    rows: people(DE, 3000, 0.3, { change: 0.15, moves: 5 }),
    files: {
      kunden: {
        ...NAME,
        email: c.email,
        ...PLACE,
      },
    },
  },
];
