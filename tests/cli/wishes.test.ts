import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

function customerOf(source: string, row: number, folder = 'unified'): string {
  const rows = shop.rows(`${folder}/crosswalk.csv`);
  return rows.find((found) => found.source === source && found.row === String(row))?.customer_id ?? '';
}

const HEADER = 'verdict,a_source,a_row,a_record_id,b_source,b_row';

describe('decisions.csv', () => {
  it('of the working folder is obeyed, counted, and explained', async () => {
    await shop.run([...FILES, '-q', '-o', 'before']);
    expect(customerOf('crm.csv', 11, 'before')).toBe(customerOf('crm.csv', 12, 'before'));
    shop.write(
      'decisions.csv',
      `${HEADER}\nsame,crm.csv,,0035f00001Qz031,crm.csv,2\ndifferent,crm.csv,11,,crm.csv,12\nsame,old.csv,1,,crm.csv,4\n`,
    );
    const { stderr } = await shop.run(FILES);
    expect(stderr).toMatch(
      /^ {2}decided +1 pair as one, 1 as different; not obeyed: line 4, for its file is not part/m,
    );
    expect(customerOf('crm.csv', 1)).toBe(customerOf('crm.csv', 2));
    expect(customerOf('crm.csv', 11)).not.toBe(customerOf('crm.csv', 12));
    const apart = await shop.run(['explain', 'crm.csv:11', 'crm.csv:12']);
    expect(apart.stdout).toContain('a decision of a person says otherwise');
    const joined = await shop.run(['explain', 'crm.csv:1', 'crm.csv:2']);
    expect(joined.stdout).toMatch(/by\s+decision/);
    const { decisions } = JSON.parse(shop.read('unified/summary.json')) as { decisions: Record<string, unknown> };
    expect(decisions).toMatchObject({ same: 1, different: 1, stale: [{ line: 4, side: 'a', reason: 'file_absent' }] });
  });

  it('may be named by the configuration and by a flag, and must then be there', async () => {
    shop.write('unify.config.json', '{"decisions": "team.csv"}');
    expect((await shop.run(FILES)).stderr).toContain('the decisions team.csv cannot be used: there is no such file');
    shop.write('team.csv', `${HEADER}\nsame,crm.csv,1,,crm.csv,2\n`);
    await shop.run([...FILES, '-q']);
    expect(customerOf('crm.csv', 1)).toBe(customerOf('crm.csv', 2));
    shop.write('other.csv', HEADER);
    await shop.run([...FILES, '-q', '--decisions', 'other.csv']);
    expect(customerOf('crm.csv', 1)).not.toBe(customerOf('crm.csv', 2));
  });

  it('stops the run where lines contradict each other, and names them', async () => {
    const rows = ['same,crm.csv,1,,crm.csv,2', 'same,crm.csv,2,,pos.csv,3', 'different,pos.csv,3,,crm.csv,1'];
    shop.write('decisions.csv', `${HEADER}\n${rows.join('\n')}\n`);
    const { code, stderr } = await shop.run(FILES);
    expect(code).toBe(2);
    expect(stderr).toContain('line 4 keeps apart what lines 2, 3 make one person');
    expect(shop.list()).not.toContain('unified');
  });
});

describe('--suppress', () => {
  /** It names Mariana by her e-mail, and by the phone of their home a mother and her daughter, who are two customers. */
  const LIST = '312 770 5518\nmariana.ospina88@gmail.com\neva@lago.co\n';

  it('denies consent to whom the list names, says so, and mentions that it is old', async () => {
    shop.write('robinson.csv', LIST);
    const words = ['--suppress', 'robinson.csv', '--list-name', 'Lista Robinson', '--as-of', '2020-01-01'];
    const { stderr } = await shop.run([...FILES, ...words]);
    expect(stderr).toMatch(/Lista Robinson is [\d,]+ days old: fetch one every 30 days/);
    expect(stderr).toMatch(/^ {2}exclusion lists +Lista Robinson names 3 customers/m);
    const her = shop.rows('unified/customers.csv').find(({ email }) => email === 'mariana.ospina88@gmail.com');
    expect(her?.consent_email).toBe('denied');
    const listed = shop.rows('unified/customers.csv').find(({ given_name }) => given_name === 'Valentina');
    expect([listed?.consent_phone, listed?.consent_sms, listed?.consent_email]).toEqual([
      'denied',
      'denied',
      'unknown',
    ]);
    const { suppressionLists } = JSON.parse(shop.read('unified/summary.json')) as Record<string, unknown>;
    expect(suppressionLists).toEqual([
      expect.objectContaining({ name: 'Lista Robinson', asOf: '2020-01-01', values: 3, customers: 3 }),
    ]);
  });

  it('stops the run where nothing on the list is understood', async () => {
    shop.write('list.csv', 'letter,number\na,1\nb,2\n');
    const { code, stderr } = await shop.run([...FILES, '--suppress', 'list.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('no column of list.csv is known to identify a person');
  });
});
