import { once } from 'node:events';
import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe('unify FILE…', () => {
  it('makes one customer file with a conflict report and says what it found', async () => {
    const { code, stdout, stderr } = await shop.run(FILES);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(shop.list('unified')).toEqual(
      expect.arrayContaining(['conflicts.csv', 'crosswalk.csv', 'customers.csv', 'rejects.csv', 'summary.json']),
    );
    expect(stderr).toMatch(/^ {2}source +layout +channel +rows +people +repeated$/m);
    expect(stderr).toMatch(/^ {2}crm\.csv +Salesforce report +crm +13 /m);
    expect(stderr).toMatch(/^ {2}unified\/ is written \(\d+\.\d s\)\. Next: unify review · unify explain C-/m);
    expect(stderr).not.toContain('\u001b');
  });

  it('accounts for every row in the crosswalk or among the rejects', async () => {
    await shop.run(FILES);
    const summary = JSON.parse(shop.read('unified/summary.json')) as { totals: { rows: number } };
    const accounted = shop.rows('unified/crosswalk.csv').length + shop.rows('unified/rejects.csv').length;
    expect(accounted).toBe(summary.totals.rows);
    expect(accounted).toBeGreaterThan(30);
  });

  it('writes the same bytes whatever the order of the files', async () => {
    await shop.run([...FILES, '-o', 'one']);
    await shop.run([...FILES.toReversed(), '-o', 'two']);
    for (const name of shop.list('one')) expect(shop.read(`two/${name}`), name).toBe(shop.read(`one/${name}`));
  });

  it('is the same command as unify run', async () => {
    await shop.run(['crm.csv', 'pos.csv', '-o', 'one']);
    await shop.run(['run', 'crm.csv', 'pos.csv', '-o', 'two']);
    expect(shop.read('two/customers.csv')).toBe(shop.read('one/customers.csv'));
  });

  it('replaces its own folder and no other', async () => {
    await shop.run(['crm.csv']);
    expect((await shop.run(['crm.csv', 'pos.csv'])).code).toBe(0);
    shop.write('precious/thesis.txt', 'mine');
    const { code, stderr } = await shop.run(['crm.csv', '-o', 'precious']);
    expect(code).toBe(2);
    expect(stderr).toContain('precious holds files that unify did not write');
    expect(shop.list('precious')).toEqual(['thesis.txt']);
  });

  it('runs a file called like a command when its folder is named', async () => {
    shop.write('inspect', shop.read('crm.csv'));
    expect((await shop.run(['./inspect', '-q'])).code).toBe(0);
    expect(shop.rows('unified/crosswalk.csv')[0].source).toBe('inspect');
  });

  it('leaves the inputs as they were', async () => {
    const before = FILES.map((name) => shop.read(name));
    await shop.run(FILES);
    expect(FILES.map((name) => shop.read(name))).toEqual(before);
  });
});

