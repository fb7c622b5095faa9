import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

/** The customer of a row. */
function customerOf(folder: string, file: string, row: number): string {
  const found = shop.rows(`${folder}/crosswalk.csv`).find((line) => line.source === file && line.row === String(row));
  return found?.customer_id ?? '';
}

describe('unify --keep-ids', () => {
  it('keeps the ids of a run without the CRM, into the same folder', async () => {
    await shop.run(['pos.csv', 'calls.csv', 'social.csv', '-q']);
    const before = customerOf('unified', 'pos.csv', 1);
    await shop.run(['crm.csv', 'pos.csv', 'calls.csv', 'social.csv', '-q', '-o', 'anew']);
    expect(customerOf('anew', 'pos.csv', 1)).not.toBe(before);
    const { code, stderr } = await shop.run(['crm.csv', 'pos.csv', 'calls.csv', 'social.csv', '--keep-ids', 'unified']);
    expect(code).toBe(0);
    expect(customerOf('unified', 'pos.csv', 1)).toBe(before);
    expect(stderr).toMatch(/^ {2}ids kept +18 of 18 of the earlier run; 1 new customer$/m);
    expect(JSON.parse(shop.read('unified/summary.json'))).toMatchObject({
      keptIds: { earlier: 18, kept: 18, fresh: 1 },
    });
    const explained = await shop.run(['explain', before, '--json']);
    expect(JSON.parse(explained.stdout)).toMatchObject({ kind: 'customer', customer: before });
  });

  it('writes the same bytes with one thread and with two', async () => {
    await shop.run(['pos.csv', 'calls.csv', '-q', '-o', 'first']);
    const files = ['crm.csv', 'pos.csv', 'calls.csv', '-q', '--keep-ids', 'first'];
    await shop.run([...files, '--threads', '1', '-o', 'one']);
    await shop.run([...files, '--threads', '2', '-o', 'two']);
    for (const name of shop.list('one')) expect(shop.read(`two/${name}`), name).toBe(shop.read(`one/${name}`));
  });

  it('refuses a folder without a run, of an older unify, or whose crosswalk was edited, and writes nothing', async () => {
    const trouble = async (): Promise<string> => {
      const { code, stderr } = await shop.run(['crm.csv', '--keep-ids', 'earlier', '-q', '-o', 'later']);
      expect(code).toBe(2);
      expect(shop.list('.')).not.toContain('later');
      return stderr;
    };
    expect(await trouble()).toContain('earlier holds no run of unify');
    shop.write('earlier/crosswalk.csv', 'customer_id,source,row,record_id\nC-AAAAAAAAAAAA,crm.csv,1,\n');
    expect(await trouble()).toContain('unify changed since earlier was written');
    shop.write('earlier/crosswalk.csv', 'customer_id,source,row,record_id,content\nANA,crm.csv,1,,\n');
    expect(await trouble()).toContain('its ids are not those of unify');
    shop.write('earlier/crosswalk.csv', '');
    expect(await trouble()).toContain('earlier holds no run of unify');
  });
});
