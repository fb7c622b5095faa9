import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
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

describe('the package as it is published', () => {
  it('holds the program, its licences and its page, and nothing else', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
    expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['LICENSES.txt', 'chunks', 'main.js']);
  });

  it('does the whole job in an empty folder, away from this repository and without its packages', async () => {
    elsewhere.copy('tienda');
    const program = join(installed, 'bin', 'unify.js');
    const { code, stderr } = await elsewhere.run(['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'], {}, program);
    expect(stderr).toContain('unified/ is written');
    expect(code).toBe(0);
    expect(elsewhere.rows('unified/customers.csv').length).toBeGreaterThan(10);
  });
});
