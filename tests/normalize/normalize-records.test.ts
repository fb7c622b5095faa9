import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_CHANNELS, type ContactChannel } from '../../src/domain/channels.ts';
import { type CodedColumn, type ListColumn, NO_DAY } from '../../src/domain/column.ts';
import { CONSENT_STATES } from '../../src/domain/consent.ts';
import type { Mapping } from '../../src/domain/mapping.ts';
import type { Records } from '../../src/domain/records.ts';
import { type NormalizeInput, normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { inputOf, type PlainColumn } from '../support/table-of.ts';

const OPTIONS = { country: undefined, keepExtra: false };

function recordsFrom(
  csv: string,
  columns: Readonly<Record<string, PlainColumn>>,
  known: Partial<Mapping> = {},
  options: Partial<Parameters<typeof normalizeRecords>[1]> = {},
): Records {
  return normalizeRecords([inputOf('crm.csv', csv, columns, known)], { ...OPTIONS, ...options });
}

/** Everything the records say, as plain rows. */
function rowsOf(records: Records): string[] {
  const columns = [
    ...Object.entries(records.display),
    ...Object.entries(records.match).map(([field, column]) => [`match ${field}`, column] as const),
    ...Object.entries(records.extra),
  ];
  const { facts } = records;
  return Array.from({ length: records.count }, (_, record) => {
    const texts = columns.map(([field, column]) => [field, column.text(record)]).filter(([, text]) => text !== '');
    const days = [facts.firstSeen[record], facts.lastSeen[record], facts.updatedAt[record]];
    const consents = Object.values(records.consent).map((c) => `${c.channel} ${c.state[record]} ${c.day[record]}`);
    const origin = [records.sources[records.source[record]].name, records.channel.text(record)];
    const sums = [facts.purchases[record], facts.totalSpent[record]];
    return JSON.stringify([origin, records.recordId.text(record), texts, days, sums.map(String), consents.sort()]);
  });
}

/** Count of each kind of issue. */
function issuesOf(records: Records): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, count } of records.issues.list()) counts[kind] = (counts[kind] ?? 0) + count;
  return counts;
}

function names(records: Records): string[] {
  return Array.from(
    { length: records.count },
    (_, record) => `${records.display.given_name.text(record)}|${records.display.family_name.text(record)}`,
  );
}

