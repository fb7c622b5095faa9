import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { policies, worlds } from './people.ts';
import { mergePlainly } from './plain/merge.ts';

/** What a record may be besides what people are made of: keys that do not follow from values, slips, ruins. */
const oddities: fc.Arbitrary<Partial<PlainRecord>> = fc.record(
  {
    national_id: fc.constantFrom('1020304050', '1,02E+09', '1020304051'),
    match: fc.record(
      {
        given: fc.constantFrom('ana', 'ana maria', 'a'),
        family: fc.constantFrom('', 'ruiz', 'riuz', 'gomez ruiz'),
        nationalId: fc.constantFrom('', '1020304050@CO', '1020304050'),
        email: fc.subarray(['ana@example.com', 'ana@hotmail.com', '?ana', 'a***a@x.co']),
        phone: fc.subarray(['573001234567', '576012345678', '57300****67']),
        city: fc.constantFrom('bogota', 'medellin'),
        gender: fc.constant(''),
      },
      { requiredKeys: [] },
    ),
    email: fc.subarray([
      'ana@hotmail.com',
      'ana@hotmial.com',
      'ANA@hotmail.com',
      'aruiz@x.co',
      'ariz@x.co',
      'ana',
      'x@y.co',
    ]),
    phone: fc.subarray(['+573001234567', '+576012345678', '3,11562E+09', '+57 300 *** **67']),
    handle: fc.subarray(['instagram:ana', 'Ana R.', 'x:ana']),
    given_name: fc.constantFrom('An�', '?na', 'Ana Mar?a', 'María', 'Mar�a', 'Marta'),
    city: fc.constantFrom('Bogot?', 'Medell�n', 'MedellÃn', 'Medell??n'),
    company: fc.constantFrom('Flores del S?r', 'Flores del Sur'),
    family_name: fc.constantFrom(
      'Riuz',
      'Ruiz Gomez',
      'R?iz',
      'Pe??a',
      'Juan Perez 2',
      '---',
      'de la Cruz Del Valle Y Otra',
    ),
    address: fc.constantFrom('Calle 10 # 20-30 Apto 201', 'Avenida de la América', 'Avenida América', '--'),
    channel: fc.constantFrom('pos', 'call_center', 'web', ''),
    customerType: fc.constantFrom('contact', 'follower', 'Cliente', 'lead'),
  },
  { requiredKeys: [] },
);

const oddWorlds = fc
  .tuple(worlds, fc.array(fc.option(oddities, { nil: {} }), { minLength: 9, maxLength: 9 }))
  .map(([{ plain, groups }, odd]) => ({ groups, plain: plain.map((record, k) => ({ ...record, ...odd[k] })) }));

it('golden records are those of the plain way of making them, whatever the records', () => {
  let conflicts = 0;
  fc.assert(
    fc.property(fc.oneof(worlds, oddWorlds), policies, ({ plain, groups }, policy) => {
      const records = recordsOf(plain, { interactions: ['calls'] });
      const clusters = clustersOf(records, groups);
      const customers = [...mergeCustomers(records, clusters, policy)];
      expect(customers).toEqual(mergePlainly(records, clusters, policy));
      for (const customer of customers) conflicts += customer.conflicts.length;
    }),
    { numRuns: 1500 },
  );
  expect(conflicts).toBeGreaterThan(1000);
}, 180_000);

it('and so are those of a customer of very many records', () => {
  const plain = Array.from({ length: 300 }, (_, k): PlainRecord => {
    const name = { given_name: `Ana${k % 70}`, family_name: ['Ruiz', 'Mora', 'RUIZ'][k % 3] };
    const phone = [`+57300111${1000 + (k % 90)}`, `+57601111${1000 + (k % 7)}`].slice(k % 2);
    return {
      source: `s${k % 4}`,
      ...name,
      phone,
      email: `ana${k % 40}@x.co`,
      address: `Calle ${k % 50}`,
      city: `C${k % 3}`,
    };
  });
  const records = recordsOf(plain);
  const clusters = clustersOf(records, [plain.map((_, record) => record)]);
  const policy = { prefer: ['s2'], survivorship: {}, consent: 'latest' } as const;
  expect([...mergeCustomers(records, clusters, policy)]).toEqual(mergePlainly(records, clusters, policy));
});
