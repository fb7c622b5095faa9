import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/unify.js', import.meta.url));
const PRELOAD = new URL('change-file.mjs', import.meta.url).href;

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe('an export that is still being written', () => {
  it.each(['grow', 'cut'])('is told, whenever it changes while it is read (%s)', async (change) => {
    const times = openings();
    const before = shop.read('unified/customers.csv');
    // It is opened first to see that it is no table of ours, and for an estimate of its size; nothing of it counts before.
    for (let at = 3; at <= times; at++) {
      shop.copy('tienda');
      const { status, stderr } = changed(change, at);
      expect(stderr).toBe('unify: crm.csv changed while it was read.\nWait until the export is complete, run again.\n');
      expect(status).toBe(2);
      expect(shop.read('unified/customers.csv')).toBe(before);
    }
    expect(times).toBeGreaterThan(4);
  });
});

/** How often a run opens the file. */
function openings(): number {
  return Number(/opened (\d+)/.exec(changed('', 0).stdout)?.[1]);
}

function changed(change: string, at: number) {
  return spawnSync(process.execPath, ['--import', PRELOAD, PROGRAM, 'crm.csv', 'pos.csv', '-o', 'unified', '--quiet'], {
    cwd: shop.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CHANGED: 'crm.csv', CHANGED_AT: String(at), CHANGE: change },
  });
}