describe('names', () => {
  it('joins first and second given name, paternal and maternal surname', () => {
    const records = recordsFrom('a,b,c,d\nANA,maría,PÉREZ,DE LA CRUZ\nLuis,,Gómez,\n', {
      a: 'given_name',
      b: 'second_name',
      c: 'family_name',
      d: 'second_family_name',
    });
    expect(names(records)).toEqual(['Ana María|Pérez de la Cruz', 'Luis|Gómez']);
    expect(records.match.given.text(0)).toBe('ana maria');
    expect(records.match.family.text(0)).toBe('perez cruz');
  });

  it('splits full names by what their words are in other sources, whichever order they stand in', () => {
    const split = inputOf('a.csv', 'n,f\nItziar,Zubeldia\nItziar,Goñi\nAinhoa,Zubeldia\n', {
      n: 'given_name',
      f: 'family_name',
    });
    const full = inputOf('b.csv', 'name\nItziar Zubeldia\nZubeldia Ainhoa\n"GOÑI, ITZIAR"\n', { name: 'full_name' });
    const records = normalizeRecords([full, split], OPTIONS);
    expect(names(records).slice(3)).toEqual(['Itziar|Zubeldia', 'Ainhoa|Zubeldia', 'Itziar|Goñi']);
    expect(issuesOf(records)).toMatchObject({ name_split: 2, name_inverted: 1 });
  });

  it('takes a full name beside surnames for what is not in them', () => {
    const records = recordsFrom('a,b,c\nMaría Fernanda,Barrientos,Montoya\nANA PEREZ,Pérez,Díaz\nLuis,de la Cruz,\n', {
      a: 'full_name',
      b: 'family_name',
      c: 'second_family_name',
    });
    expect(names(records)).toEqual(['María Fernanda|Barrientos Montoya', 'Ana|Pérez Díaz', 'Luis|de la Cruz']);
    const more = recordsFrom('a,b\nLuis Gómez Rojas,Gómez\nCarlos Pérez Gómez,Pérez\n', {
      a: 'full_name',
      b: 'family_name',
    });
    expect(names(more)).toEqual(['Luis|Gómez Rojas', 'Carlos|Pérez Gómez']);
  });

  it('takes the full name where a column of its own is empty', () => {
    const records = recordsFrom('full,n,f\nAna Pérez Gómez,Ana,\nLuis Gómez,Luis,Gómez Ruiz\n', {
      full: 'full_name',
      n: 'given_name',
      f: 'family_name',
    });
    expect(names(records)).toEqual(['Ana|Pérez Gómez', 'Luis|Gómez Ruiz']);
  });

  it('drops names of nobody, in one cell or in two, and counts them', () => {
    const records = recordsFrom('n,f\nCONSUMIDOR,FINAL\nCONSUMIDOR,FINAL\nAna,Ruiz\n', {
      n: 'given_name',
      f: 'family_name',
    });
    expect(names(records)).toEqual(['|', '|', 'Ana|Ruiz']);
    expect(records.match.family.isEmpty(0)).toBe(true);
    expect(records.disbelieved).toEqual([
      { field: 'name', value: 'CONSUMIDOR FINAL', reason: 'placeholder', records: 2 },
    ]);
    const full = recordsFrom('n\nPÚBLICO EN GENERAL\n', { n: 'full_name' });
    expect(names(full)).toEqual(['|']);
    expect(full.disbelieved).toHaveLength(1);
  });

  it('moves a phone or e-mail out of the name cell', () => {
    const records = recordsFrom(
      'n,t\n+57 310 582 4973,\nana.ruiz@correo.test,3105824973\n',
      { n: 'full_name', t: 'phone' },
      { country: 'CO' },
    );
    expect(names(records)).toEqual(['|', '|']);
    expect(records.display.phone.list(0)).toEqual(['+573105824973']);
    expect(records.display.email.list(1)).toEqual(['ana.ruiz@correo.test']);
  });

  it('keeps the initials of a legal form when it puts a company in name case', () => {
    const csv = 'c\nFERRETERA DEL NORTE SA DE CV\nEL TORNILLO LTDA\nFLORES S.A.S.\nBanco SA de Cali\nSOL SAS\n';
    const records = recordsFrom(csv, { c: 'company' });
    expect([0, 1, 2, 3, 4].map((record) => records.display.company.text(record))).toEqual([
      'Ferretera del Norte SA de CV',
      'El Tornillo Ltda',
      'Flores S.A.S.',
      'Banco SA de Cali',
      'Sol SAS',
    ]);
  });

  it('tells person, company and id apart in a column of any of them', () => {
    const records = recordsFrom(
      'cliente\nFERRETERÍA EL TORNILLO S.A.S.\nAna Pérez Gómez\n1.020.304.050\n',
      { cliente: 'person_or_company' },
      { country: 'CO' },
    );
    expect(records.match.company.text(0)).toBe('ferreteria el tornillo');
    expect(names(records)).toEqual(['|', 'Ana|Pérez Gómez', '|']);
    expect(records.display.national_id.text(2)).toBe('1020304050');
    expect(records.display.phone.isEmpty(2)).toBe(true);
    expect(issuesOf(records)).toMatchObject({ id_in_company: 1 });
    expect(issuesOf(records)).not.toHaveProperty('name_is_company');
  });

  it('keeps the suffix of a name to show and leaves it out of the comparison', () => {
    const records = recordsFrom('n,f,s\nJohn,Smith Jr.,\nJohn,Smith,III\n', {
      n: 'given_name',
      f: 'family_name',
      s: 'name_suffix',
    });
    expect(names(records)).toEqual(['John|Smith Jr', 'John|Smith III']);
    expect(records.match.family.text(0)).toBe('smith');
  });

  it('takes a nickname only for want of a given name', () => {
    const records = recordsFrom('n,f,k\n,Ruiz,Pepe\nJosé,Ruiz,Pepe\n', {
      n: 'given_name',
      f: 'family_name',
      k: 'nickname',
    });
    expect(names(records)).toEqual(['Pepe|Ruiz', 'José|Ruiz']);
  });
});