describe('the output of a run', () => {
  it('is nothing but customers.csv on standard output with -o -', async () => {
    const { code, stdout, stderr } = await shop.run(['crm.csv', 'pos.csv', '-o', '-']);
    await shop.run(['crm.csv', 'pos.csv']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: shop.read('unified/customers.csv') });
    expect(stderr).not.toContain('is written');
  });

  it('is the summary as JSON on standard output with --json, and nothing on standard error', async () => {
    const { stdout, stderr } = await shop.run(['crm.csv', 'pos.csv', '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(shop.read('unified/summary.json')));
    expect(stderr).toBe('');
  });

  it('is silent with --quiet', async () => {
    const { stdout, stderr } = await shop.run(['crm.csv', '--quiet']);
    expect(stdout + stderr).toBe('');
  });

  it('starts with a byte order mark for Excel with --bom', async () => {
    await shop.run(['crm.csv', '--bom']);
    expect(shop.read('unified/customers.csv').startsWith('\uFEFFcustomer_id,')).toBe(true);
  });

  it('is coloured only where colour is wanted', async () => {
    expect((await shop.run(['crm.csv'], { FORCE_COLOR: '1' })).stderr).toContain('\u001b[');
    expect((await shop.run(['crm.csv', '--no-color'])).stderr).not.toContain('\u001b[');
  });

  it('may have a reader that goes away', async () => {
    expect(await shop.unread(['crm.csv', 'pos.csv', '-o', '-'])).toBe(0);
  });

  it.each([
    [2, 'trouble', ['nope.csv']],
    [1, 'a check that failed', ['validate', 'crm.csv', '--max-duplicate', '0']],
    [1, 'a gate that is closed', ['crm.csv', 'pos.csv', '-o', '-', '--fail-on', 'duplicate>0']],
  ])('ends with %i for %s, though nobody reads it', async (code, _, words) => {
    expect(await shop.unread(words)).toBe(code);
  });

  it('is written, though nobody reads the notes of the run', async () => {
    shop.write('unify.config.json', '{}');
    expect(await shop.unread(['crm.csv'])).toBe(0);
    expect(shop.list('unified')).toContain('customers.csv');
  });

  it('reaches a reader who comes late, whole, though it is more than a pipe holds', async () => {
    const rows = Array.from({ length: 3000 }, (_, k) => `Ana,cliente${k}@example.com,${'x'.repeat(40)}${k}\n`);
    shop.write('many.csv', `Nombre,Email,Empresa\n${rows.join('')}`);
    const child = shop.start(['many.csv', '-o', '-', '--quiet']);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(text.split('\n')).toHaveLength(rows.length + 2);
  });

  it('cannot be the customers and the summary at once', async () => {
    const { code, stderr } = await shop.run(['crm.csv', '-o', '-', '--json']);
    expect(code).toBe(2);
    expect(stderr).toContain('one of the two');
  });
});

describe('what a run is told', () => {
  it('names a channel by option, by path or by base name', async () => {
    for (const name of ['list/pos.csv', 'pos.csv']) {
      shop.write('list/pos.csv', shop.read('pos.csv'));
      await shop.run(['list/pos.csv', '--channel', `${name}=Mi Tienda`]);
      expect(shop.rows('unified/crosswalk.csv')[0].channel).toBe('mi_tienda');
    }
  });

  it('may be standard input, which is called stdin unless a file is', async () => {
    const sources = () => [
      ...new Set(shop.rows('unified/crosswalk.csv').map(({ source, channel }) => [source, channel].join())),
    ];
    const piped = async (words: readonly string[]) => {
      const child = shop.start(words);
      child.stdin?.end(shop.read('pos.csv'));
      await once(child, 'close');
    };
    await piped(['-', '--channel', 'stdin=shop', '-q']);
    expect(sources()).toEqual(['stdin,shop']);
    shop.write('stdin', shop.read('crm.csv'));
    await piped(['-', 'stdin', '--channel', '-=shop', '-q']);
    expect(sources().sort()).toEqual(['standard input,shop', 'stdin,crm']);
  });

  it('is the configuration of the folder, unless another is named', async () => {
    shop.write('unify.config.json', '{"sources": {"crm.csv": {"channel": "loyalty"}}}');
    shop.write('other.json', '{}');
    const { stderr } = await shop.run(['crm.csv']);
    expect(stderr).toContain('using unify.config.json of this folder');
    expect(shop.rows('unified/crosswalk.csv')[0].channel).toBe('loyalty');
    await shop.run(['crm.csv', '--config', 'other.json']);
    expect(shop.rows('unified/crosswalk.csv')[0].channel).toBe('crm');
  });

  it('stands in the summary, flags over configuration', async () => {
    shop.write('unify.config.json', '{"prefer": ["pos"], "threshold": 3, "country": "MX"}');
    const { stdout } = await shop.run(['crm.csv', '--country', 'co', '--prefer', 'crm,pos', '--keep-extra', '--json']);
    expect(JSON.parse(stdout).config).toMatchObject({
      country: 'CO',
      prefer: ['crm', 'pos'],
      threshold: 3,
      keepExtra: true,
    });
  });
});

describe('a run that cannot be', () => {
  it('refuses files of which no column is about anybody, as a wrong delimiter makes them', async () => {
    shop.write('stock.csv', 'a|b|c\n1|x|2\n2|y|3\n');
    const { code, stderr } = await shop.run(['stock.csv', '-o', 'nobody']);
    expect(code).toBe(2);
    expect(stderr).toContain('no column of stock.csv is known to identify a person');
    expect(shop.list('.')).not.toContain('nobody');
  });

  it.each([
    [['nope.csv'], 'there is no file nope.csv'],
    [['crm.cvs'], 'Did you mean crm.csv?'],
    [['inspct'], 'Did you mean the command unify inspect?'],
    [['.'], '. is a folder, not a file'],
    [['crm.csv', 'crm.csv'], 'crm.csv is given twice'],
    [['-', '-'], 'standard input (-) is given twice'],
    [['inspect', '-', 'crm.csv', '-'], 'standard input (-) is given twice'],
    [['validate', '-', '-'], 'standard input (-) is given twice'],
    [['crm.csv', '--outptu', 'x'], 'Did you mean --output?'],
    [['crm.csv', '--country', 'XX'], 'ISO 3166'],
    [['crm.csv', '--threshold', 'high'], 'a number of bits'],
    [['crm.csv', '--threshold', '1e3'], 'a number of bits'],
    [['crm.csv', '--consent', 'never'], 'Allowed choices are most_restrictive, latest'],
    [['crm.csv', '--channel', 'crm.csv'], 'file=channel'],
    [['crm.csv', '--channel', 'cmr.csv=crm'], 'did you mean "crm.csv"?'],
    [['crm.csv', '--config', 'none.json'], 'there is no such file'],
    [['crm.csv', '-o', 'crm.csv'], 'it is a file, not a folder'],
    [['crm.csv', '-o', ''], "-o '': expected something; a variable that is not set"],
    [['crm.csv', '--prefer='], "--prefer '': expected something"],
    [['crm.csv', ''], "unify '': expected something"],
    [['explain', '-o', '', 'C-1'], "-o '': expected something"],
    [['forget', '-o', '', 'C-1'], "-o '': expected something"],
    [['evaluate', '', '--truth', 'crm.csv'], "unify evaluate '': expected something"],
    [['diff', '', 'crm.csv'], "unify diff '': expected something"],
    [['validate', 'crm.csv', '--format', ''], "--format '': expected something"],
    [[], "missing required argument 'files'"],
  ])('%j says what to mend and exits 2', async (words, message) => {
    const { code, stdout, stderr } = await shop.run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(shop.list()).not.toContain('unified');
  });

  it.each([
    ['a link', symlinkSync],
    ['a second name', linkSync],
  ])('refuses a file that is given again by %s of it, and agrees to another of the same content', async (_, link) => {
    link(join(shop.path, 'crm.csv'), join(shop.path, 'again.csv'));
    const { code, stderr } = await shop.run(['crm.csv', 'again.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('again.csv is the same file as crm.csv');
    shop.write('copy.csv', shop.read('crm.csv'));
    expect((await shop.run(['crm.csv', 'copy.csv'])).code).toBe(0);
  });

  it('refuses decisions that were emptied, and leaves the last output', async () => {
    await shop.run([...FILES, '-q']);
    const before = shop.read('unified/customers.csv');
    shop.write('decisions.csv', '');
    const { code, stderr } = await shop.run(FILES);
    expect(code).toBe(2);
    expect(stderr).toContain('the decisions decisions.csv cannot be used: it is empty');
    expect(shop.read('unified/customers.csv')).toBe(before);
  });

  it('names every problem of a configuration', async () => {
    shop.write('unify.config.json', '{"sourcs": {}, "consent": "lates"}');
    const { code, stderr } = await shop.run(['crm.csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('has 2 problems:');
    expect(stderr).toContain('did you mean "sources"?');
    expect(stderr).toContain('did you mean "latest"?');
  });

  it('keeps escape sequences of a file name away from the terminal', async () => {
    const { stderr } = await shop.run(['evil\u001b[2J.csv']);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('unify *.csv, with what unify itself wrote among the files', () => {
  it('leaves out the tables about a run and what people decided, and says so', async () => {
    await shop.run(['crm.csv', 'pos.csv', '-q']);
    const decisions = 'verdict,a_source,a_row,b_source,b_row\nsame,crm.csv,1,pos.csv,1\n';
    shop.write('decisions.csv', decisions);
    const own = ['conflicts', 'crosswalk', 'rejects', 'review'].map((name) => `unified/${name}.csv`);
    const { code, stderr } = await shop.run(['crm.csv', 'pos.csv', 'decisions.csv', ...own, '-o', 'again']);
    expect(code).toBe(0);
    for (const file of ['decisions.csv', ...own])
      expect(stderr).toContain(`${file} is what unify wrote about a run, no export: it is left out\n`);
    expect(shop.rows('again/crosswalk.csv').map(({ source }) => source)).not.toContain('decisions.csv');
    expect(JSON.parse(shop.read('again/summary.json'))).toMatchObject({ totals: { rows: 24 } });
  });

  it('reads them where nothing else is given, and customers.csv always', async () => {
    await shop.run(['crm.csv', '-q']);
    expect((await shop.run(['inspect', 'unified/crosswalk.csv'])).stdout).toContain('13 rows');
    const { stderr } = await shop.run(['unified/customers.csv', 'pos.csv', '-o', 'again']);
    expect(stderr).toContain('customers.csv  Unify');
    expect(stderr).not.toContain('left out');
  });
});

it('a copy of a file is told, for its rows count twice', async () => {
  shop.write('crm (1).csv', shop.read('crm.csv'));
  shop.write('empty.csv', 'Nombre,Correo\n');
  shop.write('empty too.csv', 'Nombre,Correo\n');
  const { code, stderr } = await shop.run(['crm.csv', 'crm (1).csv', 'empty.csv', 'empty too.csv']);
  expect(code).toBe(0);
  expect(stderr).toContain('crm.csv is a copy of crm (1).csv: its rows count twice\n');
  expect(stderr.match(/is a copy/g)).toHaveLength(1);
});

it('a folder that could not be written at the end is refused before anything is read', async () => {
  symlinkSync('nowhere', join(shop.path, 'link'));
  const refused = async (folder: string): Promise<string> => {
    const { code, stderr } = await shop.run(['no such export.csv', '-o', folder]);
    expect(code).toBe(2);
    return stderr;
  };
  const dead = 'cannot be written: it is, or lies below, a link to a folder that is not there';
  expect(await refused('link')).toContain(`link ${dead}`);
  expect(await refused('link/deeper/still')).toContain(`link/deeper/still ${dead}`);
  expect(await refused('a'.repeat(245))).toContain('the name is too long');
  expect(await refused('crm.csv')).toContain('it is a file, not a folder');
  const { stderr } = await shop.run(['link']);
  expect(stderr).toContain('there is no file link.\nCheck the path.');
});
