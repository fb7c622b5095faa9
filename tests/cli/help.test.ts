import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/command-names.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { Workdir } from '../support/workdir.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const folder = new Workdir();
afterAll(() => folder.remove());

describe('help', () => {
  it('lists every command and goes to standard output', async () => {
    const { code, stdout, stderr } = await folder.run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of COMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each(COMMAND_NAMES)('of %s has its options and examples', async (name) => {
    const { code, stdout } = await folder.run([name, '--help']);
    expect(code).toBe(0);
    for (const option of COMMANDS[name].options) expect(stdout).toContain(OPTIONS[option]().long);
    for (const [example] of COMMANDS[name].examples) expect(stdout).toContain(example);
  });

  it.each(COMMAND_NAMES)('of %s names the flags that every command takes', (name) => {
    expect(COMMANDS[name].options).toContain('quiet');
  });

  it.each(COMMAND_NAMES)('of %s is repeated in README.md', (name) => {
    expect(readFileSync(join(REPOSITORY, 'README.md'), 'utf8')).toContain(`unify ${name === 'run' ? 'crm.csv' : name}`);
  });
});

describe('the version', () => {
  it('is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };
    expect(await folder.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is answered without loading the work', () => {
    const loaded = staticImports(join(REPOSITORY, 'dist', 'main.js'));
    const bytes = [...loaded].reduce((sum, path) => sum + readFileSync(path).length, 0);
    // commander is 60 KB; the run is some 3 MB, most of them phone metadata.
    expect(bytes).toBeLessThan(120_000);
  });
});

/** The file and all it imports before it starts, without what it loads later. */
function staticImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    staticImports(join(dirname(path), target), found);
  }
  return found;
}
