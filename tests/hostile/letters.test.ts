import { describe, expect, it } from 'vitest';
import { rowsOf } from '../laws/csv.ts';
import { runOn, textsOf } from '../laws/whole-run.ts';

describe('letters that look like others', () => {
  it('make two e-mails two, and two people two', async () => {
    // The second address has a Cyrillic а.
    const customers = await customersOf(['Juan Pérez,juan.perez@example.com,', 'Pedro López,juаn.perez@example.com,']);
    expect(customers.map(({ full_name }) => full_name).sort()).toEqual(['Juan Pérez', 'Pedro López']);
  });

  it('do not make a word of another alphabet a Latin one', async () => {
    const customers = await customersOf(['Мария,,', 'María,,']);
    expect(customers).toHaveLength(2);
  });

  it('in one and the same name do not keep a person apart', async () => {
    const [customer, ...others] = await customersOf([
      'Ana Gómez,ana@example.com,3001234567',
      'Аna Gómez,ana@example.com,',
    ]);
    expect(others).toEqual([]);
    expect(customer.records).toBe('2');
  });
});

describe('characters nobody sees', () => {
  it.each([
    ['of no width', 'Eva\u200b Ru\u200diz', 'eva\u200b@example.com'],
    ['of direction', '\u202eEva\u202c Ruiz', '\u200eeva@example.com\u200f'],
    ['a soft hyphen and a mark of byte order', 'E\u00adva Ruiz', '\ufeffeva@example.com'],
  ])('(%s) neither hide a person nor come out', async (_what, name, email) => {
    const customers = await customersOf([`${name},${email},`, 'Eva Ruiz,eva@example.com,']);
    expect(customers).toHaveLength(1);
    expect(customers[0]).toMatchObject({ full_name: 'Eva Ruiz', email: 'eva@example.com' });
  });

  it('of names written from right to left stay: they belong to the words', async () => {
    const customers = await customersOf(['محمد علي,m@example.com,', 'שרה כהן,s@example.com,']);
    expect(customers.map(({ full_name }) => full_name).sort()).toEqual(['שרה כהן', 'محمد علي'].sort());
  });
});

async function customersOf(rows: readonly string[]) {
  const result = await runOn({ 'crm.csv': `Nombre,Correo,Teléfono\n${rows.join('\n')}\n` });
  return rowsOf((await textsOf(result))['customers.csv']);
}
