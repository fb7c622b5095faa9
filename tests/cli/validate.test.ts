import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUDGET_FLAG_NAMES, BUDGET_FLAGS, BUDGET_OPTIONS, flagOf } from '../../src/cli/budget-options.ts';
import { BUDGET_NAMES } from '../../src/domain/rules.ts';
import { workflowCommands } from '../report/findings/github-commands.ts';
import { junitReport } from '../report/findings/junit-report.ts';
import { SARIF_LOG } from '../report/findings/sarif-schema.ts';
import { Workdir } from '../support/workdir.ts';

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

describe('unify validate FILE…', () => {
  it('passes ordinary exports, says what it found on standard output, and writes nothing', async () => {
    const before = shop.list();
    const { code, stdout, stderr } = await shop.run(['validate', ...FILES]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^crm\.csv, 13 rows$/m);
    expect(stdout).toMatch(/^passed: 0 errors, /m);
    expect(shop.list()).toEqual(before);
  });

  it('checks one file as well', async () => {
    const { code, stdout } = await shop.run(['validate', 'crm.csv', '--max-duplicate', '5%']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error +duplicate: 1 of 13 rows \(7\.7 %\).*only 5 % allowed/);
  });

  it('ends with 1 when a gate is closed and with 2 when it cannot look', async () => {
    expect((await shop.run(['validate', ...FILES, '--require', 'birth_date'])).code).toBe(1);
    expect((await shop.run(['validate', 'crm.csv', 'nowhere.csv'])).code).toBe(2);
    expect((await shop.run(['validate', 'crm.csv', '--against', 'nowhere'])).code).toBe(2);
  });

  it('lets warnings pass unless it is strict', async () => {
    expect((await shop.run(['validate', 'calls.csv', '--country', 'CO'])).code).toBe(0);
    expect((await shop.run(['validate', 'calls.csv', '--country', 'CO', '--strict'])).code).toBe(1);
  });

  it('shows no personal data unless it is asked to', async () => {
    const words = ['validate', 'calls.csv', '--max-damaged', '0'];
    expect((await shop.run(words)).stdout).not.toContain('3,11562E+09');
    expect((await shop.run([...words, '--unmasked'])).stdout).toContain('3,11562E+09');
  });

  it('reads standard input', async () => {
    const child = shop.start(['validate', '-', '--json']);
    child.stdin?.end(shop.read('pos.csv'));
    let text = '';
    for await (const piece of child.stdout ?? []) text += String(piece);
    expect(JSON.parse(text)).toMatchObject({ files: [{ path: '-', rows: 11 }] });
  });

  it.each([
    ['--max-invalid-phone', 'some', 'a limit such as 100 or 5%'],
    ['--max-missing', '5%', '--require beside it'],
    ['--max-row-drift', '5%', '--against beside it'],
    ['--fail-on', 'conflicts', "rules with limits, in quotes: 'conflicts>100,review>5%'"],
    ['--fail-on', 'conflict>3', 'conflicts perhaps'],
    ['--large-customer', '-3', 'a number of rows'],
  ])('refuses %s %s and says what it expects', async (option, value, expected) => {
    const { code, stderr } = await shop.run(['validate', 'crm.csv', `${option}=${value}`]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  it('names the field that was meant', async () => {
    const { code, stderr } = await shop.run(['validate', 'crm.csv', '--require', 'fone']);
    expect({ code, named: stderr.includes('did you mean "phone"') }).toEqual({ code: 2, named: true });
  });

  it('obeys the configuration, and flags more than the configuration', async () => {
    shop.write('unify.config.json', '{"checks": {"required": ["birth_date"], "max": {"conflicts": 0}}}');
    const first = await shop.run(['validate', ...FILES]);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('no column holds the required field birth_date');
    const second = await shop.run(['validate', ...FILES, '--require', 'phone', '--max-conflicts', '1000']);
    expect(second.code).toBe(0);
  });

  it('tells every column that changed against the configuration of unify init', async () => {
    await shop.run(['init', ...FILES]);
    expect((await shop.run(['validate', ...FILES])).stdout).not.toContain('_column');
    shop.write('crm.csv', shop.read('crm.csv').replace('"Mobile"', '"Celular"').replace('"Lead Source"', '"Origen"'));
    const { code, stdout } = await shop.run(['validate', ...FILES]);
    expect(code).toBe(1);
    for (const told of ['"Mobile" is gone', '"Lead Source" is gone', '"Celular" is new', '"Origen" is new'])
      expect(stdout).toContain(told);
  });

  it('compares with an earlier run by its folder or its summary', async () => {
    await shop.run([...FILES]);
    shop.write('crm.csv', shop.read('crm.csv').split('\n').slice(0, 6).join('\n'));
    for (const earlier of ['unified', 'unified/summary.json']) {
      const { code, stdout } = await shop.run(['validate', ...FILES, '--against', earlier]);
      expect(code).toBe(1);
      expect(stdout).toContain('row_drift: 5 rows, before 13');
    }
  });

  it('writes the forms that other programs read', async () => {
    const written = async (...words: string[]) => (await shop.run(['validate', ...FILES, ...words])).stdout;
    expect(JSON.parse(await written('--json'))).toEqual(JSON.parse(await written('--format', 'json')));
    expect(SARIF_LOG.parse(JSON.parse(await written('--format', 'sarif'))).runs[0].artifacts).toHaveLength(4);
    expect(junitReport(await written('--format', 'junit')).suites).toHaveLength(5);
    expect(workflowCommands(await written('--format', 'github')).length).toBeGreaterThan(3);
  });

  it('gives the same bytes whatever the order of the files', async () => {
    const one = await shop.run(['validate', ...FILES, '--json']);
    expect((await shop.run(['validate', ...FILES.toReversed(), '--json'])).stdout).toBe(one.stdout);
  });
});

describe('unify FILE… --fail-on', () => {
  it('writes everything and ends with 1 beyond a limit', async () => {
    const { code, stdout, stderr } = await shop.run([...FILES, '-q', '--fail-on', 'conflicts>3,review>90%']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^unify: conflicts: values in conflict: \d+, .*only 3 allowed\n$/);
    expect(shop.list('unified')).toContain('summary.json');
  });

  it('ends with 0 within its limits', async () => {
    expect((await shop.run([...FILES, '--fail-on', 'conflicts:1000, unreadable=50%'])).code).toBe(0);
  });

  it('refuses a gate it does not know before it reads anything', async () => {
    const { code, stderr } = await shop.run(['nowhere.csv', '--fail-on', 'exact_duplicate>0']);
    expect(code).toBe(2);
    expect(stderr).toContain('--fail-on exact_duplicate>0');
  });
});

describe('budgets', () => {
  it('have a flag each, called like the rule', () => {
    expect(Object.values(BUDGET_FLAGS).toSorted()).toEqual(BUDGET_NAMES.toSorted());
    for (const name of BUDGET_FLAG_NAMES) {
      expect(BUDGET_OPTIONS[name]().attributeName()).toBe(name);
      expect(flagOf(name).slice('--max-'.length).replaceAll('-', '_')).toBe(BUDGET_FLAGS[name]);
    }
  });
});
