import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];
const HER_ROWS = ['calls.csv:1', 'crm.csv:1', 'pos.csv:1'];

interface Found {
  readonly customers: readonly string[];
  readonly rows: readonly { readonly source: string; readonly row: number; readonly customer: string }[];
}

let shop: Workdir;
beforeEach(async () => {
  shop = new Workdir();
  shop.copy('tienda');
  await shop.run([...FILES, '-q']);
});
afterEach(() => shop.remove());

async function found(...values: readonly string[]): Promise<readonly Found[]> {
  const { stdout } = await shop.run(['forget', ...values, '--json']);
  return (JSON.parse(stdout) as { found: readonly Found[] }).found;
}

const placesOf = ({ rows }: Found) => rows.map(({ source, row }) => `${source}:${row}`);

describe('unify forget VALUE', () => {
  it.each(['Mariana.Ospina88@gmail.com', '301 884 2276', '+57 (301) 884-2276', '1.037.614.825', '0035f00001Qz031'])(
    'finds every row of the person by %s',
    async (value) => {
      const [person] = await found(value);
      expect(placesOf(person)).toEqual(HER_ROWS);
      expect(person.customers).toHaveLength(1);
    },
  );

  it('finds her by the id of the customer as well', async () => {
    const [{ customers }] = await found('mariana.ospina88@gmail.com');
    const [person] = await found(customers[0].toLowerCase());
    expect(placesOf(person)).toEqual(HER_ROWS);
  });

  it('shows no value as it is', async () => {
    const { code, stdout } = await shop.run(['forget', 'mariana.ospina88@gmail.com']);
    expect(code).toBe(0);
    expect(stdout).toContain('m***@g***.com: 3 rows of 1 customer');
    expect(stdout).not.toContain('ospina');
  });

  it('says so where nobody is found, which is no failure', async () => {
    const { code, stdout } = await shop.run(['forget', 'nobody@example.com']);
    expect(code).toBe(0);
    expect(stdout).toBe('n***@e***.com: no row of the run holds it.\n');
    expect(shop.list()).not.toContain('.unify-suppressed.json');
  });
});

describe('unify forget VALUE --apply', () => {
  it('leaves her out of later runs, accounted for in the crosswalk and counted', async () => {
    const { stdout } = await shop.run(['forget', '301 884 2276', '--apply']);
    expect(stdout).toContain('Run unify again');
    const { stderr } = await shop.run(FILES);
    expect(stderr).toMatch(/^ {2}forgotten +3 rows of 1 person left out, as they asked$/m);
    const suppressed = shop.rows('unified/crosswalk.csv').filter(({ matched_by }) => matched_by === 'suppressed');
    expect(suppressed.map(({ source, row, customer_id }) => `${customer_id}${source}:${row}`)).toEqual(HER_ROWS);
    // Nor is there a fingerprint by which she could be guessed.
    expect(suppressed.map(({ content }) => content)).toEqual(['', '', '']);
    for (const name of ['customers', 'conflicts', 'review']) {
      expect(shop.read(`unified/${name}.csv`)).not.toMatch(/mariana|ospina|3018842276|1037614825/i);
    }
    const summary = JSON.parse(shop.read('unified/summary.json')) as Record<string, Record<string, number>>;
    expect(summary.suppressed).toEqual({ customers: 1, rows: 3 });
    expect(summary.totals.customers).toBe(shop.rows('unified/customers.csv').length);
    const [again] = await found('301 884 2276');
    expect(placesOf(again)).toEqual(HER_ROWS);
    expect(again.customers).toEqual([]);
  });

  it('knows her again in a file that was not there, by another thing that is hers', async () => {
    await shop.run(['forget', '301 884 2276', '--apply']);
    shop.write('web.csv', 'Nombre,Correo\nM. Ospina,mariana.ospina88@gmail.com\nEva Lago,eva@example.com\n');
    await shop.run(['web.csv', '-o', 'later']);
    expect(shop.rows('later/customers.csv').map(({ full_name }) => full_name)).toEqual(['Eva Lago']);
  });

  it('keeps no value, only hashes under a key of its own, for the owner alone', async () => {
    await shop.run(['forget', 'mariana.ospina88@gmail.com', '--apply']);
    const text = shop.read('.unify-suppressed.json');
    expect(text).not.toMatch(/mariana|ospina|3018842276|1037614825/i);
    expect(statSync(join(shop.path, '.unify-suppressed.json')).mode & 0o777).toBe(0o600);
    await shop.run(['forget', 'mariana.ospina88@gmail.com', '--apply']);
    expect(shop.read('.unify-suppressed.json')).toBe(text);
  });

  it('is refused where several customers hold the value, until one is named', async () => {
    shop.write('casa.csv', 'nombre,apellido,telefono\nEva,Lago Sanz,3001112233\nTomás,Pico Ruiz,3001112233\n');
    await shop.run(['casa.csv', '-o', 'casa', '--country', 'CO', '-q']);
    const { code, stderr } = await shop.run(['forget', '3001112233', '-o', 'casa', '--apply']);
    expect(code).toBe(2);
    expect(stderr).toContain('several customers hold this value');
    const [{ customer_id }] = shop.rows('casa/customers.csv').filter(({ given_name }) => given_name === 'Eva');
    await shop.run(['forget', customer_id, '-o', 'casa', '--apply']);
    await shop.run(['casa.csv', '-o', 'casa', '--country', 'CO', '-q']);
    expect(shop.rows('casa/customers.csv').map(({ given_name }) => given_name)).toEqual(['Tomás']);
  });

  it('stops a run whose list of the forgotten is damaged', async () => {
    shop.write('.unify-suppressed.json', '{"version": 1, "key": "short", "people": []}');
    const { code, stderr } = await shop.run(FILES);
    expect(code).toBe(2);
    expect(stderr).toContain('who asked to be forgotten, cannot be used');
  });
});

describe('unify evaluate after a person was forgotten', () => {
  it('judges the other rows, and says so', async () => {
    shop.write('truth.csv', 'file,row,person\ncalls.csv,1,a\ncrm.csv,1,a\npos.csv,1,a\ncrm.csv,2,b\npos.csv,2,b\n');
    await shop.run(['forget', 'mariana.ospina88@gmail.com', '--apply', '-q']);
    await shop.run([...FILES, '-q']);
    const { code, stdout } = await shop.run(['evaluate', '--truth', 'truth.csv', '--json', '-q']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ forgotten: 3, scores: { rows: 2, missing: 0, people: 1 } });
    const shown = await shop.run(['evaluate', '--truth', 'truth.csv', '-q']);
    expect(shown.stdout).toContain('3 rows of people who asked to be forgotten not judged');
  });
});
