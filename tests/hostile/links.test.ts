import { chmodSync, lstatSync, mkdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namesIn } from '../faults/said-outputs.ts';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
  shop.write('precious/thesis.txt', 'mine');
  shop.write('precious/customers.csv', 'mine too');
});
afterEach(() => {
  expect(namesIn(join(shop.path, 'precious'))).toEqual(['customers.csv', 'thesis.txt']);
  expect(shop.read('precious/customers.csv')).toBe('mine too');
  shop.remove();
});

describe.skipIf(process.platform === 'win32')('a link out of the output folder', () => {
  it('is not written through: the file it leads to stays as it is', async () => {
    await shop.run(['crm.csv', '-q']);
    rmSync(join(shop.path, 'unified', 'customers.csv'));
    symlinkSync('../precious/customers.csv', join(shop.path, 'unified', 'customers.csv'));
    symlinkSync('../precious', join(shop.path, 'unified', 'more'));
    expect((await shop.run(['crm.csv', '-q'])).code).toBe(0);
    expect(lstatSync(join(shop.path, 'unified', 'customers.csv')).isFile()).toBe(true);
    expect(readlinkSync(join(shop.path, 'unified', 'more'))).toBe('../precious');
  });

  it('in the place of what a dead run left is neither removed nor brought back', async () => {
    symlinkSync('precious', join(shop.path, '.unified.old-1-ab'));
    symlinkSync('precious', join(shop.path, '.unified.tmp-1-ab'));
    for (const _ of ['first', 'again']) {
      expect((await shop.run(['crm.csv', '-q'])).code).toBe(0);
      expect(lstatSync(join(shop.path, 'unified')).isDirectory()).toBe(true);
      expect(readlinkSync(join(shop.path, '.unified.old-1-ab'))).toBe('precious');
    }
  });

  it('in the place of the lock is not followed', async () => {
    symlinkSync('precious/thesis.txt', join(shop.path, '.unified.lock'));
    await shop.run(['crm.csv', '-q']);
    expect(shop.read('precious/thesis.txt')).toBe('mine');
  });

  it('that is the output itself and leads nowhere is written to where it leads, or refused', async () => {
    symlinkSync('precious', join(shop.path, 'unified'));
    const { code, stderr } = await shop.run(['crm.csv']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('files that unify did not write') });
  });
});

describe.skipIf(process.platform === 'win32')('a pipe called summary.json', () => {
  it('keeps nobody waiting', async () => {
    mkdirSync(join(shop.path, 'unified'));
    const { spawnSync } = await import('node:child_process');
    spawnSync('mkfifo', [join(shop.path, 'unified', 'summary.json')]);
    expect((await shop.run(['crm.csv'])).code).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('outputs', () => {
  it('can be read by their owner alone, whatever the umask and whatever stood there', async () => {
    await shop.run(['crm.csv', '-q']);
    chmodSync(join(shop.path, 'unified'), 0o777);
    const before = process.umask(0);
    try {
      await shop.run(['crm.csv', 'pos.csv', '-q']);
    } finally {
      process.umask(before);
    }
    expect(statSync(join(shop.path, 'unified')).mode & 0o777).toBe(0o700);
    for (const name of shop.list('unified'))
      expect(statSync(join(shop.path, 'unified', name)).mode & 0o777).toBe(0o600);
  });
});
