import { expect, it } from 'vitest';
import type { MergePolicy } from '../../src/merge/merge-customers.ts';
import { mergeCustomers } from '../support/customers.ts';
import { clustersOf, type PlainRecord, recordsOf } from '../support/records-of.ts';
import { golden, POLICY } from './people.ts';

/** The golden values of a customer among others, who write as `usual` says: one record each, many of each. */
function among(usual: PlainRecord, plain: readonly PlainRecord[], policy: Partial<MergePolicy> = {}) {
  const others = Array.from({ length: 6 }, (_, k): PlainRecord => ({ ...usual, source: 'web', row: k + 1 }));
  const records = recordsOf([...plain, ...others]);
  const own = plain.map((_, record) => record);
  const groups = [own, ...others.map((_, k) => [plain.length + k])];
  const customers = [...mergeCustomers(records, clustersOf(records, groups), { ...POLICY, ...policy })];
  const customer = customers.find(({ members }) => members.includes(0));
  if (customer === undefined) throw new Error('the first record is in no customer');
  return { values: golden(customer), rules: customer.conflicts.map(({ field, rule }) => `${field} ${rule}`) };
}

const LATE = { source: 'crm', updatedAt: '2024-11-30' } as const;
const EARLY = { source: 'pos', updatedAt: '2020-01-01' } as const;

it('a slip in a name is not right for being newer', () => {
  const names = [
    { ...LATE, given_name: 'Jofe', family_name: 'Ruiz' },
    { ...EARLY, given_name: 'José', family_name: 'Ruiz' },
  ];
  expect(among({ given_name: 'José' }, names)).toEqual({
    values: { given_name: 'José', family_name: 'Ruiz' },
    rules: ['given_name usual_spelling'],
  });
});

it('but a spelling that several people have may be newer, and who is trusted is believed', () => {
  const names = [
    { ...LATE, given_name: 'Jhon' },
    { ...LATE, source: 'calls', given_name: 'Jhon' },
    { ...EARLY, given_name: 'John' },
  ];
  expect(among({ given_name: 'John' }, names).values).toEqual({ given_name: 'Jhon' });
  const slip = [
    { ...LATE, given_name: 'Jofe' },
    { ...EARLY, given_name: 'José' },
  ];
  expect(among({ given_name: 'José' }, slip, { prefer: ['crm'] }).values).toEqual({ given_name: 'Jofe' });
  expect(among({ given_name: 'José' }, slip, { survivorship: { given_name: ['most_recent'] } }).values).toEqual({
    given_name: 'Jofe',
  });
});

it('of two e-mails one character apart the one is kept in which her name is spelled right, also the older', () => {
  const her = { given_name: 'Isabel', family_name: 'Salazar' };
  const mails = (late: string, early: string) =>
    among({}, [
      { ...LATE, ...her, email: [late] },
      { ...EARLY, ...her, email: [early] },
    ]);
  expect(mails('isalzar66@x.co', 'isalazar66@x.co')).toEqual({
    values: { ...her, email: 'isalazar66@x.co' },
    rules: ['email spelled_as_name'],
  });
  expect(mails('salazar67@x.co', 'salazar66@x.co').values.email).toBe('salazar67@x.co');
  expect(mails('ivan@x.co', 'isalazar66@x.co').values.email).toBe('ivan@x.co');
});

it('two names that leave out different words of one are joined, and told apart where they contradict', () => {
  const joined = (late: PlainRecord, early: PlainRecord, policy: Partial<MergePolicy> = {}) => {
    const { values, rules } = among(
      {},
      [
        { ...LATE, ...late },
        { ...EARLY, ...early },
      ],
      policy,
    );
    return { name: `${values.given_name} ${values.family_name}`, rules };
  };
  const [monica, paula] = [
    { given_name: 'Mónica', family_name: 'Ruiz Gómez' },
    { given_name: 'Mónica Paula', family_name: 'Ruiz' },
  ];
  expect(joined(monica, paula)).toEqual({
    name: 'Mónica Paula Ruiz Gómez',
    rules: ['given_name fuller_form', 'family_name most_recent'],
  });
  expect(joined(monica, paula, { prefer: ['crm'] }).name).toBe('Mónica Ruiz Gómez');
  expect(joined({ given_name: 'Ana' }, { family_name: 'Peña' }).name).not.toBe('Ana Peña');
  expect(joined(monica, { ...paula, family_name: 'Mora' }).name).toBe('Mónica Ruiz Gómez');
});

it('a phone with its country is kept before one of which none is known, also the older', () => {
  const found = among({}, [
    { ...LATE, phone: ['1160379786'] },
    { ...EARLY, phone: ['+541160179786'] },
  ]);
  expect(found).toEqual({ values: { phone: '+541160179786' }, rules: ['phone with_country'] });
});

it('where nothing else decides, what more records of the run have is kept', () => {
  const values = { given_name: 'Samuel', city: 'Zaragoza', company: 'Tela Azul' };
  const slips = { given_name: 'Lamuiel', city: 'Araagozza', company: 'Slea Auzl' };
  const found = among(values, [
    { source: 'crm', ...slips },
    { source: 'pos', ...values },
  ]);
  expect(found.values).toEqual(values);
  expect(found.rules).toEqual(['given_name most_usual', 'city most_usual', 'company most_usual']);
});
