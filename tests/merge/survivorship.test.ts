import { describe, expect, it } from 'vitest';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, recordsOf } from '../support/records-of.ts';
import { golden, merged, POLICY } from './people.ts';

describe('a name', () => {
  it('is the one most sources write, however often one source repeats another', () => {
    const customer = merged([
      { source: 'calls', given_name: 'Bea', family_name: 'Soto', row: 1 },
      { source: 'calls', given_name: 'Bea', family_name: 'Soto', row: 2 },
      { source: 'calls', given_name: 'Bea', family_name: 'Soto', row: 3 },
      { source: 'crm', given_name: 'Beatriz', family_name: 'Soto', row: 1 },
      { source: 'pos', given_name: 'Beatriz', family_name: 'Soto', row: 1 },
    ]);
    expect(golden(customer)).toEqual({ given_name: 'Beatriz', family_name: 'Soto' });
    expect(customer.values.given_name?.rule).toBe('most_frequent');
  });

  it('keeps accents and name case over their absence', () => {
    const customer = merged([
      { source: 'pos', given_name: 'JOSE', family_name: 'PENA', updatedAt: '2024-05-01' },
      { source: 'calls', given_name: 'Jose', family_name: 'Pena', updatedAt: '2024-06-01' },
      { source: 'crm', given_name: 'José', family_name: 'Peña', updatedAt: '2020-01-01' },
    ]);
    expect(customer.fullName).toBe('José Peña');
    expect(customer.conflicts).toEqual([]);
  });

  it('is written without the letters that another record lost', () => {
    const match = { family: 'munoz' };
    const customer = merged([
      { source: 'crm', given_name: 'Ana', family_name: 'Mu�oz', match },
      { source: 'pos', given_name: 'Ana', family_name: 'Munoz', match },
    ]);
    expect(customer.fullName).toBe('Ana Munoz');
  });

  it('is written out rather than with initials, even where two sources abbreviate', () => {
    const customer = merged([
      { source: 'pos', given_name: 'J', family_name: 'Rojas' },
      { source: 'calls', given_name: 'J', family_name: 'Rojas' },
      { source: 'crm', given_name: 'Juan', family_name: 'Rojas' },
    ]);
    expect(customer.fullName).toBe('Juan Rojas');
    expect(customer.conflicts).toMatchObject([{ field: 'given_name', kind: 'less_complete', severity: 'low' }]);
  });

  it('does not grow by junk: a cell with a number or a whole sentence never wins', () => {
    const customer = merged([
      { source: 'crm', given_name: 'Juan', family_name: 'Rojas' },
      { source: 'pos', given_name: 'Juan', family_name: 'Rojas 2 apto 301' },
      { source: 'calls', given_name: 'Juan', family_name: 'Rojas llamar despues de las nueve' },
    ]);
    expect(customer.fullName).toBe('Juan Rojas');
    expect(customer.conflicts.map(({ kind }) => kind).sort()).toEqual(['different', 'invalid']);
  });

  it('is the company where no person is named', () => {
    expect(merged([{ company: 'Flores del Sur' }]).fullName).toBe('Flores del Sur');
  });
});