describe('contacts and ids', () => {
  it('collects several phone columns in their order, each number once, shown and compared side by side', () => {
    const records = recordsFrom(
      'p,q\n310 582 4973 / 6012281260,+57 310 582 4973\n,p:+573105824972\n',
      { p: 'phone', q: 'phone' },
      { country: 'CO' },
    );
    expect(records.display.phone.list(0)).toEqual(['+573105824973', '+576012281260']);
    expect(records.match.phone.list(0)).toEqual(['573105824973', '576012281260']);
    expect(records.display.phone.list(1)).toEqual(['+573105824972']);
    expect(issuesOf(records)).toMatchObject({ phone_several: 1, prefix_removed: 1 });
  });

  it('reads a number by the country of its row before that of its source or the option', () => {
    const csv = 'p,c\n612830475,España\n3105824973,\n612830475,Narnia\n';
    const records = recordsFrom(csv, { p: 'phone', c: 'country' }, { country: 'CO' });
    expect(records.display.phone.text(0)).toBe('+34612830475');
    expect(records.display.phone.text(1)).toBe('+573105824973');
    expect(records.display.country.text(2)).toBe('');
    expect(issuesOf(records)).toMatchObject({ country_unknown: 1 });
    const given = recordsFrom('p\n612830475\n', { p: 'phone' }, {}, { country: 'ES' });
    expect(given.display.phone.text(0)).toBe('+34612830475');
  });

  it('reads a source of which nothing tells the country as the one country of all others', () => {
    const bare = inputOf('calls.csv', 'p\n6042205873\n', { p: 'phone' });
    const from = (countries: readonly (string | undefined)[], country?: string) => {
      const others = countries.map((other, k) =>
        inputOf(`o${k}.csv`, 'p\n\n', { p: 'phone' }, other === undefined ? {} : { country: other }),
      );
      return normalizeRecords([bare, ...others], { ...OPTIONS, country });
    };
    expect(from(['CO', undefined, 'CO']).display.phone.text(0)).toBe('+576042205873');
    expect(issuesOf(from(['CO']))).toEqual({ phone_assumed_country: 1 });
    expect(from(['CO', 'MX']).display.phone.text(0)).toBe('6042205873');
    expect(from([undefined]).display.phone.text(0)).toBe('6042205873');
    // Not a number of Mexico; the option goes before what other sources are.
    expect(from(['CO'], 'MX').display.phone.text(0)).toBe('6042205873');
  });

  it('completes a number without a country by the one source that knows it, unless two countries have it', () => {
    const calls = inputOf('calls.csv', 'p\n994106719\n612830475\n987222333\n', { p: 'phone' });
    const crm = inputOf('crm.csv', 'p\n+51 994106719\n+34 612830475\n+51 987222333\n+56 987222333\n', { p: 'phone' });
    const records = normalizeRecords([calls, crm], OPTIONS);
    expect([0, 1, 2].map((record) => records.display.phone.text(record))).toEqual([
      '+51994106719',
      '+34612830475',
      '987222333',
    ]);
    expect(records.match.phone.text(0)).toBe('51994106719');
    expect(issuesOf(records)).toMatchObject({ phone_assumed_country: 2, phone_invalid: 1 });
  });

  it('adds the extension of its own column to the first number', () => {
    const records = recordsFrom('p,e\n6012281260,104\n', { p: 'phone', e: 'phone_extension' }, { country: 'CO' });
    expect(records.display.phone.text(0)).toBe('+576012281260;ext=104');
    expect(records.match.phone.text(0)).toBe('576012281260x104');
  });

  it.each([
    ['m,t,e\n3114839173,6042846179,55\n', '+573114839173 | +576042846179;ext=55'],
    ['t,m,e\n6042846179,3114839173,55\n', '+576042846179;ext=55 | +573114839173'],
    ['t,e,m\n6042846179,55,6012281260\n', '+576042846179;ext=55 | +576012281260'],
    ['m,t,e\n6012281260,6042846179,55\n', '+576012281260 | +576042846179;ext=55'],
    ['e,m,t\n55,3114839173,6042846179\n', '+573114839173 | +576042846179;ext=55'],
    ['m,t,e\n3114839173,,55\n', '+573114839173'],
    ['m,e\n3114839173,55\n', '+573114839173;ext=55'],
    ['m,e\n3114839173 / 6042846179,55\n', '+573114839173 | +576042846179;ext=55'],
    ['m,t,e\n6012281260,6042846179 ext 7,55\n', '+576012281260 | +576042846179;ext=7'],
    ['m,e,t,f\n6012281260,11,6042846179,55\n', '+576012281260;ext=11 | +576042846179;ext=55'],
  ])('gives an extension to the line on its left, and to no mobile beside a line: %j', (csv, phones) => {
    const roles = { m: 'phone', t: 'phone', e: 'phone_extension', f: 'phone_extension' } as const;
    const header = csv.slice(0, csv.indexOf('\n')).split(',');
    const columns = Object.fromEntries(Object.entries(roles).filter(([letter]) => header.includes(letter)));
    const records = recordsFrom(csv, columns, { country: 'CO' });
    expect(records.display.phone.text(0)).toBe(phones);
  });

  it.each([
    ['ES', '+33,617395264', '+33617395264'],
    ['ES', '+351,912846178', '+351912846178'],
    ['ES', '0033,617395264 / 617395265', '+33617395264 | +33617395265'],
    ['ES', '57,3114839173', '+573114839173'],
    ['ES', '+57,+34 600283748', '+34600283748'],
    ['ES', '+34,34600283748', '+34600283748'],
    ['ES', ',600283748', '+34600283748'],
    ['ES', '+33,600', '600'],
    ['MX', '55,12745679', '+525512745679'],
    ['MX', '55,5512745679', '+525512745679'],
    ['MX', '(33),3615 1234', '+523336151234'],
    ['BR', '11,987654091', '+5511987654091'],
    ['BR', '51,987654091', '+5551987654091'],
    ['AR', '0341,4126578', '+543414126578'],
    ['CO', '601,2281260', '+576012281260'],
    ['CO', '57.0,3114839173', '+573114839173'],
  ])('in %s a prefix of its own column and a phone, %s, are %s', (country, row, phone) => {
    const records = recordsFrom(`x,p\n${row}\n`, { x: 'phone_prefix', p: 'phone' }, { country });
    expect(records.display.phone.text(0)).toBe(phone);
  });

  it('gives a prefix to the phone on its right, in each row its own', () => {
    const records = recordsFrom(
      'p,x,q\n600283748,+33,617395264\n600283748,+351,912846178\n,,617395264\n',
      { p: 'phone', x: 'phone_prefix', q: 'phone' },
      { country: 'ES' },
    );
    expect([0, 1, 2].map((record) => records.display.phone.text(record))).toEqual([
      '+34600283748 | +33617395264',
      '+34600283748 | +351912846178',
      '+34617395264',
    ]);
  });

  it('neither shows nor compares placeholders, and counts the records that hold them', () => {
    const records = recordsFrom(
      'p,e,i\n3000000000,notiene@notiene.com,222222222222\n3000000000,ana@correo.test,\n',
      { p: 'phone', e: 'email', i: 'national_id' },
      { country: 'CO' },
    );
    expect(records.display.phone.isEmpty(0)).toBe(true);
    expect(records.match.phone.isEmpty(0)).toBe(true);
    expect(records.display.email.isEmpty(0)).toBe(true);
    expect(records.display.national_id.isEmpty(0)).toBe(true);
    expect(records.match.nationalId.isEmpty(0)).toBe(true);
    const fields = records.disbelieved.map(({ field, records: count }) => `${field} ${count}`);
    expect(fields.sort()).toEqual(['email 1', 'national_id 1', 'phone 2']);
  });

  it('compares an e-mail by the provider it was meant for and shows it as it was written', () => {
    const records = recordsFrom('e\nana.ruiz@gmial.com\nanaruiz@gmail.com\n', { e: 'email' });
    expect(records.display.email.text(0)).toBe('ana.ruiz@gmial.com');
    expect(records.match.email.text(0)).toBe(records.match.email.text(1));
  });

  it('mends a rare domain close to one twenty times as frequent, but not the same name of another country', () => {
    const many = Array.from({ length: 45 }, (_, k) => `user${k}@talleresbrio.com`).join('\n');
    const records = recordsFrom(`e\n${many}\nluis@talleresbrio.con\nluis@talleresbrio.co\nluis@tallersbrio.com\n`, {
      e: 'email',
    });
    expect(records.match.email.text(45)).toBe('luis@talleresbrio.com');
    expect(records.match.email.text(46)).toBe('luis@talleresbrio.co');
    expect(records.match.email.text(47)).toBe('luis@talleresbrio.com');
    expect(records.display.email.text(45)).toBe('luis@talleresbrio.con');
  });

  it('reads a national id with its type and check digit from columns of their own', () => {
    const records = recordsFrom(
      't,i,d\nNIT,899999061,9\nCC,1020304050,\n',
      { t: 'national_id_type', i: 'national_id', d: 'national_id_check_digit' },
      { country: 'CO' },
    );
    expect(records.match.nationalId.isEmpty(0)).toBe(false);
    expect(records.match.nationalId.text(1)).toContain('1020304050');
  });

  it('keys a handle by its network', () => {
    const records = recordsFrom('u\nhttps://www.instagram.com/Ana.Ruiz/\n@ana.ruiz\n', {
      u: { role: 'handle', network: 'instagram' },
    });
    expect(records.match.handle.text(0)).toBe('instagram:ana.ruiz');
    expect(records.match.handle.text(1)).toBe('instagram:ana.ruiz');
  });
});

