/** The four exports, one literal each. Nothing in a value needs a quote, so that rows are plain joins. */
import { plainName } from './names.ts';
import type { Random } from './random.ts';
import type { Sighting } from './sighting.ts';

export interface ExportFile {
  readonly name: string;
  /** Of all rows. */
  readonly share: number;
  readonly encoding: BufferEncoding;
  /** What stands before the first row, header included. */
  readonly start: string;
  /** How unevenly people are met: person = people × uniform^lean; 1 = evenly. */
  readonly lean: number;
  /** With its line end. */
  readonly row: (random: Random, seen: Sighting) => string;
  /** Rows that stand for no one in particular. */
  readonly nobody?: { readonly share: number; readonly row: (random: Random) => string };
}

const CRM_HEADER =
  'Contact ID,First Name,Last Name,Mailing Street,Mailing City,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,Birthdate,Email Opt Out,Do Not Call,Lead Source,Account Owner,Created Date,Last Modified Date';
const POS_HEADER =
  'Tipo de identificación;Número de identificación;Nombre;Teléfono 1;Celular;WhatsApp;Email;País;Ciudad;Dirección;Fecha de nacimiento;Género;Fecha última venta;Total compras;Fecha de creación';

const CALLS_HEADER = 'Id llamada;Fecha;Tipo;Teléfono cliente;Nombre cliente;Documento;Motivo;Agente;Autoriza contacto';
const SOCIAL_HEADER =
  'id,created_time,ad_id,ad_name,campaign_id,campaign_name,form_id,form_name,is_organic,platform,nombre_completo,número_de_teléfono,correo_electrónico,ciudad,lead_status';

export const FILES: readonly ExportFile[] = [
  { name: 'crm.csv', share: 0.3, encoding: 'utf8', start: `${quoted(CRM_HEADER.split(','))}\n`, lean: 1, row: crmRow },
  {
    name: 'pos.csv',
    share: 0.3,
    // The letters of these names stand at the same places in Windows-1252.
    encoding: 'latin1',
    start: `sep=;\r\n${POS_HEADER}\r\n`,
    lean: 1,
    row: posRow,
    nobody: { share: 0.003, row: genericBuyer },
  },
  // A few people call often: of a million rows the most frequent caller makes some thirty.
  { name: 'calls.csv', share: 0.25, encoding: 'utf8', start: `${CALLS_HEADER}\r\n`, lean: 1.5, row: callRow },
  {
    name: 'social.csv',
    share: 0.15,
    encoding: 'utf16le',
    start: `\ufeff${SOCIAL_HEADER.replaceAll(',', '\t')}\r\n`,
    lean: 1,
    row: socialRow,
  },
];

/** A Salesforce report: everything quoted, dates of birth as Americans write them. */
function crmRow(random: Random, seen: Sighting): string {
  const { person } = seen;
  const [year, month, day] = seen.birthDate;
  const withAddress = random.chance(0.6);
  const phones = random.below(20);
  const created = dateOf(random, 2016, 9);
  return `${quoted([
    `003${digits(random, 12)}`,
    seen.given,
    seen.family,
    withAddress ? seen.address : '',
    random.chance(0.8) ? person.city : '',
    withAddress ? person.postalCode : '',
    person.country.name,
    phones < 6 ? seen.landline : '',
    phones > 3 ? seen.mobile : '',
    random.chance(0.65) ? seen.email : '',
    random.chance(0.45) ? `${Number(month)}/${Number(day)}/${year}` : '',
    random.chance(0.2) ? '1' : '0',
    random.chance(0.1) ? '1' : '0',
    random.pick(['Web', 'Referral', 'Trade Show', 'Phone Inquiry']),
    random.pick(['Ana Ejecutiva', 'Luis Ejecutivo']),
    created,
    dateOf(random, Number(created.slice(0, 4)) + 1, 2),
  ])}\n`;
}

