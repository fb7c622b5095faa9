import { describe, expect, it } from 'vitest';
import { csv, findingsOf, lines, validated, validatedRun } from './validating.ts';

const ROWS = 40;
const before = csv('Nombre,Correo,Celular,Ciudad,Vendedor', ROWS, (n) => row(n));

function row(n: number, { phone = `300${1_000_000 + n * 7919}`, city = 'Cali' } = {}): string {
  return `Persona ${letters(n)},c${n * 31}@correo.co,${phone},${city},V${n % 3}`;
}

/** A word for a number, for digits in a name are none. */
function letters(n: number): string {
  return `${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}ez`;
}

describe('against an earlier run', () => {
  it('the same export has not changed', async () => {
    const found = await validated({ 'crm.csv': before }, { earlier: { 'crm.csv': before } });
    expect(found.checks.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['row_drift', 'fill_drift', 'value_drift']),
    );
    for (const { rule, findings } of found.checks)
      if (/drift|column|layout|file/.test(rule)) expect({ rule, findings }).toEqual({ rule, findings: [] });
  });

  it('columns that are new or gone are told by name', async () => {
    const now = before.replace('Ciudad', 'Municipio').replace('Vendedor', 'Asesor');
    const found = lines(await validated({ 'crm.csv': now }, { earlier: { 'crm.csv': before } }));
    expect(found).toContain('error vanished_column: the column "Ciudad" is gone');
    expect(found).toContain('warning unexpected_column: the column "Municipio" is new; it is read as city');
    expect(found).toContain('warning unexpected_column: the column "Asesor" is new; it is not read');
  });

  it('a file laid out otherwise is told', async () => {
    const now = before.replaceAll(',', ';');
    const found = lines(await validated({ 'crm.csv': now }, { earlier: { 'crm.csv': before } }));
    expect(found).toContain('warning changed_layout: the delimiter was a comma and is a semicolon');
  });

  it('a date column turned round is told', async () => {
    const dates = (order: (d: number, m: number) => string) =>
      csv(
        'Nombre,Celular,Fecha de nacimiento',
        ROWS,
        (n) => `Ana ${letters(n)},300${1_000_000 + n},${order(13 + (n % 15), 1 + (n % 12))}/1980`,
      );
    const found = await validated(
      { 'crm.csv': dates((d, m) => `${m}/${d}`) },
      { earlier: { 'crm.csv': dates((d, m) => `${d}/${m}`) } },
    );
    expect(lines(found)).toContain('warning changed_layout: "Fecha de nacimiento" was written dmy and is mdy');
  });

  it('fewer rows, emptier columns and worse values break their budgets', async () => {
    const fewer = before.split('\n').slice(0, 11).join('\n');
    const emptier = csv('Nombre,Correo,Celular,Ciudad,Vendedor', ROWS, (n) => row(n, n % 2 ? { city: '' } : {}));
    const worse = csv('Nombre,Correo,Celular,Ciudad,Vendedor', ROWS, (n) => row(n, n % 2 ? { phone: '300 12' } : {}));
    const asked = (now: string) => validated({ 'crm.csv': now }, { earlier: { 'crm.csv': before } });
    expect(lines(await asked(fewer))).toContain('error row_drift: 10 rows, before 40 (−75 %); only 50 % or 4 allowed');
    expect(lines(await asked(emptier))).toContain(
      'error fill_drift: "Ciudad": 50 % of the rows are filled, before 100 %; only 20 % or 4 allowed',
    );
    expect(lines(await asked(worse))).toContain(
      'error value_drift: "Celular": "not a valid phone number" in 50 % of the values, before 0 %; only 20 % or 4 allowed',
    );
  });

  it('one value everywhere where all were different is told', async () => {
    const same = csv('Nombre,Correo,Celular,Ciudad,Vendedor', ROWS, (n) => row(n, { phone: '3014567890' }));
    const found = await validated({ 'crm.csv': same }, { earlier: { 'crm.csv': before } });
    expect(findingsOf(found, 'value_drift').map(({ header }) => header)).toContain('Celular');
  });

  it('a file that is not given fails the check, a new file is not compared', async () => {
    const found = await validated({ 'pos.csv': before }, { earlier: { 'crm.csv': before, 'calls.csv': before } });
    expect(lines(found)).toContain('error missing_file: crm.csv was part of the earlier run and was not given');
    expect(found.passed).toBe(false);
    expect(found.checks.map(({ rule }) => rule)).not.toContain('row_drift');
  });

  it('a file in whose place another is given is a note: its name may hold a date', async () => {
    const found = await validated({ 'crm 2026-11-02.csv': before }, { earlier: { 'crm 2026-11-01.csv': before } });
    const told = 'note missing_file: crm 2026-11-01.csv was part of the earlier run and was not given';
    expect(lines(found)).toContain(told);
  });

  it('the configuration may lower what a file that is not given counts as', async () => {
    const earlier = { 'crm.csv': before };
    const checks = { severity: { missing_file: 'note' } } as const;
    const found = await validated({ 'pos.csv': before }, { earlier, checks });
    expect(lines(found)).toContain('note missing_file: crm.csv was part of the earlier run and was not given');
    expect(found.passed).toBe(true);
  });
});

describe('against a configuration', () => {
  const columns = { Nombre: { role: 'full_name' }, Correo: { role: 'email' }, Celular: { role: 'phone' } } as const;

  it('a column that is gone is a finding where a run refuses', async () => {
    const config = { sources: { 'crm.csv': { columns: { ...columns, Fax: { role: 'phone' } } } } } as const;
    const found = lines(await validated({ 'crm.csv': before }, { config }));
    expect(found).toContain('error vanished_column: the column "Fax" is gone');
    expect(found).toContain('warning unexpected_column: the column "Ciudad" is new; it is read as city');
    expect(found.filter((line) => line.includes('"Nombre"'))).toEqual([]);
  });

  it('a file that only it knows is worth a note, unless it says how severe that is', async () => {
    const config = { sources: { 'pos.csv': { columns } } };
    const told = 'missing_file: pos.csv is known and was not given';
    expect(lines(await validated({ 'crm.csv': before }, { config }))).toContain(`note ${told}`);
    const checks = { severity: { missing_file: 'error' } } as const;
    expect(lines(await validated({ 'crm.csv': before }, { config, checks }))).toContain(`error ${told}`);
  });

  it('headers may be written otherwise', async () => {
    const config = { sources: { 'crm.csv': { columns: { ...columns, CIUDAD: { role: 'city' } } } } } as const;
    const found = await validated({ 'crm.csv': before }, { config });
    expect(findingsOf(found, 'vanished_column')).toEqual([]);
  });
});

describe('gates of a run', () => {
  it('are asked without the rows at hand', async () => {
    const found = await validatedRun({ 'crm.csv': before }, { max: { exact_duplicate: 0 } });
    expect(found.checks.map(({ rule }) => rule)).not.toContain('exact_duplicate');
    expect(found.passed).toBe(true);
  });
});