describe('values shared by too many people', () => {
  const GIVEN = ['Ana', 'Luis', 'Marta', 'Pedro', 'Sofía', 'Jorge', 'Elena', 'Raúl'];
  const FAMILY = ['Ruiz', 'Mora', 'Vega', 'Soto', 'Leal', 'Paz', 'Rey', 'Gil'];

  function sharing(people: number, surname?: string): Records {
    const rows = GIVEN.slice(0, people).map((given, k) => `${given},${surname ?? FAMILY[k]},caja@tiendabrio.test`);
    return recordsFrom(`n,f,e\n${rows.join('\n')}\n`, { n: 'given_name', f: 'family_name', e: 'email' });
  }

  it('is no evidence under six names without a common word, and is still shown', () => {
    const records = sharing(6);
    for (let record = 0; record < 6; record++) {
      expect(records.match.email.isEmpty(record)).toBe(true);
      expect(records.display.email.text(record)).toBe('caja@tiendabrio.test');
    }
    expect(records.disbelieved).toEqual([
      { field: 'email', value: 'caja@tiendabrio.test', reason: 'shared_by_too_many', records: 6 },
    ]);
    expect(issuesOf(records)).toMatchObject({ shared_by_too_many: 6 });
  });

  it('stays evidence under five names, and within a family of any size', () => {
    expect(sharing(5).match.email.isEmpty(0)).toBe(false);
    expect(sharing(8, 'Ruiz').match.email.isEmpty(0)).toBe(false);
  });

  it('stays evidence under misspellings of one name', () => {
    const written = ['Ainhoa Zubeldia', 'Ainoa Subeldia', 'Anhioa Zuveldia', 'Ainhao Zubledia', 'Ainhoaa Zubelda'];
    const rows = [...written, 'Ajnhoa Zubeldja', 'Ainhosa Zubellia'].map((name) => `${name},caja@tiendabrio.test`);
    const records = recordsFrom(`n,e\n${rows.join('\n')}\n`, { n: 'full_name', e: 'email' });
    expect(records.match.email.isEmpty(0)).toBe(false);
    expect(records.disbelieved).toEqual([]);
  });
});

