import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/report/evaluation/evaluation.ts';
import type { ExplainedCustomer, ExplainedPair } from '../../src/report/explanation.ts';
import { Workdir } from '../support/workdir.ts';

const TRUTH = fileURLToPath(new URL('../golden/tienda/truth.csv', import.meta.url));
const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];
const folder = new Workdir();
afterAll(() => folder.remove());

beforeAll(async () => {
  folder.copy('tienda');
  cpSync(TRUTH, join(folder.path, 'answers', 'truth.csv'));
  await folder.run([...FILES, '-q']);
  // The same without one channel, for what compares two runs.
  await folder.run([...FILES.slice(0, 3), '-q', '-o', 'three']);
});

async function json<T>(words: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await folder.run([...words, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}

async function trouble(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await folder.run(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

describe('explain', () => {
  it('lays open two rows, plain and masked when piped', async () => {
    const { code, stdout, stderr } = await folder.run(['explain', 'crm.csv:1', 'pos.csv:1']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(/email +m\*\*\*@g\*\*\*\.com +m\*\*\*@g\*\*\*\.com/);
    expect(stdout).toMatch(/\nphone +same number +\d/);
    expect(stdout).toMatch(/\nsum +probability/);
    expect(stdout).toContain('One customer, by this merge:');
  });

  it('gives numbers that add up, and the customer of the crosswalk', async () => {
    const { a, b, waterfall, verdict } = await json<ExplainedPair>(['explain', 'crm.csv:1', 'pos.csv:1']);
    let sum = waterfall.prior - waterfall.householdTerm;
    for (const { bits, frequencyBits } of waterfall.bars) sum += bits + frequencyBits;
    expect(sum).toBeCloseTo(waterfall.weight, 9);
    const [row] = folder.rows('unified/crosswalk.csv').filter(({ source, row }) => source === 'crm.csv' && row === '1');
    expect([a.customer, b.customer, verdict.kind]).toEqual([row.customer_id, row.customer_id, 'together']);
  });

  it('shows values as they are only when asked', async () => {
    const { stdout } = await folder.run(['explain', 'crm.csv:1', 'pos.csv:1', '--unmasked']);
    expect(stdout).toMatch(/given_name +Mariana/);
  });

  it('explains a customer by the start of its id, or by one of its rows', async () => {
    const { a } = await json<ExplainedPair>(['explain', 'crm.csv:11', 'crm.csv:12']);
    const byRow = await json<ExplainedCustomer>(['explain', 'crm.csv:12']);
    const byId = await json<ExplainedCustomer>(['explain', a.customer.slice(0, 9).toLowerCase()]);
    expect(byRow.customer).toBe(a.customer);
    expect(byId).toEqual(byRow);
    const members = folder.rows('unified/crosswalk.csv').filter((row) => row.customer_id === a.customer);
    expect(byId.records.references).toEqual(members.map(({ source, row }) => `${source}:${row}`));
  });

  it('says why two rows are two customers', async () => {
    const { verdict } = await json<ExplainedPair>(['explain', 'crm.csv:6', 'pos.csv:5']);
    expect(verdict.kind).toBe('apart');
  });

  it('says that a row stands in rejects.csv', async () => {
    expect(await trouble('explain', 'calls.csv:4')).toContain('stands in rejects.csv');
  });

  it('refuses what names no record, no customer, or a mixture', async () => {
    expect(await trouble('explain', 'crm.csv:99', 'crm.csv:1')).toContain('crm.csv has data rows 1 to 13');
    expect(await trouble('explain', 'crm.cvs:1')).toContain('did you mean "crm.csv"?');
    expect(await trouble('explain', 'C-QQQQQQQQQQ')).toContain('there is no customer C-QQQQQQQQQQ');
    expect(await trouble('explain', 'crm.csv:1', 'C-1')).toContain('two records');
    expect(await trouble('explain', 'crm.csv:1', '-o', 'nowhere')).toContain('nowhere holds no run of unify');
  });

  it('works from another folder, beside the output or with --inputs', async () => {
    mkdirSync(join(folder.path, 'elsewhere'));
    const { cwd, run } = { cwd: folder.path, run: (words: readonly string[]) => folder.run(words) };
    renameSync(join(cwd, 'social.csv'), join(cwd, 'elsewhere', 'social.csv'));
    expect(await trouble('explain', 'crm.csv:1')).toContain('--inputs');
    expect(await run(['explain', 'crm.csv:1', '--inputs', 'elsewhere'])).toMatchObject({ code: 0 });
    renameSync(join(cwd, 'elsewhere', 'social.csv'), join(cwd, 'social.csv'));
  });

  it('refuses files that changed since', async () => {
    renameSync(join(folder.path, 'calls.csv'), join(folder.path, 'kept'));
    folder.write('calls.csv', 'Nombre;Celular\nAna Ruiz;3001234567\n');
    expect(await trouble('explain', 'crm.csv:1')).toContain('calls.csv changed since unified was written');
    renameSync(join(folder.path, 'kept'), join(folder.path, 'calls.csv'));
  });
});

describe('evaluate', () => {
  it('prints figures that are those of the crosswalk, and errors that add up to what they lack', async () => {
    const { scores, errors, because } = await json<Evaluation>(['evaluate', '--truth', 'answers/truth.csv']);
    expect(because).toBe('');
    expect(scores).toMatchObject({ rows: 35, missing: 0, people: 19 });
    const sum = (counts: readonly { readonly count: number }[] = []) =>
      counts.reduce((all, { count }) => all + count, 0);
    const right = scores.pairwise.recall * scores.pairs;
    expect(sum(errors?.missedPairs)).toBeCloseTo(scores.pairs - right, 6);
    expect(right / (right + sum(errors?.falsePairs))).toBeCloseTo(scores.pairwise.precision, 9);
    expect(errors?.thresholds.ours.f1).toBeCloseTo(scores.pairwise.f1, 9);
    expect(errors?.thresholds.best.f1).toBeGreaterThanOrEqual(scores.pairwise.f1);
  });

  it('prints them for people, with what changed against another run', async () => {
    const { code, stdout } = await folder.run([
      'evaluate',
      'three',
      '--truth',
      'answers/truth.csv',
      '--against',
      'unified',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^35 rows of 19 people .*; 4 rows not in the run/);
    expect(stdout).toMatch(/pairwise +\d+\.\d\d %/);
    expect(stdout).toContain('Against the earlier run, in points');
    expect(stdout).toContain('a row is not in the run');
    expect(stdout).toContain('lost columns');
  });

  it('tells the figures although the files of the run are gone', async () => {
    renameSync(join(folder.path, 'pos.csv'), join(folder.path, 'gone'));
    const { errors, because, scores } = await json<Evaluation>(['evaluate', '--truth', 'answers/truth.csv']);
    renameSync(join(folder.path, 'gone'), join(folder.path, 'pos.csv'));
    expect(errors).toBeUndefined();
    expect(because).toContain('pos.csv, from which unified was made, is not in');
    expect(scores.rows).toBe(35);
  });

  it('refuses a truth that knows no row of the run, and names the files of the run', async () => {
    folder.write('foreign.csv', 'file,row,person\nzzz.csv,1,a\ncrm.csv,999,a\n');
    const told = await trouble('evaluate', '--truth', 'foreign.csv');
    expect(told).toContain('no row that foreign.csv names is in unified');
    expect(told).toContain('which are calls.csv, crm.csv, pos.csv, social.csv');
  });

  it('shows no figure of pairs where there are none', async () => {
    folder.write('single.csv', 'file,row,person\ncrm.csv,1,a\n');
    const { code, stdout } = await folder.run(['evaluate', '--truth', 'single.csv', '--against', 'three']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/pairwise +– +– +–\n/);
    expect(stdout).toContain('Blocking reaches – of the pairs');
    expect(stdout).toMatch(/Threshold: F1 – at .* at best – at/);
    expect(stdout).not.toMatch(/^pairwise.*100\.00 %/m);
  });

  it('reads truth by other column names and refuses what is none', async () => {
    folder.write('other.csv', 'who,source,n\nana,crm.csv,5\n');
    const columns = ['--truth-columns', 'source,n,who'];
    const { scores } = await json<Evaluation>(['evaluate', '--truth', 'other.csv', ...columns]);
    expect(scores.rows).toBe(1);
    expect(await trouble('evaluate', '--truth', 'other.csv')).toContain('it has no column file');
    expect(await trouble('evaluate', '--truth', 'none.csv')).toContain('there is no such file');
    expect(await trouble('evaluate', '--truth', 'other.csv', '--truth-columns', 'a,b')).toContain('three names');
    expect(await trouble('evaluate', '--truth', 'answers/truth.csv', '--examples', 'x')).toContain('--examples');
    expect(await trouble('evaluate')).toContain('--truth');
  });
});

describe('diff', () => {
  it('finds nothing between a run and itself', async () => {
    const { code, stdout } = await folder.run(['diff', 'unified', 'unified']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/appeared +0\nvanished +0\nmerged +0\nsplit +0\nregrouped +0\nchanged +0\n$/);
  });

  it('tells what a channel more brings, masked, as lines and as JSON', async () => {
    const { stdout } = await folder.run(['diff', 'three', 'unified']);
    expect(stdout).toMatch(/records +31 → 35, 31 in both/);
    expect(stdout).toContain('new columns  last_seen_social');
    expect(stdout).not.toMatch(/[a-z]{3}@/);
    const { appeared, changed } = await json<{ appeared: string[]; changed: unknown[] }>(['diff', 'three', 'unified']);
    expect(appeared.length).toBeGreaterThan(0);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('refuses a folder that holds no run', async () => {
    expect(await trouble('diff', 'unified', 'answers')).toContain('answers holds no run of unify');
    expect(await trouble('diff', 'unified')).toContain('missing required argument');
  });
});
