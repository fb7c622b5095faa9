import type { Random } from '../../bench/generator/random.ts';
import { slip } from './clerk.ts';
import { ES } from './lands/es.ts';
import { digits, type Land } from './lands/land.ts';
import { MX } from './lands/mx.ts';
import { US } from './lands/us.ts';
import { invented, type Person, type Row } from './person.ts';
import { colleague, households, type Population } from './populations.ts';

const NAMES = [
  ...'Alpha Nova Global Prime Delta Iberia Andina Pacific Atlas Orion Vertex Solaris Sierra Norte Austral Quantum Metro Royal Central Capital Zenith Apex Fénix Aurora Cobalto'.split(
    ' ',
  ),
  ...MX.surnames,
  ...US.surnames.slice(0, 200),
];
const TRADES =
  'Logistics Foods Textiles Software Consulting Pharma Motors Construction Hardware Energy Transport Plastics Steel Printing Travel Dental Bakery Security Media Farms'.split(
    ' ',
  );
/** Legal forms, short and written out. */
const FORMS = [
  ['Inc', 'Inc.'],
  ['LLC', 'L.L.C.'],
  ['Ltd', 'Limited'],
  ['Corp', 'Corporation'],
  ['Co', 'Company'],
  ['GmbH', 'GmbH'],
  ['SA', 'S.A.'],
] as const;

/** So many companies, a share of which stands there once more. */
export function firms(count: number, repeated: number): Population {
  return (random) => {
    const rows: Row[] = [];
    for (let k = 0; k < count; k++) {
      const name = firmName(random);
      const form = random.pick(FORMS);
      const firm = { ...invented(random, random.pick(LANDS)), nationalId: digits(random, 9) };
      rows.push({ who: String(k), copy: false, shown: { ...firm, company: `${name} ${form[0]}` } });
      if (!random.chance(repeated)) continue;
      const shown = { ...firm, company: namedAgain(random, name, form), city: cityAgain(random, firm) };
      rows.push({ who: String(k), copy: true, shown });
    }
    return rows;
  };
}

const LANDS: readonly Land[] = [US, MX, ES];

function firmName(random: Random): string {
  const partner = random.chance(0.3) ? `& ${random.pick(NAMES)} ` : '';
  return `${random.pick(NAMES)} ${partner}${random.pick(TRADES)}`;
}

function namedAgain(random: Random, name: string, form: readonly [string, string]): string {
  let written = random.chance(0.25) ? slip(random, name) : name;
  if (random.chance(0.1)) written = written.replace('&', 'and');
  if (random.chance(0.1)) written = written.toUpperCase();
  return random.chance(0.3) ? written : `${written} ${random.pick(form)}`;
}

function cityAgain(random: Random, { city }: Person): string {
  return random.chance(0.1) ? slip(random, city) : city;
}

/** People at companies: one switchboard, one domain. */
export function contactsAtFirms(count: number): Population {
  return (random) => {
    const contacts = households({ land: US, homes: count, sizes: [1, 8], repeated: 0.4, member: colleague })(random);
    const names = Array.from({ length: count }, () => `${firmName(random)} ${random.pick(FORMS)[0]}`);
    return contacts.map((row) => {
      const company = names[Number(row.who.split('.')[0])];
      const domain = `${company.split(' ')[0].toLowerCase()}${row.who.split('.')[0]}.com`;
      return { ...row, shown: { ...row.shown, company, email: row.shown.email.replace(/@.*/, `@${domain}`) } };
    });
  };
}