describe('an address', () => {
  it('comes whole from the record changed last, and is not completed from another', () => {
    const customer = merged([
      { source: 'crm', address: 'Calle 10 # 20-30', city: 'Bogotá', postal_code: '110111', updatedAt: '2022-01-01' },
      { source: 'pos', address: 'Carrera 7 # 1-2', city: 'Medellín', updatedAt: '2024-01-01' },
    ]);
    expect(golden(customer)).toEqual({ address: 'Carrera 7 # 1-2', city: 'Medellín' });
    expect(customer.conflicts.map(({ field, keptValue, otherValue }) => [field, keptValue, otherValue])).toEqual([
      ['address', 'Carrera 7 # 1-2', 'Calle 10 # 20-30'],
      ['city', 'Medellín', 'Bogotá'],
      ['postal_code', '', '110111'],
    ]);
  });

  it('is the whole one where a newer record leaves out small words and the flat', () => {
    const customer = merged([
      { source: 'crm', address: 'Avenida de América 31, 5º A', city: 'Madrid', country: 'ES', updatedAt: '2021-01-01' },
      { source: 'pos', address: 'Avenida America 31', city: 'Madrid', updatedAt: '2026-01-01' },
    ]);
    expect(golden(customer)).toEqual({ address: 'Avenida de América 31, 5º A', city: 'Madrid', country: 'ES' });
    expect(customer.conflicts).toMatchObject([{ field: 'address', kind: 'less_complete', severity: 'low' }]);
  });

  it('is not lost to a newer record that only knows the city', () => {
    const customer = merged([
      { source: 'crm', address: 'Calle 10 # 20-30', city: 'Bogotá', updatedAt: '2020-01-01' },
      { source: 'calls', city: 'Bogotá', country: 'CO', updatedAt: '2024-01-01' },
      { source: 'social', city: 'Cali', updatedAt: '2024-02-01' },
    ]);
    expect(golden(customer)).toEqual({ address: 'Calle 10 # 20-30', city: 'Bogotá' });
    expect(customer.values.address?.rule).toBe('most_complete');
  });

  it('is the fuller one of two that agree, whichever is newer', () => {
    const customer = merged([
      { source: 'crm', address: 'Calle 10 # 20-30 apto 5', city: 'Bogotá', country: 'CO', updatedAt: '2020-01-01' },
      { source: 'pos', address: 'Calle 10 # 20-30', city: 'BOGOTA', updatedAt: '2024-01-01' },
    ]);
    expect(golden(customer)).toEqual({ address: 'Calle 10 # 20-30 apto 5', city: 'Bogotá', country: 'CO' });
  });
});

describe('a birth date', () => {
  it('is the whole one, and a year or a day alone does not contradict it', () => {
    const customer = merged([
      { source: 'social', birth_date: '1984', updatedAt: '2024-05-01' },
      { source: 'pos', birth_date: '--05-13', updatedAt: '2024-05-01' },
      { source: 'crm', birth_date: '1984-05-13', updatedAt: '2020-01-01' },
    ]);
    expect(golden(customer)).toEqual({ birth_date: '1984-05-13' });
    expect(customer.conflicts.map(({ kind }) => kind)).toEqual(['less_complete', 'less_complete']);
    expect(customer.needsReview).toBe(false);
  });
});

describe('a national id', () => {
  it('is never one of which a spreadsheet lost digits', () => {
    const ruined = { source: 'pos', national_id: '1,03761E+09', updatedAt: '2024-06-01', match: { nationalId: [] } };
    const customer = merged([{ source: 'crm', national_id: '1037614825' }, ruined]);
    expect(customer.values.national_id?.value).toBe('1037614825');
    expect(customer.conflicts).toMatchObject([{ field: 'national_id', kind: 'invalid', otherValue: '1,03761E+09' }]);
    const short = { source: 'crm', national_id: '1234', match: { nationalId: [] } };
    expect(merged([short, ruined]).values.national_id?.value).toBe('1234');
    for (const alone of [[ruined], [ruined, { ...ruined, national_id: '1,03762E+09' }]])
      expect(merged(alone).values.national_id).toBeUndefined();
  });

  it('is the one whose check digit proves it', () => {
    const customer = merged([
      { source: 'pos', national_id: '1020304050999' },
      { source: 'calls', national_id: '1020304050999' },
      { source: 'crm', national_id: '12345678Z', match: { nationalId: '12345678@ES' } },
    ]);
    expect(golden(customer)).toEqual({ national_id: '12345678Z' });
    expect(customer.values.national_id?.rule).toBe('longest_valid');
  });

  it('is the same id with and without a proven country', () => {
    const customer = merged([
      { source: 'crm', national_id: '12345678Z', match: { nationalId: '12345678@ES' } },
      { source: 'pos', national_id: '12345678', match: { nationalId: '12345678' } },
    ]);
    expect(customer.conflicts).toEqual([]);
  });
});

