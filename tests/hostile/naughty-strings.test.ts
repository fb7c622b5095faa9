import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { defuse } from '../../src/io/defuse.ts';
import { Workdir } from '../support/workdir.ts';

const VECTORS = new URL('../../../shared/data/vectors/naughty-strings/blns.json', import.meta.url);
const MAPPED = ['Nombre', 'Apellidos', 'Correo', 'Teléfono', 'Cédula', 'Dirección', 'Ciudad', 'Fecha de nacimiento'];

describe.skipIf(!existsSync(VECTORS))('the big list of naughty strings (needs ../shared)', () => {
  const strings: readonly string[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];

  it('comes through a whole run unchanged in a column nobody mapped, formulas defused', async () => {
    const folder = new Workdir();
    const people = strings.map((text, k) => [`r${k}`, `ana${k}@example.com`, `Persona ${nameOf(k)}`, text]);
    folder.write('crm.csv', stringify([['id', 'Correo', 'Nombre', 'Columna libre'], ...people]));
    const { code, stderr } = await folder.run(['crm.csv', '--keep-extra', '--threshold', '40']);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/[^\n -\u007e\u00a0-\uffff]/);
    const found = new Map(folder.rows('unified/customers.csv').map((row) => [row.email, row['Columna libre']]));
    // Blanks around a cell belong to no value.
    for (const [k, text] of strings.entries()) expect(found.get(`ana${k}@example.com`)).toBe(defuse(text.trim()));
    folder.remove();
  });

  it('breaks nothing in the columns of a person: every row is accounted for', async () => {
    const folder = new Workdir();
    const rows = strings.map((text, k) => [
      `r${k}`,
      ...MAPPED.map((_, column) => strings[(k + column * 7) % strings.length] || text),
      'x',
    ]);
    folder.write('crm.csv', stringify([['id', ...MAPPED, 'fin'], ...rows]));
    const { code, stdout, stderr } = await folder.run(['crm.csv', '--keep-extra', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    const told = [...folder.rows('unified/crosswalk.csv'), ...folder.rows('unified/rejects.csv')];
    expect(told.map(({ row }) => Number(row)).sort((a, b) => a - b)).toEqual(rows.map((_, k) => k + 1));
    folder.remove();
  });
});

/** Letters only, so that nobody takes it for a company or a number. */
function nameOf(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]);
}