describe('dates and facts', () => {
  it('decides the order of day and month for the whole column', () => {
    const records = recordsFrom('b\n13/05/1984\n04/12/1990\n', { b: 'birth_date' });
    expect(records.display.birth_date.text(1)).toBe('1990-12-04');
    const american = recordsFrom('b\n05/13/1984\n04/12/1990\n', { b: 'birth_date' });
    expect(american.display.birth_date.text(1)).toBe('1990-04-12');
    expect(american.match.birthDate.text(1)).toBe('19900412');
  });

  it('reports each record whose date could be read both ways, and reads it as the country does', () => {
    const csv = 'b\n04/12/1990\n04/12/1990\n05/05/1991\n';
    const records = recordsFrom(csv, { b: 'birth_date' });
    expect(issuesOf(records)).toEqual({ date_ambiguous: 2 });
    expect(records.display.birth_date.text(0)).toBe('1990-12-04');
    expect(recordsFrom(csv, { b: 'birth_date' }, { country: 'US' }).display.birth_date.text(0)).toBe('1990-04-12');
    const known = recordsFrom(csv, { b: { role: 'birth_date', dateOrder: 'mdy', because: 'layout' } });
    expect(known.display.birth_date.text(0)).toBe('1990-04-12');
    expect(issuesOf(known)).toEqual({});
  });

  it('obeys the configuration even where the values say otherwise', () => {
    const records = recordsFrom('b\n04/12/1990\n25/12/1990\n', {
      b: { role: 'birth_date', dateOrder: 'mdy', because: 'config' },
    });
    expect(records.display.birth_date.text(0)).toBe('1990-04-12');
  });

  it('joins a birth date from year, month and day', () => {
    const records = recordsFrom('y,m,d\n1984,5,13\n,mayo,13\n1984,,\n', {
      y: 'birth_year',
      m: 'birth_month',
      d: 'birth_day',
    });
    expect([0, 1, 2].map((record) => records.display.birth_date.text(record))).toEqual([
      '1984-05-13',
      '--05-13',
      '1984',
    ]);
  });

  it('refuses placeholders and births after the last day the data know of', () => {
    const records = recordsFrom('b,u\n1970-01-01,2025-01-01\n2030-01-01,2024-01-01\n1990-01-01,\n', {
      b: 'birth_date',
      u: 'updated_at',
    });
    expect(records.display.birth_date.isEmpty(0)).toBe(true);
    expect(records.match.birthDate.isEmpty(1)).toBe(true);
    expect(records.display.birth_date.text(2)).toBe('1990-01-01');
    expect(records.disbelieved).toEqual([
      { field: 'birth_date', value: '1970-01-01', reason: 'placeholder', records: 1 },
    ]);
  });

  it('knows when a record was first and last seen and changed', () => {
    const records = recordsFrom('c,u,f,l\n2020-01-01,2021-01-01,,\n2020-01-01,,2019-01-01,2022-01-01\n,,,\n', {
      c: 'created_at',
      u: 'updated_at',
      f: 'first_seen',
      l: 'last_seen',
    });
    const days = ({ facts }: Records, r: number) => [facts.firstSeen[r], facts.lastSeen[r], facts.updatedAt[r]];
    expect(days(records, 0)).toEqual([18_262, NO_DAY, 18_628]);
    expect(days(records, 1)).toEqual([17_897, 18_993, 18_993]);
    expect(days(records, 2)).toEqual([NO_DAY, NO_DAY, NO_DAY]);
  });

  it('takes the day of a call for the first and the last day it was seen', () => {
    const records = recordsFrom('d\n14/01/2025 11:05\n', { d: 'last_seen' }, { interactions: true });
    expect([records.facts.firstSeen[0], records.facts.lastSeen[0]]).toEqual([20_102, 20_102]);
  });

  it('reads money by the decimal mark of its column and leaves silence as not a number', () => {
    const records = recordsFrom('t,n\n"1.234",3\n"99,50",\n,x\n', { t: 'total_spent', n: 'purchases' });
    expect([...records.facts.totalSpent]).toEqual([1234, 99.5, Number.NaN]);
    expect([...records.facts.purchases]).toEqual([3, Number.NaN, Number.NaN]);
    expect(issuesOf(records)).toEqual({ number_invalid: 1 });
  });
});

