import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

/** Names to which every object of JavaScript answers. */
const BORN = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

let folder: Workdir;
beforeEach(() => {
  folder = new Workdir();
});
afterEach(() => folder.remove());

describe('names every object answers to', () => {
  it('may be headers, files, channels and values', async () => {
    const rows = BORN.map((name, k) =>
      [`ana${k}@example.com`, ...BORN.map(() => name), `Calle ${name} # 1-2`, name].join(','),
    );
    for (const name of BORN)
      folder.write(name, `Correo,${BORN.join(',')},Dirección,Tipo de documento\n${rows.join('\n')}\n`);
    const { code, stderr } = await folder.run([...BORN, '--keep-extra', '--channel', '__proto__=constructor']);
    expect(stderr).not.toContain('bug');
    expect(code).toBe(0);
    const customers = folder.rows('unified/customers.csv');
    expect(
      new Set(customers.flatMap((customer) => new Map(Object.entries(customer)).get('toString')?.split(' | '))),
    ).toEqual(new Set(BORN));
    const crosswalk = folder.rows('unified/crosswalk.csv');
    expect([...new Set(crosswalk.map(({ source }) => source))].sort()).toEqual([...BORN].sort());
    expect(crosswalk.find(({ source }) => source === '__proto__')?.channel).toBe('constructor');
  });

  it('may stand in a configuration, and change no other object', async () => {
    folder.write('crm.csv', '__proto__,Correo\nx,ana@example.com\n');
    folder.write('c.json', '{"sources": {"crm.csv": {"columns": {"__proto__": {"role": "city"}}}}}');
    expect((await folder.run(['crm.csv', '--config', 'c.json', '-q'])).code).toBe(0);
    folder.write('c.json', '{"__proto__": {"keepExtra": true}, "constructor": {}}');
    const { code, stderr } = await folder.run(['crm.csv', '--config', 'c.json', '-q']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('has 2 problems') });
  });

  it.each(['inspect', 'init', 'validate'])('do not trouble unify %s', async (command) => {
    for (const name of BORN) folder.write(name, `Correo,${BORN.join(',')}\nana@example.com,${BORN.join(',')}\n`);
    const { code, stderr } = await folder.run([command, ...BORN]);
    expect(stderr).not.toContain('bug');
    expect([0, 1]).toContain(code);
  });
});

describe('names that lead elsewhere', () => {
  it('come out as base names, and nothing is written outside the output folder', async () => {
    folder.write('in/a/..%2f..%2fcrm.csv', 'Correo\nana@example.com\n');
    folder.write('in/b/...csv', 'Correo\nana@example.com\n');
    folder.write('in/a/pos.csv', 'Correo\nana@example.com\n');
    folder.write('in/b/pos.csv', 'Correo\nana@example.com\n');
    const files = ['in/a/../a/..%2f..%2fcrm.csv', './in/b/...csv', 'in/b/../a/pos.csv', 'in/b/pos.csv'];
    expect((await folder.run([...files, '-o', 'out/unified', '-q'])).code).toBe(0);
    const sources = folder.rows('out/unified/crosswalk.csv').map(({ source }) => source);
    expect([...sources].sort()).toEqual(['..%2f..%2fcrm.csv', '...csv', 'a/pos.csv', 'b/pos.csv']);
    expect(readdirSync(folder.path).sort()).toEqual(['in', 'out']);
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['unified']);
  });

  it('in the summary of a run lead explain to no file that was not an input', async () => {
    folder.write('crm.csv', 'Correo,Nombre\nana@example.com,Ana\nana@example.com,Ana\n');
    folder.write('secret.csv', 'Correo,Nombre\neva@example.com,Eva\n');
    await folder.run(['crm.csv', '-o', 'deep/unified', '-q']);
    const summary = folder.read('deep/unified/summary.json');
    folder.write('deep/unified/summary.json', summary.replaceAll('"crm.csv"', '"../secret.csv"'));
    const { code, stdout } = await folder.run(['explain', '../secret.csv:1', '../secret.csv:2', '-o', 'deep/unified']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
  });
});
