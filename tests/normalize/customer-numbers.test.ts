import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { mapSource } from '../../src/map/map-source.ts';
import { normalizeOn, normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { sampleOf } from '../map/sample-of.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { inventedPeople, numbersFrom } from '../support/invented-people.ts';
import { inputOf } from '../support/table-of.ts';

const OPTIONS = { country: 'CO', keepExtra: false };
const CRM = { id: 'record_id', nombre: 'given_name', apellido: 'family_name' } as const;
const PEOPLE = inventedPeople(400, 41);

/** A file of so many people; `numberOf` says what stands in the column of the id. */
function file(name: string, rows: readonly number[], numberOf: (person: number, row: number) => string | number) {
  const lines = rows.map((person, row) => {
    const { given, family } = PEOPLE[person];
    return `${numberOf(person, row)},${given},${family}`;
  });
  return inputOf(name, `id,nombre,apellido\n${lines.join('\n')}\n`, CRM);
}

/** The same with a number that the rows repeat. */
function repeating(name: string, rows: readonly (readonly [number: string, person: number])[]) {
  const lines = rows.map(([number, person]) => `${number},${PEOPLE[person].given},${PEOPLE[person].family}`);
  return inputOf(name, `numero,nombre,apellido\n${lines.join('\n')}\n`, {
    numero: { role: 'handle', network: 'customer_number' },
    nombre: 'given_name',
    apellido: 'family_name',
  });
}

function handles({ match, count }: Records): readonly string[] {
  return Array.from({ length: count }, (_, record) => match.handle.text(record));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

describe('ids of rows that two systems have in common', () => {
  it('say who somebody is where the rows are of the same people', () => {
    const next = numbersFrom(3);
    const erp = range(0, 200).sort(() => next(3) - 1);
    const records = normalizeRecords(
      [file('crm.csv', range(50, 300), (person) => 10_000 + person), file('erp.csv', erp, (person) => 10_000 + person)],
      OPTIONS,
    );
    expect(handles(records)[0]).toBe('customer_number:10050');
    expect(handles(records)[250]).toBe(`customer_number:${10_000 + erp[0]}`);
    expect(records.display.handle.text(0)).toBe('');
  });

  it('say nothing where both count from one', () => {
    const counted = [
      file('crm.csv', range(0, 200), (_, row) => row + 1),
      file('pos.csv', range(150, 400), (_, row) => row + 1),
    ];
    expect(new Set(handles(normalizeRecords(counted, OPTIONS)))).toEqual(new Set(['']));
  });

  it('say nothing where few are in common, or nothing tells whose the rows are', () => {
    const few = [
      file('crm.csv', range(0, 200), (person) => 10_000 + person),
      file('pos.csv', range(196, 400), (person) => 10_000 + person),
    ];
    expect(new Set(handles(normalizeRecords(few, OPTIONS)))).toEqual(new Set(['']));
    const nameless = ['a.csv', 'b.csv'].map((name) =>
      inputOf(
        name,
        `id,c\n${range(0, 50)
          .map((k) => `${k},Cali`)
          .join('\n')}\n`,
        { id: 'record_id', c: 'city' },
      ),
    );
    expect(new Set(handles(normalizeRecords(nameless, OPTIONS)))).toEqual(new Set(['']));
  });

  it('are the same when threads fill them', async () => {
    const many = range(0, 20_100);
    const lines = (from: number) =>
      `id,nombre,apellido\n${many.map((k) => `${k + from},${PEOPLE[k % 400].given},${PEOPLE[k % 400].family}`).join('\n')}\n`;
    const inputs = [inputOf('a.csv', lines(0), CRM), inputOf('b.csv', lines(0), CRM)];
    const alone = handles(normalizeRecords(inputs, OPTIONS));
    expect(alone[7]).toBe('customer_number:7');
    expect(handles(await normalizeOn(ELSEWHERE, inputs, OPTIONS))).toEqual(alone);
  });
});

describe('numbers of customers that the rows of a file repeat', () => {
  it('are told by their header, if it speaks of customers', () => {
    const numbers = range(0, 40).map((k) => String(5000 + (k % 17)));
    const roleOf = (header: string) => {
      const { columns } = mapSource({ sample: sampleOf({ [header]: numbers }), fileName: 'ventas.csv' });
      return columns.map(({ role, network }) => `${role} ${network}`);
    };
    for (const header of ['No. cliente', 'Código cliente', 'customer_id', 'Member ID'])
      expect(roleOf(header)).toEqual(['handle customer_number']);
    expect(roleOf('ID contacto')).toEqual([]);
    expect(roleOf('Order ID')).toEqual([]);
  });

  it('are shown, and are of one network in one file, of two in two that number otherwise', () => {
    const sales = repeating('ventas.csv', [
      ['5001', 1],
      ['5002', 2],
      ['5001', 1],
    ]);
    const alone = normalizeRecords([sales], OPTIONS);
    expect(handles(alone)).toEqual(['customer_number:5001', 'customer_number:5002', 'customer_number:5001']);
    expect(alone.display.handle.text(0)).toBe('5001');
    const both = normalizeRecords([sales, repeating('visitas.csv', [['5001', 9]])], OPTIONS);
    expect(handles(both)[3]).toBe('customer_number_2:5001');
  });

  it('are of one network with the ids of the system they come from', () => {
    const crm = file('crm.csv', range(0, 40), (person) => 5000 + person);
    const sales = repeating(
      'ventas.csv',
      range(0, 60).map((k) => [String(5000 + (k % 20)), k % 20] as const),
    );
    const found = handles(normalizeRecords([crm, sales], OPTIONS));
    expect(found[3]).toBe('customer_number:5003');
    expect(found[40 + 3]).toBe('customer_number:5003');
  });

  it('are of nobody where the till writes one for whoever gives none, which is told', () => {
    const sales = repeating(
      'ventas.csv',
      range(0, 100).map((k) => [k % 2 === 0 ? '9999' : String(5000 + k), k] as const),
    );
    const records = normalizeRecords([sales], OPTIONS);
    expect(handles(records).slice(0, 2)).toEqual(['', 'customer_number:5001']);
    expect(records.disbelieved).toContainEqual(
      expect.objectContaining({ field: 'handle', value: '9999', reason: 'shared_by_too_many' }),
    );
  });
});
