import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onTerminal } from '../../src/cli/on-terminal.ts';
import { Workdir } from '../support/workdir.ts';

/** Colour, window title, cleared screen (also as one character), direction, delete, backspace, return. */
const EVIL = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\u007f\b\r';
/** Everything a terminal obeys but line ends and tabs. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const FILE = `evil${EVIL}.csv`;

const folder = new Workdir();
beforeAll(() => {
  const rows = Array.from({ length: 6 }, (_, k) => [
    `r${k}`,
    `Ana${EVIL} Gómez${EVIL}`,
    `ana${k % 3}${EVIL}@example.com`,
    `30012345${k}${EVIL}`,
    // Long enough for the bytes to be text all the same.
    `x${EVIL}${' y'.repeat(500)}`,
  ]);
  const header = ['id', `Nombre${EVIL}`, 'Correo', `Teléfono${EVIL}`, `Otra${EVIL}`];
  for (const name of ['crm.csv', FILE]) folder.write(name, `${stringify([header, ...rows])}broken${EVIL},"\n`);
  folder.write('truth.csv', `file,row,person\ncrm.csv,1,${EVIL}\ncrm.csv,2,b\n`);
  folder.write('bad.json', JSON.stringify({ [EVIL]: 1, sources: { 'crm.csv': { channel: EVIL, delimiter: EVIL } } }));
});
afterAll(() => folder.remove());

describe('escape sequences in data, names and flags', () => {
  it.each([
    [['crm.csv', FILE, '-o', 'two']],
    [['crm.csv']],
    [['crm.csv', '--json']],
    [['inspect', 'crm.csv', FILE]],
    [['inspect', 'crm.csv', '--json']],
    [['init', 'crm.csv', FILE]],
    [['validate', 'crm.csv', FILE, '--unmasked']],
    ...['json', 'github', 'junit', 'sarif'].map((format) => [['validate', FILE, '--unmasked', '--format', format]]),
    [['explain', 'crm.csv:1', 'crm.csv:2', '--unmasked']],
    [['explain', 'crm.csv:1', 'crm.csv:2', '--unmasked', '--json']],
    [['evaluate', '--truth', 'truth.csv', '--unmasked']],
    [['diff', 'unified', 'two', '--unmasked']],
    [['forget', 'ana1@example.com']],
    [['review']],
    [[`none${EVIL}.csv`]],
    [['crm.csv', '--config', 'bad.json']],
    [['crm.csv', '--country', EVIL]],
    [['crm.csv', '--channel', `${EVIL}=pos`]],
    [['crm.csv', '-o', `out${EVIL}`]],
    [[`--${EVIL}`]],
    [['explain', `C-${EVIL}`]],
  ])('never reach the terminal: %j', async (words) => {
    const { code, stdout, stderr } = await folder.run(words);
    expect(code).not.toBe(70);
    expect(stdout + stderr).not.toBe('');
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  it('stay in a file or a pipe, and are left out where customers.csv is printed on a terminal', async () => {
    const { stdout } = await folder.run(['crm.csv', '--keep-extra', '-o', '-']);
    expect(stdout).toMatch(OBEYED);
    let shown = '';
    for await (const text of onTerminal([stdout])) shown += text;
    expect(shown).not.toMatch(OBEYED);
    expect(shown.split('\n')).toHaveLength(stdout.split('\n').length);
  });
});