describe('consent', () => {
  const EMAIL = { role: 'consent', contact: 'email', polarity: 'grants' } as const;
  const state = (records: Records, channel: ContactChannel, record: number) =>
    CONSENT_STATES[records.consent[channel]?.state[record] ?? 0];

  it('lets a denial win among several columns of one channel, and keeps channels apart', () => {
    const records = recordsFrom('a,b,c\nyes,1,yes\nyes,,\n,0,\n', {
      a: { role: 'consent', contact: 'email', polarity: 'grants' },
      b: { role: 'consent', contact: 'email', polarity: 'denies' },
      c: { role: 'consent', contact: 'phone', polarity: 'grants' },
    });
    expect([0, 1, 2].map((record) => state(records, 'email', record))).toEqual(['denied', 'granted', 'unknown']);
    expect([0, 1, 2].map((record) => state(records, 'phone', record))).toEqual(['granted', 'unknown', 'unknown']);
  });

  it('hears a column on several means for each of them', () => {
    const records = recordsFrom('a\nyes\nno\n', {
      a: { role: 'consent', contact: ['email', 'sms'], polarity: 'grants' },
    });
    expect(Object.keys(records.consent)).toEqual(['email', 'sms']);
    for (const channel of ['email', 'sms'] as const)
      expect([0, 1].map((record) => state(records, channel, record))).toEqual(['granted', 'denied']);
  });

  it('denies every means of contact where a column speaks of contact as such', () => {
    const records = recordsFrom('p,x\n3001234567,1\n3001234568,0\n', {
      p: 'phone',
      x: { role: 'consent', contact: 'all', polarity: 'denies' },
    });
    const said = (record: number) => CONTACT_CHANNELS.map((channel) => state(records, channel, record));
    expect(said(0)).toEqual(CONTACT_CHANNELS.map(() => 'denied'));
    expect(said(1)).toEqual(CONTACT_CHANNELS.map(() => 'unknown'));
  });

  it('permits the named means and denies every one where data keeping is asked for with them', () => {
    const records = recordsFrom('a\nSí\nNo\n', {
      a: { role: 'consent', contact: 'whatsapp', polarity: 'no_denies_all' },
    });
    const said = (record: number) => CONTACT_CHANNELS.map((channel) => state(records, channel, record));
    expect(said(0)).toEqual(['unknown', 'unknown', 'unknown', 'granted', 'unknown']);
    expect(said(1)).toEqual(CONTACT_CHANNELS.map(() => 'denied'));
  });

  it('hears the refusals among the dates of a consent, with the day they state', () => {
    const days = 'd,e\n2024-05-01,yes\nNo,yes\nNo autoriza,\nRevocado 2025-01-01,yes\n,yes\n';
    const records = recordsFrom(days, { d: { role: 'consent_at', polarity: 'no_denies' }, e: EMAIL });
    const email = [0, 1, 2, 3, 4].map((record) => state(records, 'email', record));
    expect(email).toEqual(['granted', 'denied', 'denied', 'denied', 'granted']);
    const sms = [0, 1, 2, 3, 4].map((record) => state(records, 'sms', record));
    expect(sms).toEqual(['unknown', 'denied', 'denied', 'denied', 'unknown']);
    expect([...(records.consent.email?.day ?? [])]).toEqual([19_844, NO_DAY, NO_DAY, 20_089, NO_DAY]);
  });

  it('denies on the day of a refusal, and makes no consent of dates alone', () => {
    const records = recordsFrom('u\n2025-01-01\n\nNo\n', {
      u: { role: 'consent_at', contact: 'email', polarity: 'denies' },
    });
    expect([0, 1, 2].map((record) => state(records, 'email', record))).toEqual(['denied', 'unknown', 'unknown']);
    expect(records.consent.email?.day[0]).toBe(20_089);
    expect(Object.keys(records.consent)).toEqual(['email']);
    expect(recordsFrom('d\n2024-05-01\n', { d: { role: 'consent_at', polarity: 'no_denies' } }).consent).toEqual({});
    expect(recordsFrom('d\nNo\n', { d: 'consent_at' }).consent).toEqual({});
  });

  it('dates consent by its own column, and by nothing where it is unknown', () => {
    const records = recordsFrom('a,d\nyes,2024-04-18\n,2024-04-18\n', {
      a: { role: 'consent', contact: 'email', polarity: 'grants' },
      d: 'consent_at',
    });
    expect([...(records.consent.email?.day ?? [])]).toEqual([19_831, NO_DAY]);
  });

  const SMS = { role: 'consent', contact: 'sms', polarity: 'grants' } as const;
  const EVERY = { role: 'consent', contact: 'all', polarity: 'denies' } as const;
  const dayOf = (records: Records, channel: ContactChannel) => records.consent[channel]?.day[0];

  it('dates each means of contact by the dates that name it, never by those of another', () => {
    const records = recordsFrom('e,de,s,ds\nyes,2019-01-01,no,2024-05-01\n', {
      e: EMAIL,
      de: { role: 'consent_at', contact: 'email' },
      s: SMS,
      ds: { role: 'consent_at', contact: 'sms' },
    });
    expect([dayOf(records, 'email'), dayOf(records, 'sms')]).toEqual([17_897, 19_844]);
  });

  it('takes a date that names no means for the rest, and none of another where its own is empty', () => {
    const columns = { e: EMAIL, s: SMS, d: 'consent_at', ds: { role: 'consent_at', contact: 'sms' } } as const;
    const records = recordsFrom('e,s,d,ds\nyes,yes,2019-01-01,\n', columns);
    expect([dayOf(records, 'email'), dayOf(records, 'sms')]).toEqual([17_897, NO_DAY]);
  });

  it('dates a refusal of every means by no date of one of them', () => {
    const columns = { x: EVERY, de: { role: 'consent_at', contact: 'email' }, d: 'consent_at' } as const;
    const records = recordsFrom('x,de,d\nyes,2019-01-01,2024-05-01\n', columns);
    expect(dayOf(records, 'email')).toBe(19_844);
    expect(dayOf(recordsFrom('x,de\nyes,2019-01-01\n', { x: EVERY, de: columns.de }), 'email')).toBe(NO_DAY);
  });

  it('keeps a refusal without a day beside a dated one without, whichever stands first', () => {
    const de = { role: 'consent_at', contact: 'email' } as const;
    for (const csv of ['x,e,de\nyes,no,2019-01-01\n', 'e,x,de\nno,yes,2019-01-01\n'])
      expect(dayOf(recordsFrom(csv, { x: EVERY, e: EMAIL, de }), 'email')).toBe(NO_DAY);
  });

  it('obeys what the name of the file says of all its rows', () => {
    const records = recordsFrom(
      'e,a\nana@correo.test,yes\nluis@correo.test,\n',
      { e: 'email', a: { role: 'consent', contact: 'email', polarity: 'grants' } },
      { wholeFileConsent: { contact: 'email', state: 'denied' } },
    );
    expect([0, 1].map((record) => state(records, 'email', record))).toEqual(['denied', 'denied']);
  });

  it('says nothing on channels no source speaks of', () => {
    expect(recordsFrom('e\nana@correo.test\n', { e: 'email' }).consent).toEqual({});
  });
});

