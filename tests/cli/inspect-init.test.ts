import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe('unify inspect FILE…', () => {
  it('shows what is recognised on standard output and writes nothing', async () => {
    const before = shop.list();
    const { code, stdout, stderr } = await shop.run(['inspect', 'crm.csv', 'social.csv']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^crm\.csv: Salesforce report · channel crm/m);
    expect(stdout).toMatch(/^social\.csv: .* channel social/m);
    expect(shop.list()).toEqual(before);
  });

  it('shows no personal data', async () => {
    const { stdout } = await shop.run(['inspect', 'crm.csv', '--json']);
    const emails = shop.read('crm.csv').match(/[\w.]+@[\w.]+/g) ?? [];
    expect(emails.length).toBeGreaterThan(5);
    for (const email of emails) expect(stdout).not.toContain(email);
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await shop.run(['inspect', 'pos.csv', 'crm.csv', '--json']);
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['crm.csv', 'pos.csv']);
  });

  it('does not ask for a country that an option or the configuration gives', async () => {
    shop.write('phones.csv', 'Nombre;Teléfono\nAna Ruiz;612345678\n');
    expect((await shop.run(['inspect', 'phones.csv'])).stdout).toContain('give --country');
    const given = await shop.run(['inspect', 'phones.csv', '--country', 'ES']);
    shop.write('unify.config.json', '{"country": "ES"}');
    const configured = await shop.run(['inspect', 'phones.csv']);
    for (const { stdout } of [given, configured]) {
      expect(stdout).toContain('· ES assumed ·');
      expect(stdout).not.toContain('--country');
    }
  });
});

describe('unify init FILE…', () => {
  it('writes a configuration that is valid and changes nothing of a run', async () => {
    await shop.run(['crm.csv', 'pos.csv', '-o', 'before']);
    const { code, stdout } = await shop.run(['init', 'crm.csv', 'pos.csv']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const config = checkConfig(JSON.parse(shop.read('unify.config.json')), 'unify.config.json');
    expect(Object.keys(config.sources)).toEqual(['crm.csv', 'pos.csv']);
    expect(JSON.parse(shop.read('unify.schema.json'))).toHaveProperty('properties.sources');
    await shop.run(['crm.csv', 'pos.csv', '-o', 'after']);
    expect(shop.read('after/customers.csv')).toBe(shop.read('before/customers.csv'));
  });

  it('overwrites a configuration only when forced', async () => {
    shop.write('unify.config.json', '{"country": "CO"}');
    const { code, stderr } = await shop.run(['init', 'crm.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('unify.config.json is there already');
    expect(shop.read('unify.config.json')).toBe('{"country": "CO"}');
    expect((await shop.run(['init', 'crm.csv', '--force'])).code).toBe(0);
    expect(shop.read('unify.config.json')).toContain('"sources"');
    expect(shop.list().filter((name) => name.includes('tmp'))).toEqual([]);
  });
});
