import { own } from '../../../domain/own.ts';
import type { IdReader } from '../reading.ts';
import { readArgentine } from './argentina.ts';
import { readBrazilian } from './brazil.ts';
import { readChilean } from './chile.ts';
import { readColombian } from './colombia.ts';
import { readEcuadorian } from './ecuador.ts';
import { readMexican } from './mexico.ts';
import { readPeruvian } from './peru.ts';
import { readSpanish } from './spain.ts';
import { readAmerican } from './united-states.ts';

/** A country's ids: how to read them, and the folded names a type column gives them. */
interface IdCountry {
  readonly read: IdReader;
  readonly types: ReadonlySet<string>;
}

const CO_TYPES =
  'cc cedula ceduladeciudadania cedulaciudadania ti tarjetadeidentidad ce ceduladeextranjeria nit rc registrocivil nuip pep ppt';

/** By ISO 3166 alpha-2; asked in this order when the country of the record is unknown. */
export const ID_COUNTRIES: Readonly<Record<string, IdCountry>> = {
  MX: { read: readMexican, types: words('curp rfc') },
  ES: { read: readSpanish, types: words('dni nif nie cif') },
  AR: { read: readArgentine, types: words('dni cuit cuil') },
  CL: { read: readChilean, types: words('rut run') },
  BR: { read: readBrazilian, types: words('cpf cnpj') },
  CO: { read: readColombian, types: words(CO_TYPES) },
  EC: { read: readEcuadorian, types: words('ci cedula ceduladeidentidad ruc') },
  PE: { read: readPeruvian, types: words('dni ruc ce') },
  US: { read: readAmerican, types: words('ssn ein itin socialsecuritynumber') },
};

/** Types that exist in one country of the table only: they tell the country when nothing else does. */
const TYPE_COUNTRY: Readonly<Record<string, string>> = {
  curp: 'MX',
  rfc: 'MX',
  nif: 'ES',
  nie: 'ES',
  cif: 'ES',
  cuit: 'AR',
  cuil: 'AR',
  rut: 'CL',
  run: 'CL',
  cpf: 'BR',
  cnpj: 'BR',
  nit: 'CO',
  ssn: 'US',
};

/** The only country of the table with this type of id, else undefined. */
export function countryOfType(type: string, digits: number): string | undefined {
  if (type === 'ruc') return digits >= 12 ? 'EC' : digits === 11 ? 'PE' : undefined;
  return own(TYPE_COUNTRY, type);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