/** A Spanish billing program: upper case, ids, totals, days first. */
function posRow(random: Random, seen: Sighting): string {
  const { person, given, family } = seen;
  const [year, month, day] = seen.birthDate;
  const name = random.chance(0.04) ? `${family} ${given}` : `${given} ${family}`;
  const withId = random.chance(0.75);
  return `${[
    seen.id.includes('-') && person.country.code === 'CO' ? 'NIT' : 'CC',
    withId ? seen.id : '',
    random.chance(withId ? 0.98 : 0.9) ? name.toUpperCase() : '',
    random.chance(0.15) ? seen.landline : '',
    random.chance(0.72) ? seen.mobile : '',
    random.chance(0.15) ? seen.mobile : '',
    random.chance(0.35) ? seen.email : '',
    person.country.name,
    random.chance(0.8) ? person.city.toUpperCase() : '',
    random.chance(0.3) ? seen.address.toUpperCase() : '',
    random.chance(0.2) ? `${day}/${month}/${year}` : '',
    random.chance(0.7) ? person.sex : '',
    daysFirst(dateOf(random, 2023, 3)),
    amount(random),
    daysFirst(dateOf(random, 2017, 6)),
  ].join(';')}\r\n`;
}

/** The customer a cashier chooses for who gives no name. */
function genericBuyer(random: Random): string {
  const bought = daysFirst(dateOf(random, 2023, 3));
  return `CC;222222222222;CONSUMIDOR FINAL;;;;;Colombia;;;;;${bought};${amount(random)};01/01/2018\r\n`;
}

/** A call log, one row a call; four in ten callers give no name. */
function callRow(random: Random, seen: Sighting): string {
  const named = random.chance(0.6);
  const at = `${String(8 + random.below(11)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`;
  return `${[
    digits(random, 9),
    `${daysFirst(dateOf(random, 2024, 2))} ${at}`,
    random.chance(0.5) ? 'Entrante' : 'Saliente',
    random.chance(0.92) ? seen.mobile : seen.landline,
    named ? `${seen.given} ${seen.family}` : '',
    named && random.chance(0.25) ? seen.id : '',
    random.pick(['Consulta', 'Reclamo', 'Compra', 'Entrega']),
    `Agente ${1 + random.below(40)}`,
    random.pick(['Sí', 'Sí', 'No', '']),
  ].join(';')}\r\n`;
}

/** Leads of a Meta form as the Ads Manager saves them: tabs, UTF-16, prefixes before ids and phones. */
function socialRow(random: Random, seen: Sighting): string {
  const phone = seen.mobile.replaceAll(/[ ()-]/g, '');
  const time = String(random.below(60)).padStart(2, '0');
  return `${[
    `l:${digits(random, 15)}`,
    `${dateOf(random, 2024, 2)}T1${random.below(10)}:${time}:${time}-05:00`,
    `ag:${digits(random, 12)}`,
    'Promo',
    `c:${digits(random, 12)}`,
    'Campaña',
    'f:079654981769',
    'Formulario',
    'false',
    random.chance(0.5) ? 'fb' : 'ig',
    `${seen.given} ${seen.family}`,
    random.chance(0.8) ? `p:${phone}` : '',
    random.chance(0.6) ? seen.email : '',
    random.chance(0.7) ? plainName(seen.person.city) : '',
    'CREATED',
  ].join('\t')}\r\n`;
}

function quoted(cells: readonly string[]): string {
  return `"${cells.join('","')}"`;
}

/** ISO, in one of `years` years. */
function dateOf(random: Random, from: number, years: number): string {
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${from + random.below(years)}-${part(1 + random.below(12))}-${part(1 + random.below(28))}`;
}
/** `31/12/2025` */
function daysFirst(iso: string): string {
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** `1.234.567,00` */
function amount(random: Random): string {
  const thousands = 10 + random.below(990);
  return `${random.chance(0.2) ? `${1 + random.below(9)}.` : ''}${String(thousands).padStart(3, '0')}.${String(random.below(1000)).padStart(3, '0')},00`;
}

function digits(random: Random, count: number): string {
  let text = '';
  while (text.length < count) text += String(random.below(1_000_000)).padStart(6, '0');
  return text.slice(0, count);
}
