import * as c from '../columns.ts';
import { contactsAtFirms, firms } from '../firms.ts';
import { AR } from '../lands/ar.ts';
import { BR } from '../lands/br.ts';
import { ES } from '../lands/es.ts';
import { MX } from '../lands/mx.ts';
import { US } from '../lands/us.ts';
import { people, withConsecutivePhones, withLines } from '../populations.ts';
import type { Shape } from './shape.ts';

const SPANISH = { Nombre: c.given, Apellidos: c.family };

/** Calls, tickets, messages, lines and companies: what is no list of persons, beside one or alone. */
export const EVENTS: readonly Shape[] = [
  {
    name: 'pos_first_name_phone_mx',
    rows: people(MX, 4000, 0.45),
    files: {
      crm: { 'Nombre completo': c.fullName, Celular: c.phone, Correo: c.email, Ciudad: c.city },
      caja: { Fecha: c.moment, Cliente: c.firstWord, Teléfono: c.phoneDigits, Total: c.amount },
    },
    into: 'copies apart',
    gap: [0.1, 'Fecha', 'Total', 'Nombre completo'],
  },
  {
    name: 'calls_phone_only_es',
    rows: people(ES, 4000, 0.5),
    files: {
      crm: { ...SPANISH, Móvil: c.phone, Correo: c.email },
      llamadas: {
        'Fecha y hora': c.moment,
        'Número llamante': c.phone,
        Duración: (_x, random) => String(random.below(900)),
      },
    },
    into: 'copies apart',
  },
  {
    name: 'telecom_lines_br',
    rows: withLines(people(BR, 1500, 0.15), 4),
    files: {
      linhas: {
        Linha: c.phoneDigits,
        Titular: c.fullName,
        CPF: c.nationalId,
        Nascimento: c.dayFirst,
        Endereço: c.street,
      },
    },
    gap: [0.1, 'Linha', 'Titular'],
  },
  {
    name: 'whatsapp_nicknames_mx',
    rows: people(MX, 3000, 0.4),
    files: {
      crm: { Nombre: c.fullName, Celular: c.phone, Correo: c.email },
      whatsapp: { 'Display Name': c.nickname, 'Phone Number': (x) => `+52 1 ${x.phone}`, 'Last message': c.moment },
    },
    into: 'copies apart',
  },
  {
    name: 'email_aliases_us',
    rows: people(US, 3000, 0.4),
    files: {
      shop: { Name: c.fullName, Email: c.gmail, City: c.city },
      newsletter: { 'First Name': c.given, 'Email Address': c.alias, 'Signup Date': c.moment },
    },
    into: 'copies apart',
  },
  {
    name: 'tickets_ar',
    rows: people(AR, 4000, 0.6),
    files: {
      pos: {
        Ticket: c.ticket,
        Fecha: c.moment,
        Cliente: c.fullName,
        DNI: c.sometimes(0.4, c.nationalId),
        Teléfono: c.sometimes(0.6, c.phone),
        Importe: c.amount,
      },
    },
  },
  {
    name: 'contacts_at_firms_us',
    rows: contactsAtFirms(500),
    files: {
      salesforce: { 'First Name': c.given, 'Last Name': c.family, Company: c.company, Email: c.email, Phone: c.phone },
      events: { Attendee: c.fullName, Organization: c.company, 'E-mail': c.email },
    },
  },
  { name: 'firms_city', rows: firms(2000, 0.4), files: { firms: { company: c.company, city: c.city } } },
  {
    name: 'firms_tax_id_es',
    rows: firms(2000, 0.4),
    files: {
      erp: { 'Razón social': c.company, NIF: c.sometimes(0.6, c.nationalId), Población: c.city, Teléfono: c.phone },
      crm: { Empresa: c.company, Ciudad: c.city, Teléfono: c.phone, Email: c.email },
    },
  },
  {
    name: 'phones_only_block',
    rows: withConsecutivePhones(people(ES, 200, 0), 915_550_100),
    files: { extensiones: { Teléfono: c.phone, Alta: c.moment } },
  },
];