describe('the rules of the user', () => {
  const places = [
    { source: 'crm', email: 'old@example.com', updatedAt: '2020-01-01', firstSeen: '2019-01-01' },
    { source: 'pos', email: 'new@example.com', updatedAt: '2024-01-01', firstSeen: '2023-01-01' },
  ];

  it('are not needed: the newest e-mail wins', () => {
    expect(golden(merged(places))).toEqual({ email: 'new@example.com' });
  });

  it('put preferred channels before everything but validity', () => {
    const customer = merged(places, { prefer: ['crm', 'pos'] });
    expect(golden(customer)).toEqual({ email: 'old@example.com' });
    expect(customer.values.email?.rule).toBe('most_trusted');
    expect(golden(merged(places, { prefer: ['POS.csv'] }))).toEqual({ email: 'new@example.com' });
  });

  it('do not let a preferred source win with a value nobody can use', () => {
    const customer = merged(
      [
        { source: 'crm', email: 'a***@example.com' },
        { source: 'pos', email: 'ana@example.com' },
      ],
      { prefer: ['crm'] },
    );
    expect(golden(customer)).toEqual({ email: 'ana@example.com' });
  });

  it('replace those of a field', () => {
    const customer = merged(places, { survivorship: { email: ['earliest'] } });
    expect(golden(customer)).toEqual({ email: 'old@example.com' });
    expect(customer.values.email?.rule).toBe('earliest');
  });

  it('can ask for the last activity instead of the last change', () => {
    const visited = [
      { source: 'crm', company: 'Flores', updatedAt: '2024-01-01', lastSeen: '2020-01-01' },
      { source: 'pos', company: 'Frutas', updatedAt: '2020-01-01', lastSeen: '2024-01-01' },
    ];
    expect(golden(merged(visited))).toEqual({ company: 'Flores' });
    expect(golden(merged(visited, { survivorship: { company: ['latest'] } }))).toEqual({ company: 'Frutas' });
  });
});

describe('two spellings of one name with equal support', () => {
  const RIGHT = { source: 'crm', given_name: 'Diego', family_name: 'Cano Ruiz' };
  const SLIP = { source: 'pos', given_name: 'Diego', family_name: 'Cano Riuz' };

  it('are decided by what others are called', () => {
    const other = { source: 'calls', given_name: 'Ana', family_name: 'Ruiz' };
    const records = recordsOf([SLIP, RIGHT, other]);
    const [diego] = [...mergeCustomers(records, clustersOf(records, [[0, 1]]), POLICY)].filter(
      ({ members }) => members.length === 2,
    );
    expect(diego.values.family_name).toMatchObject({ value: 'Cano Ruiz', rule: 'usual_spelling' });
    expect(diego.conflicts).toMatchObject([{ kind: 'one_character', otherValue: 'Cano Riuz', rule: 'usual_spelling' }]);
  });

  it('are decided by the fuller record where nobody else is called so', () => {
    const customer = merged([SLIP, { ...RIGHT, birth_date: '1986-06-21' }]);
    expect(customer.values.family_name).toMatchObject({ value: 'Cano Ruiz', rule: 'fullest_record' });
  });

  it('are not decided by frequency when they are two names', () => {
    const records = recordsOf([
      { source: 'crm', given_name: 'Ana', family_name: 'Bedoya' },
      { source: 'pos', given_name: 'Ana', family_name: 'Zapata' },
      { source: 'calls', given_name: 'Eva', family_name: 'Zapata' },
    ]);
    const customers = [...mergeCustomers(records, clustersOf(records, [[0, 1]]), POLICY)];
    const ana = customers.find(({ members }) => members.length === 2);
    expect(ana?.values.family_name).toMatchObject({ value: 'Bedoya', rule: 'tie' });
  });
});

describe('when no rule decides', () => {
  it('the smaller text is kept and the tie is told', () => {
    const companies = ['Flores', 'Aromas', 'Lirios', 'Rosas'];
    for (let turn = 0; turn < companies.length; turn++) {
      const turned = [...companies.slice(turn), ...companies.slice(0, turn)];
      const customer = merged(turned.map((company, source) => ({ source: `s${source}`, company })));
      expect(customer.values.company).toMatchObject({ value: 'Aromas', rule: 'tie' });
      expect(customer.conflicts.map(({ otherValue, rule }) => [otherValue, rule])).toEqual([
        ['Flores', 'tie'],
        ['Lirios', 'tie'],
        ['Rosas', 'tie'],
      ]);
    }
  });

  it('a date that all rows of a file share is the date of the export and decides nothing', () => {
    const exported = Array.from({ length: 20 }, (_, row) => ({
      source: 'crm',
      row: row + 1,
      company: 'Flores',
      updatedAt: '2024-06-01',
    }));
    const customer = merged([...exported, { source: 'pos', company: 'Rosas', updatedAt: '2023-01-01' }]);
    expect(customer.values.company).toMatchObject({ value: 'Rosas', rule: 'most_recent' });
  });
});
