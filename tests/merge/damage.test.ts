import { describe, expect, it } from 'vitest';
import { ValueTable } from '../../src/domain/column.ts';
import { damagedCodes, isDamaged, originalOf } from '../../src/merge/damage.ts';
import { golden, merged } from './people.ts';

const TRUSTING_CRM = { prefer: ['crm'] };
const LATE = { source: 'crm', updatedAt: '2024-11-30' } as const;
const EARLY = { source: 'pos', updatedAt: '2020-01-01' } as const;

describe('a damaged text', () => {
  it('is one with a sign in the place of a letter', () => {
    for (const text of [
      'Mu�oz',
      'D?az',
      'Bogot?',
      '?lvaro',
      'Pe??a',
      'Mu#oz',
      'MarÃa',
      'Âªbc',
      'An�',
      'Ãdgar',
      'Ramãrez',
    ])
      expect([text, isDamaged(text)]).toEqual([text, true]);
    for (const text of [
      'Muñoz',
      'Calle 10 # 20-30',
      'Cra #5',
      'CONCEIÇÃO',
      'Ângela',
      'Magalhães',
      'João',
      'Irmã Câmara',
      '?',
      'Calle 5 ? 3',
    ])
      expect([text, isDamaged(text)]).toEqual([text, false]);
  });

  it('is found among the values of a column, whatever stands around it', () => {
    const table = new ValueTable();
    for (const text of ['?', 'D?az', 'Díaz', 'Cra # 5', '王', 'Mu�oz', 'JOÃO', 'M?a?z', 'MarÃa', ''])
      table.intern(text);
    expect([...damagedCodes(table.memory)].map((code) => table.text(code)).sort()).toEqual(
      ['D?az', 'Mu�oz', 'M?a?z', 'MarÃa'].sort(),
    );
  });

  it('may have been whatever agrees with the letters that are left', () => {
    const fits = (damaged: string, intact: string) => originalOf(damaged)?.(intact);
    expect(fits('Mu�oz', 'MUÑOZ')).toBe(true);
    expect(fits('Mu??oz', 'Muñoz')).toBe(true);
    expect(fits('Calle 10 # 20, Peñol�n', 'Calle 10 #20 Peñolón')).toBe(true);
    expect(fits('Mu�oz', 'Muñoz Ruiz')).toBe(false);
    expect(fits('Mu�oz', 'Mu 1oz')).toBe(false);
    expect(fits('D?az', 'Diez')).toBe(false);
    expect(fits('�', 'A')).toBeUndefined();
    expect(fits(`a${'?a'.repeat(5000)}`, 'a')).toBeUndefined();
  });
});

describe('an intact text stands for a damaged one', () => {
  it('of a name, a town, a street and a company, whoever is trusted and whatever is newer', () => {
    const damaged = { given_name: 'An�s', family_name: 'Etxeberr?a', address: 'Calle Peñ�n 3', city: 'Bogot�' };
    const intact = { given_name: 'Anés', family_name: 'Etxeberría', address: 'Calle Peñón 3', city: 'Bogotá' };
    const customer = merged(
      [
        { ...LATE, ...damaged, company: 'Caf? Sol' },
        { ...EARLY, ...intact, company: 'Café Sol' },
      ],
      TRUSTING_CRM,
    );
    expect(golden(customer)).toEqual({ ...intact, company: 'Café Sol' });
    expect(customer.conflicts.map(({ field, kind, otherValue, rule }) => [field, kind, otherValue, rule])).toEqual([
      ['given_name', 'invalid', 'An�s', 'intact'],
      ['family_name', 'invalid', 'Etxeberr?a', 'intact'],
      ['address', 'invalid', 'Calle Peñ�n 3', 'intact'],
      ['city', 'invalid', 'Bogot�', 'intact'],
      ['company', 'invalid', 'Caf? Sol', 'intact'],
    ]);
  });

  it('field by field, where the records differ otherwise', () => {
    const customer = merged(
      [
        { ...LATE, given_name: 'An�s', family_name: 'Etxeberría' },
        { ...EARLY, given_name: 'Anés', family_name: 'Etxeberría Mora' },
      ],
      TRUSTING_CRM,
    );
    expect(golden(customer)).toEqual({ given_name: 'Anés', family_name: 'Etxeberría' });
    expect(customer.values.given_name?.record).toBe(1);
    expect(customer.values.family_name?.record).toBe(0);
  });

  it('and who wrote the damaged one speaks for it', () => {
    const customer = merged(
      [
        { ...LATE, city: 'Bogot?' },
        { source: 'pos', updatedAt: '2023-01-05', city: 'Cali' },
        { ...EARLY, source: 'calls', city: 'Bogotá' },
      ],
      {},
    );
    expect(golden(customer)).toEqual({ city: 'Bogotá' });
  });

  it('but another text does not, nor one of several that fit', () => {
    expect(
      golden(
        merged(
          [
            { ...LATE, city: 'Medell?n' },
            { ...EARLY, city: 'Cali' },
          ],
          {},
        ),
      ),
    ).toEqual({
      city: 'Medell?n',
    });
    const names = ['Mar?na', 'Marina', 'Marena'].map((given_name, k) => ({
      ...LATE,
      source: `s${k}`,
      given_name,
      match: { given: given_name.toLowerCase() },
    }));
    const customer = merged(names);
    expect(customer.values.given_name?.value).toMatch(/^Mar[ei]na$/);
    expect(customer.conflicts.find(({ otherValue }) => otherValue === 'Mar?na')?.rule).toBe('intact');
  });
});
