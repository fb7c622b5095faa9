import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const elsewhere = new Workdir();
const installed = join(elsewhere.path, 'node_modules', 'unify-customers');

beforeAll(() => {
  // What npm install does with a tarball, without asking the network for the packages that are in the bundle.
  const options = ['pack', '--ignore-scripts', '--silent', '--pack-destination', elsewhere.path];
  execFileSync('npm', options, { cwd: REPOSITORY, stdio: 'pipe' });
  const tarball = readdirSync(elsewhere.path).find((name) => name.endsWith('.tgz'));
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(elsewhere.path, tarball ?? ''), '-C', installed, '--strip-components=1']);
});
afterAll(() => elsewhere.remove());

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

/** Licences under which others may use the program as they like. */
const FREE = new Set(['MIT', 'ISC', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

describe('the packages a user installs', () => {
  const lock = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

  it('are some', () => expect(packages.length).toBeGreaterThan(10));

  it('run no script when they are installed', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('have licences that ask for no more than their mention', () => {
    expect(packages.filter(([, { license = '' }]) => !FREE.has(license))).toEqual([]);
  });
});

describe('the package as it is published', () => {
  it('holds the program, its licences and its page, and nothing else', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
    expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['LICENSES.txt', 'chunks', 'main.js']);
  });

  it('is smaller than three megabytes, packed', () => {
    const tarball = readdirSync(elsewhere.path).find((name) => name.endsWith('.tgz')) ?? '';
    expect(statSync(join(elsewhere.path, tarball)).size).toBeLessThan(3e6);
  });

  it('comes with the licence of each package in it', () => {
    const licences = readFileSync(join(installed, 'dist', 'LICENSES.txt'), 'utf8');
    for (const name of ['libphonenumber-js', 'csv-parse', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)`, 'm'));
  });

  it('does the whole job in an empty folder, away from this repository and without its packages', async () => {
    elsewhere.copy('tienda');
    const program = join(installed, 'bin', 'unify.js');
    const { code, stderr } = await elsewhere.run(['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'], {}, program);
    expect(stderr).toContain('unified/ is written');
    expect(code).toBe(0);
    expect(elsewhere.rows('unified/customers.csv').length).toBeGreaterThan(10);
  });

  it('reads an encoding of many letters, whose tables lie beside the program', async () => {
    const row = Buffer.from([0xce, 0xe2, 0xcf, 0xfe, 0xc3, 0xf7]);
    elsewhere.write('list.csv', Buffer.concat([Buffer.from('name,phone\n'), row, Buffer.from(',3001112233\n')]));
    elsewhere.write('chinese.json', JSON.stringify({ sources: { 'list.csv': { encoding: 'gbk' } } }));
    const program = join(installed, 'bin', 'unify.js');
    const { code } = await elsewhere.run(['list.csv', '--config', 'chinese.json', '-o', 'read'], {}, program);
    expect(code).toBe(0);
    expect(elsewhere.rows('read/customers.csv')[0].full_name).toBe('吴晓明');
  });
});
