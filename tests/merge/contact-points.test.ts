import { describe, expect, it } from 'vitest';
import { merged } from './people.ts';

describe('phones', () => {
  it('put a mobile before a newer landline and a valid number before any other', () => {
    const customer = merged([
      { source: 'crm', phone: '+573001234567', updatedAt: '2020-01-01' },
      { source: 'pos', phone: '+576012345678', updatedAt: '2024-01-01' },
      { source: 'calls', phone: '12345', updatedAt: '2024-06-01', match: { phone: [] } },
    ]);
    expect(customer.values.phone).toMatchObject({ value: '+573001234567', rule: 'mobile' });
    expect(customer.others.phone?.map(({ value, rule }) => [value, rule])).toEqual([
      ['+576012345678', 'mobile'],
      ['12345', 'valid'],
    ]);
    expect(customer.conflicts.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['different', 'low'],
      ['invalid', 'low'],
    ]);
  });

  it('of one kind go by recency', () => {
    const customer = merged([
      { source: 'crm', phone: '+573001234567', updatedAt: '2020-01-01' },
      { source: 'pos', phone: '+573109876543', updatedAt: '2024-01-01' },
    ]);
    expect(customer.values.phone).toMatchObject({ value: '+573109876543', rule: 'most_recent' });
  });

  it('with one match key are one number', () => {
    const customer = merged([
      { source: 'crm', phone: '+5491123456789', match: { phone: '541123456789' } },
      { source: 'pos', phone: '+541123456789', match: { phone: '541123456789' } },
    ]);
    expect(customer.others.phone).toBeUndefined();
    expect(customer.conflicts).toEqual([]);
  });

  it('in one row follow the order of the row when nothing else speaks', () => {
    const customer = merged([{ phone: ['+573109876543', '+573001234567'] }]);
    expect(customer.values.phone).toMatchObject({ value: '+573109876543', rule: 'first_listed' });
    expect(customer.others.phone).toMatchObject([{ value: '+573001234567' }]);
  });

  it('that a source lists beside the kept one are no conflict', () => {
    const customer = merged([
      { source: 'crm', phone: ['+573001234567', '+576012345678'] },
      { source: 'pos', phone: ['+573001234567'] },
    ]);
    expect(customer.others.phone).toMatchObject([{ value: '+576012345678' }]);
    expect(customer.conflicts).toEqual([]);
  });

  it('that a source knows beside the kept one are no conflict where another source knows them alone', () => {
    const customer = merged([
      { source: 'crm', phone: ['+573001234567', '+576012345678'] },
      { source: 'calls', phone: '+576012345678' },
    ]);
    expect(customer.others.phone).toMatchObject([{ value: '+576012345678' }]);
    expect(customer.conflicts).toEqual([]);
  });

  it('whose digits a spreadsheet destroyed are told and never listed', () => {
    const ruined = { source: 'calls', phone: '3,11562E+09', updatedAt: '2024-06-01', match: { phone: [] } };
    const customer = merged([{ source: 'crm', phone: '+573115620749' }, ruined]);
    expect(customer.values.phone).toMatchObject({ value: '+573115620749' });
    expect(customer.others.phone).toBeUndefined();
    expect(customer.conflicts).toMatchObject([
      { field: 'phone', kind: 'invalid', otherValue: '3,11562E+09', rule: 'valid', severity: 'low' },
    ]);
    expect(merged([{ source: 'crm', phone: '12345', match: { phone: [] } }, ruined]).conflicts).toMatchObject([
      { keptValue: '12345', kind: 'invalid', otherValue: '3,11562E+09', rule: 'valid' },
    ]);
    for (const alone of [[ruined], [ruined, { ...ruined, source: 'pos' }]]) {
      expect(merged(alone).values.phone).toBeUndefined();
      expect(merged(alone).conflicts).toEqual([]);
    }
  });

  it('one digit apart are told as such', () => {
    const customer = merged([
      { source: 'crm', phone: '+573001234567' },
      { source: 'pos', phone: '+573001234568' },
    ]);
    expect(customer.conflicts).toMatchObject([{ field: 'phone', kind: 'one_character', severity: 'low' }]);
  });
});

describe('e-mails', () => {
  it('keep the key of the record that knows it where another record lost its place', () => {
    const customer = merged([
      { source: 'crm', email: 'Ana.Ruiz@example.com', match: { email: 'anaruiz@example.com' } },
      { source: 'pos', email: ['x', 'Ana.Ruiz@example.com'], match: { email: 'anaruiz@example.com' } },
    ]);
    expect(customer.values.email?.value).toBe('Ana.Ruiz@example.com');
    expect(customer.others.email?.map(({ value, rule }) => [value, rule])).toEqual([['x', 'valid']]);
  });

  const RIGHT = { source: 'crm', email: 'ana.ruiz@gmail.com', match: { email: 'anaruiz@gmail.com' } };
  const SLIP = { source: 'pos', email: 'ana.ruiz@gmial.com', match: { email: 'anaruiz@gmail.com' } };

  it('survive without the typing error in the domain, which is told so that it can be mended', () => {
    const customer = merged([RIGHT, { ...SLIP, updatedAt: '2024-06-01' }]);
    expect(customer.values.email).toMatchObject({ value: 'ana.ruiz@gmail.com', rule: 'right_domain' });
    expect(customer.others.email).toBeUndefined();
    expect(customer.conflicts).toMatchObject([
      { kind: 'one_character', otherValue: 'ana.ruiz@gmial.com', rule: 'right_domain', severity: 'low' },
    ]);
  });

  it('stay with the error where nobody writes them right, behind any other', () => {
    expect(merged([SLIP, { ...SLIP, source: 'crm' }]).values.email?.value).toBe('ana.ruiz@gmial.com');
    const customer = merged([
      { ...SLIP, updatedAt: '2024-06-01' },
      { source: 'crm', email: 'ana@example.com' },
    ]);
    expect(customer.values.email).toMatchObject({ value: 'ana@example.com', rule: 'valid' });
    expect(customer.others.email).toMatchObject([{ value: 'ana.ruiz@gmial.com' }]);
  });

  it('of one mailbox under two domains of the provider are one address', () => {
    const alias = { source: 'pos', email: 'ana.ruiz@googlemail.com', match: { email: 'anaruiz@gmail.com' } };
    expect(merged([RIGHT, alias]).conflicts).toEqual([]);
  });

  it('shared by too many people are kept but never first', () => {
    const customer = merged([
      { source: 'pos', email: 'info@example.com', updatedAt: '2024-06-01', match: { email: [] } },
      { source: 'crm', email: 'ana@example.com', updatedAt: '2020-01-01' },
    ]);
    expect(customer.values.email).toMatchObject({ value: 'ana@example.com', rule: 'valid' });
  });
});

describe('handles', () => {
  it('of several networks are all kept', () => {
    const customer = merged([
      { source: 'social', handle: ['instagram:ana.ruiz'] },
      { source: 'crm', handle: ['x:anaruiz'] },
    ]);
    const all = [customer.values.handle, ...(customer.others.handle ?? [])].map((chosen) => chosen?.value);
    expect(all.sort()).toEqual(['instagram:ana.ruiz', 'x:anaruiz']);
  });
});
