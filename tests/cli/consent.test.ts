import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
});
afterEach(() => shop.remove());

/** Ana in two files: a CRM with the given columns beside hers, and a shop where she refused e-mail in 2022. */
function write(columns: string, cells: string): void {
  const who = 'ID,Nombre,Apellidos,Celular,Correo';
  shop.write('crm.csv', `${who},${columns}\n1,Ana,Ruiz Peña,+573001234567,ana.ruiz@gmail.com,${cells}\n`);
  shop.write(
    'shop.csv',
    `${who},Acepta email,Fecha consentimiento email\na,Ana,Ruiz Peña,+573001234567,ana.ruiz@gmail.com,No,2022-01-01\n`,
  );
}

/** What her row says of each means, after a run with the given options. */
async function consentOf(...options: readonly string[]): Promise<Readonly<Record<string, string>>> {
  await shop.run(['crm.csv', 'shop.csv', ...options, '--quiet']);
  const rows = shop.rows('unified/customers.csv');
  expect(rows).toHaveLength(1);
  return Object.fromEntries(Object.entries(rows[0]).filter(([name]) => name.startsWith('consent_')));
}

describe('unify --consent latest', () => {
  const DATED = 'Acepta email,Fecha consentimiento email,Acepta SMS,Fecha consentimiento SMS';

  it('does not take the date of another means for that of a yes', async () => {
    write(DATED, 'Sí,2019-01-01,No,2024-05-01');
    expect(await consentOf('--consent', 'latest')).toMatchObject({ consent_email: 'denied', consent_sms: 'denied' });
  });

  it('says the same with the configuration of unify init', async () => {
    write(DATED, 'Sí,2019-01-01,No,2024-05-01');
    const without = await consentOf('--consent', 'latest');
    expect((await shop.run(['init', 'crm.csv', 'shop.csv'])).code).toBe(0);
    expect(shop.read('unify.config.json')).toContain('"contact": "sms"');
    expect(await consentOf('--consent', 'latest')).toEqual(without);
  });

  it('obeys a yes that is later by its own date', async () => {
    write(DATED, 'Sí,2023-01-01,No,2024-05-01');
    expect(await consentOf('--consent', 'latest')).toMatchObject({ consent_email: 'granted', consent_sms: 'denied' });
  });
});

describe('a no to the keeping of data', () => {
  it.each(['Tratamiento de datos', 'Política de privacidad', 'LOPD'])(
    'denies every means under %s, with and without the configuration of unify init',
    async (header) => {
      write(`${header},Acepta SMS`, 'No,Sí');
      const consent = await consentOf();
      expect(consent).toMatchObject({ consent_sms: 'denied', consent_email: 'denied', consent_phone: 'denied' });
      expect((await shop.run(['inspect', 'crm.csv'])).stdout).toMatch(/consent \(all, no forbids\)/);
      await shop.run(['init', 'crm.csv', 'shop.csv']);
      expect(await consentOf()).toEqual(consent);
      expect((await shop.run(['validate', 'crm.csv', 'shop.csv'])).stdout).not.toContain('unexpected_column');
    },
  );
});

describe('a consent column on several means', () => {
  it('is heard for each, and written to configuration and summary as a list', async () => {
    write('Acepta SMS y WhatsApp', 'No');
    const consent = await consentOf();
    expect(consent).toMatchObject({ consent_sms: 'denied', consent_whatsapp: 'denied', consent_phone: 'unknown' });
    expect((await shop.run(['inspect', 'crm.csv'])).stdout).toContain('consent (sms and whatsapp, yes permits)');
    expect(shop.read('unified/summary.json')).toMatch(/"contact": ?\[\s*"sms",\s*"whatsapp"\s*\]/);
    await shop.run(['init', 'crm.csv', 'shop.csv']);
    expect(shop.read('unify.config.json')).toMatch(/"contact": \[\s*"sms",\s*"whatsapp"\s*\]/);
    expect(await consentOf()).toEqual(consent);
  });
});

describe('a consent column that names a channel', () => {
  it('does not make it the channel of the file', async () => {
    write('Do Not Call,Acepta llamadas', '1,No');
    expect((await shop.run(['inspect', 'crm.csv'])).stdout).toMatch(/channel crm \(file name\)/);
    await consentOf();
    expect(shop.rows('unified/customers.csv')[0]).toMatchObject({ channels: 'crm | ecommerce' });
  });
});
