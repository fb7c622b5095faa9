import { expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

it('a file whose phones no country fits is told, and no other', async () => {
  const folder = new Workdir();
  const rows = (phones: readonly string[]) =>
    `Nombre,Teléfono\n${phones.map((phone, k) => `Persona ${'ABCD'[k]},${phone}\n`).join('')}`;
  folder.write('es.csv', rows(['681935798', '676456203', '623352310', '692756525']));
  folder.write('mx.csv', rows(['+523315550141', '+523315550142', '+523315550143', '+523315550144']));
  folder.write('cl.csv', rows(['+56961234987', '+56961234986', '+56961234985', '1']));
  const { code, stderr } = await folder.run(['es.csv', 'mx.csv', 'cl.csv']);
  folder.remove();
  expect(code).toBe(0);
  expect(stderr).toContain('es.csv: 4 phones are valid in no country that is known of it (--country)\n');
  expect(stderr.match(/--country/g)).toHaveLength(1);
});
