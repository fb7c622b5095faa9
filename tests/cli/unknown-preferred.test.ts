import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

it('a preferred name that nothing in the run has is told, with the one that was probably meant', async () => {
  const { code, stderr } = await shop.run(['crm.csv', 'pos.csv', '--prefer', 'poss,crm,crm.csv']);
  expect(code).toBe(0);
  expect(stderr).toContain('"poss", which is preferred, is no channel and no file of this run; did you mean pos?\n');
  expect(stderr.match(/preferred/g)).toHaveLength(1);
});