describe('origin and extras', () => {
  it('keeps the channel of the source unless a cell names another', () => {
    const records = recordsFrom('id,ch\nl:123,\n124.0,Tienda\n', { id: 'record_id', ch: 'channel' });
    expect([0, 1].map((record) => records.channel.text(record))).toEqual(['crm', 'pos']);
    expect([0, 1].map((record) => records.recordId.text(record))).toEqual(['123', '124']);
  });

  it('keeps the keys of all sources, and leaves the table alone from which it takes over the first ones', () => {
    const inputs = ['a', 'b'].map((name) => inputOf(`${name}.csv`, `id\n${name}1\nx\n`, { id: 'record_id' }));
    const { recordId } = normalizeRecords(inputs, OPTIONS);
    expect([0, 1, 2, 3].map((record) => recordId.text(record))).toEqual(['a1', 'x', 'b1', 'x']);
    expect(recordId.same(1, 3)).toBe(true);
    expect([...(inputs[0].table.columns[0]?.values.texts() ?? [])]).toEqual(['a1', 'x']);
  });

  it.each([
    ['l:1,\nl:2,\n', ['1', '2']],
    ['n/a,\n2,\n', ['', '2']],
  ])('takes over no keys that say other than they hold: %j', (rows, expected) => {
    const { recordId } = recordsFrom(`id,ch\n${rows}`, { id: 'record_id', ch: 'channel' });
    expect([0, 1].map((record) => recordId.text(record))).toEqual(expected);
  });

  it('keeps unmapped columns only on request, apart by header', () => {
    const a = inputOf('a.csv', 'e,nota\na@correo.test,hola\n', { e: 'email' });
    const b = inputOf('b.csv', 'e,color\nb@correo.test,rojo\n', { e: 'email' });
    expect(normalizeRecords([a, b], OPTIONS).extra).toEqual({});
    const { extra } = normalizeRecords([a, b], { ...OPTIONS, keepExtra: true });
    expect([0, 1].map((record) => extra.nota.text(record))).toEqual(['hola', '']);
    expect([0, 1].map((record) => extra.color.text(record))).toEqual(['', 'rojo']);
  });

  it('tells how much of the work is done, in rows', () => {
    const told: number[] = [];
    const inputs = [
      inputOf('a.csv', 'e\nx@correo.test\n', { e: 'email' }),
      inputOf('b.csv', 'e\ny@correo.test\nz@correo.test\n', { e: 'email' }),
    ];
    normalizeRecords(inputs, { ...OPTIONS, onRows: (rows) => told.push(rows) });
    expect(told.every((rows, at) => at === 0 || rows >= told[at - 1])).toBe(true);
    expect(told.at(-1)).toBe(3);
  });
});

