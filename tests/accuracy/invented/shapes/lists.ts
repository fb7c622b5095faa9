import * as c from '../columns.ts';
import { AR } from '../lands/ar.ts';
import { BR } from '../lands/br.ts';
import { DE } from '../lands/de.ts';
import { ES } from '../lands/es.ts';
import { IN } from '../lands/in.ts';
import { MX } from '../lands/mx.ts';
import { PT } from '../lands/pt.ts';
import { US } from '../lands/us.ts';
import { people, twoLists } from '../populations.ts';
import type { Shape } from './shape.ts';

const NAME = { first_name: c.given, last_name: c.family };
const SPANISH = { Nombre: c.given, Apellidos: c.family };
const LANDS = [US, BR, PT, DE, IN, MX, ES, AR];

/** Lists of persons in several files of different shapes. */
export const LISTS: readonly Shape[] = [
  {
    name: 'two_files_br',
    rows: people(BR, 4000, 0.4),
    files: {
      clientes: {
        'Nome completo': c.fullName,
        Telefone: c.phone,
        'E-mail': c.email,
        Endereço: c.street,
        Cidade: c.city,
        CEP: c.postalCode,
      },
      vendas: {
        nome: c.given,
        sobrenome: c.family,
        celular: c.phoneDigits,
        email: c.email,
        data_nascimento: c.dayFirst,
      },
    },
    gap: [0.15],
  },
  {
    name: 'two_files_de',
    rows: people(DE, 4000, 0.4),
    files: {
      kunden: {
        Vorname: c.given,
        Nachname: c.family,
        Straße: c.street,
        PLZ: c.postalCode,
        Ort: c.city,
        Telefon: c.phone,
      },
      newsletter: { Name: c.familyFirst, 'E-Mail': c.email, Geburtsdatum: c.dotted, PLZ: c.postalCode, Mobil: c.phone },
    },
    gap: [0.15],
  },
  {
    name: 'two_files_in',
    rows: people(IN, 4000, 0.4),
    files: {
      crm: {
        name: c.fullName,
        mobile: c.phone,
        email: c.email,
        address: c.street,
        city: c.city,
        pincode: c.postalCode,
      },
      app: { ...NAME, phone: c.phoneDigits, email: c.email, date_of_birth: c.isoBirth, city: c.city },
    },
    gap: [0.15],
  },
  {
    name: 'two_files_id_ar',
    rows: people(AR, 4000, 0.4),
    files: {
      socios: { Apellido: c.family, Nombre: c.given, DNI: c.nationalId, Domicilio: c.street, Localidad: c.city },
      ventas: { Cliente: c.capitals(c.familyFirst), Documento: c.nationalId, Teléfono: c.phone, Mail: c.email },
    },
    gap: [0.2],
  },
  {
    name: 'two_crms_no_phone_es',
    rows: people(ES, 4000, 0.4),
    files: {
      hubspot: { ...SPANISH, Correo: c.email, Ciudad: c.city },
      dynamics: { Contacto: c.familyFirst, 'Correo electrónico': c.email, CP: c.postalCode, Población: c.city },
    },
    gap: [0.15, 'Contacto', 'Nombre'],
  },
  {
    name: 'two_lists_us',
    rows: twoLists(US, 1500, 0.6, 1500, { change: 0.3 }),
    files: {
      a: { ...NAME, dob: c.isoBirth, city: c.city },
      b: { surname: c.family, forename: c.given, dob: c.isoBirth, zip: c.postalCode, town: c.city },
    },
    into: 'copies apart',
  },
  {
    name: 'two_lists_addr_mx',
    rows: twoLists(MX, 1500, 0.6, 1500, { change: 0.25 }),
    files: {
      a: { nombre: c.given, apellidos: c.family, direccion: c.street, ciudad: c.city },
      b: {
        cliente: c.capitals((x) => `${x.family} ${x.given}`),
        domicilio: c.capitals(c.street),
        cp: c.postalCode,
        poblacion: c.capitals(c.city),
      },
    },
    into: 'copies apart',
  },
  {
    name: 'large_and_small_us',
    rows: twoLists(US, 6000, 0.6, 500),
    files: {
      crm: { ...NAME, email: c.email, phone: c.phone, city: c.city, zip: c.postalCode },
      webinar: { Name: c.fullName, 'Email Address': c.email, State: c.city },
    },
    into: 'copies apart',
  },
  {
    name: 'phone_vs_email_us',
    rows: people(US, 3000, 0.5),
    files: {
      p: { name: c.fullName, phone: c.phone, zip: c.postalCode },
      e: { ...NAME, email: c.email, zip: c.postalCode },
      both: { name: c.fullName, email: c.email, phone: c.phone },
    },
  },
  {
    name: 'customer_number_us',
    rows: people(US, 3000, 0.45, { change: 0.3 }),
    files: {
      crm: { customer_number: (x) => `K${x.customerNumber}`, ...NAME, email: c.email, city: c.city },
      billing: { customer_number: (x) => `K${x.customerNumber}`, name: c.fullName, phone: c.phone, address: c.street },
    },
    into: 'copies apart',
    gap: [0.1, 'name', 'first_name'],
  },
  {
    name: 'customer_number_mx',
    rows: people(MX, 3000, 0.45, { change: 0.3 }),
    files: {
      crm: { 'Número de cliente': c.customerNumber, ...SPANISH, Correo: c.email, Ciudad: c.city },
      facturacion: {
        'No. cliente': c.customerNumber,
        'Razón social': c.fullName,
        Teléfono: c.phone,
        Dirección: c.street,
      },
    },
    into: 'copies apart',
    gap: [0.1, 'Nombre', 'Razón social'],
  },
  {
    name: 'loyalty_masked_email_us',
    rows: people(US, 4000, 0.4),
    files: {
      crm: { ...NAME, 'Birth Date': c.isoBirth, Email: c.email, Zip: c.postalCode },
      cards: { 'Member Name': c.fullName, DOB: c.isoBirth, 'E-mail': c.maskedEmail, Joined: c.moment },
    },
    into: 'copies apart',
    gap: [0.15, 'Member Name', 'first_name'],
  },
  {
    name: 'hotel_guests',
    rows: people(LANDS, 4000, 0.4),
    files: {
      booking: { 'Guest name': c.fullName, Email: c.email, Phone: c.phone, Arrival: c.moment },
      reception: {
        Surname: c.capitals(c.family),
        'Given names': c.capitals(c.given),
        Passport: c.nationalId,
        'Date of birth': c.isoBirth,
        Phone: c.phone,
        Arrival: c.moment,
      },
    },
    gap: [0.15, 'Guest name', 'Surname'],
  },
  {
    name: 'transposed_names_pt',
    rows: people(PT, 3000, 0.4, { change: 0.15, swaps: 0.4 }),
    files: {
      loja: { Nome: c.given, Apelido: c.family, Telemóvel: c.phone, Email: c.email },
      site: { Nome: c.given, Apelido: c.family, Email: c.email, Localidad: c.city },
    },
  },
  {
    name: 'capitals_es',
    rows: people(ES, 3000, 0.4),
    files: {
      web: { ...SPANISH, Correo: c.email, Teléfono: c.phone },
      erp: {
        CLIENTE: c.capitals((x) => `${x.family} ${x.given}`),
        DIRECCION: c.capitals(c.street),
        TELEFONO: c.phone,
        POBLACION: c.capitals(c.city),
      },
    },
    gap: [0.1, 'CLIENTE', 'Nombre'],
  },
  {
    name: 'nulls60_two_files_es',
    rows: people(ES, 4000, 0.5, { change: 0.1 }),
    files: {
      tienda: { ...SPANISH, Teléfono: c.phone, Correo: c.email, CP: c.postalCode },
      web: { Nombre: c.fullName, Email: c.email, Móvil: c.phone, Nacimiento: c.isoBirth },
    },
    gap: [0.6, 'Nombre'],
  },
];
