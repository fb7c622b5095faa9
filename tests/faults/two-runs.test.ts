import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';
import { namesIn } from './said-outputs.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe('two runs into one folder', () => {
  it('at once leave the whole output of one of them, and the other one says who was first', async () => {
    const one = await outputOf(['crm.csv']);
    const two = await outputOf(['crm.csv', 'pos.csv']);
    for (let k = 0; k < 4; k++) {
      const ends = await Promise.all([shop.run(['crm.csv', '-q']), shop.run(['crm.csv', 'pos.csv', '-q'])]);
      for (const { code, stderr } of ends) {
        if (code !== 0)
          expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('another run is writing') });
      }
      expect(ends.map(({ code }) => code)).toContain(0);
      expect([one, two]).toContain(shop.read('unified/customers.csv'));
      expect(namesIn(shop.path).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  it('are told apart by the owner of the lock, with what to do should it be gone', async () => {
    shop.write('.unified.lock', `${process.pid} ${hostname()}\n`);
    const { code, stderr } = await shop.run(['crm.csv']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `unify: another run is writing unified (process ${process.pid} ${hostname()}).\n` +
        'Wait for it. If it is gone for good, remove the file ending in .lock beside the folder.\n',
    );
    expect(shop.list()).not.toContain('unified');
  });

  it('are one when the first has died: its lock is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    shop.write('.unified.lock', `${pid} ${hostname()}\n`);
    expect((await shop.run(['crm.csv'])).code).toBe(0);
    expect(namesIn(shop.path)).not.toContain('.unified.lock');
  });
});

async function outputOf(files: readonly string[]): Promise<string> {
  await shop.run([...files, '-q']);
  return shop.read('unified/customers.csv');
}