describe('laws', () => {
  const COLUMNS: Readonly<Record<string, PlainColumn>> = {
    id: 'record_id',
    n: 'given_name',
    f: 'family_name',
    e: 'email',
    p: 'phone',
    b: 'birth_date',
    a: 'address',
    c: 'city',
    x: { role: 'consent', contact: 'email', polarity: 'grants' },
  };
  const cell = {
    n: fc.constantFrom('Ana', 'LUIS', 'maría josé', '', 'Consumidor', 'José'),
    f: fc.constantFrom('Ruiz', 'PÉREZ GÓMEZ', 'de la Cruz', '', 'Final', 'Ñáñez'),
    e: fc.constantFrom('ana@correo.test', 'LUIS.R@gmail.com', 'notiene@notiene.com', '', 'x'),
    p: fc.constantFrom('310 582 4973', '+34 612 830 475', '3000000000', '', '123'),
    b: fc.constantFrom('13/05/1984', '04/12/1990', '1990', '', '01/01/1900'),
    a: fc.constantFrom('CALLE 45 # 12-34', 'Cra. 7 No. 8 - 9', ''),
    c: fc.constantFrom('BOGOTÁ D.C.', 'cali', ''),
    x: fc.constantFrom('yes', 'no', '', 'quizás'),
  };
  const rows = fc.array(fc.record(cell), { minLength: 1, maxLength: 12 });

  function sourceOf(name: string, people: readonly Record<keyof typeof cell, string>[]): NormalizeInput {
    const lines = people.map(({ n, f, e, p, b, a, c, x }, k) => [k, n, f, e, p, b, a, c, x].join(','));
    return inputOf(name, `id,n,f,e,p,b,a,c,x\n${lines.join('\n')}\n`, COLUMNS, { country: 'CO' });
  }

  it('makes every row one record, and fills every column for every record', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const records = normalizeRecords([sourceOf('a.csv', first), sourceOf('b.csv', second)], OPTIONS);
        expect(records.count).toBe(first.length + second.length);
        expect([...records.row]).toEqual([...first.keys(), ...second.keys()].map((row) => row + 1));
        const columns = [...Object.values(records.display), ...Object.values(records.match)];
        for (const column of [...columns, records.channel, records.recordId]) expect(column.length).toBe(records.count);
      }),
    );
  });

  it('does not depend on the order of the sources', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b] = [sourceOf('a.csv', first), sourceOf('b.csv', second)];
        const forth = normalizeRecords([a, b], OPTIONS);
        const back = normalizeRecords([b, a], OPTIONS);
        expect(rowsOf(back)).toEqual(rowsOf(forth));
        expect(back.issues.list()).toEqual(forth.issues.list());
        expect(back.disbelieved).toEqual(forth.disbelieved);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (people, stream) => {
        const numbered = people.map((person, k) => ({ ...person, e: `${k}${person.e}` }));
        const ranks = numbered.map(() => stream.next().value);
        const shuffled = numbered.map((person, k) => ({ person, rank: ranks[k] })).sort((a, b) => a.rank - b.rank);
        const withoutId = { ...COLUMNS, id: 'nickname' as const };
        const inputs = [numbered, shuffled.map(({ person }) => person)].map((list) => ({
          ...sourceOf('a.csv', list),
          mapping: inputOf('a.csv', 'id,n,f,e,p,b,a,c,x\n', withoutId, { country: 'CO' }).mapping,
        }));
        const [plain, mixed] = inputs.map((input) => {
          const { mapping } = input;
          const columns = mapping.columns.filter(({ header }) => header !== 'id');
          return normalizeRecords([{ ...input, mapping: { ...mapping, columns } }], OPTIONS);
        });
        expect(rowsOf(mixed).sort()).toEqual(rowsOf(plain).sort());
        expect(mixed.disbelieved).toEqual(plain.disbelieved);
      }),
    );
  });

  it('is idempotent: its own display values are read as they stand', () => {
    fc.assert(
      fc.property(rows, (people) => {
        const once = normalizeRecords([sourceOf('a.csv', people)], OPTIONS);
        const { display } = once;
        const lines = Array.from({ length: once.count }, (_, r) =>
          [
            once.recordId,
            display.given_name,
            display.family_name,
            display.email,
            display.phone,
            display.birth_date,
            display.address,
            display.city,
          ]
            .map((column: CodedColumn | ListColumn) => column.text(r))
            .concat(CONSENT_STATES[once.consent.email?.state[r] ?? 0])
            .join(','),
        );
        const again = normalizeRecords(
          [inputOf('a.csv', `id,n,f,e,p,b,a,c,x\n${lines.join('\n')}\n`, COLUMNS, { country: 'CO' })],
          OPTIONS,
        );
        expect(rowsOf(again)).toEqual(rowsOf(once));
      }),
    );
  });
});
