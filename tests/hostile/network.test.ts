import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/unify.js', import.meta.url));
const TRIPWIRE = new URL('tripwire.mjs', import.meta.url).href;
const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

const shop = new Workdir();
beforeAll(() => {
  shop.copy('tienda');
  shop.write('truth.csv', 'file,row,person\ncrm.csv,1,a\ncrm.csv,2,b\n');
});
afterAll(() => shop.remove());

describe('nothing is sent: no way to the network is touched', () => {
  it.each([
    [[...FILES]],
    [[...FILES, '--keep-extra', '--json', '-o', 'two']],
    [['inspect', ...FILES]],
    [['init', ...FILES]],
    [['validate', ...FILES]],
    [['explain', 'crm.csv:1', 'pos.csv:1']],
    [['evaluate', '--truth', 'truth.csv']],
    [['diff', 'unified', 'two']],
    [['forget', 'ana@example.com']],
    [['review']],
    [['none.csv']],
    [['--help']],
    [['--version']],
  ])('by unify %j', (words) => {
    const { status, stdout, stderr } = withTripwire([PROGRAM, ...words]);
    expect(stderr).not.toContain('network');
    expect([0, 1, 2]).toContain(status);
    expect(stdout + stderr).not.toBe('');
  });

  it.each([
    "fetch('https://example.com')",
    "import('node:http').then(({ get }) => get('http://example.com'))",
    "import('node:dns').then(({ lookup }) => lookup('example.com', () => {}))",
    "import('node:net').then(({ connect }) => connect(80))",
  ])('and the wire would tell: %s', (code) => {
    expect(withTripwire(['--input-type=module', '--eval', code]).status).toBe(99);
  });
});

function withTripwire(args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', TRIPWIRE, ...args], {
    cwd: shop.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
}
