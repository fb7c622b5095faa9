import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workdir } from '../support/workdir.ts';

const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];
const PROGRAM = join(fileURLToPath(new URL('../../', import.meta.url)), 'bin', 'unify.js');
/** `script` of util-linux gives a program a terminal of its own; that of other systems takes other words. */
const TERMINALS = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

let shop: Workdir;
beforeEach(() => {
  shop = new Workdir();
  shop.copy('tienda');
});
afterEach(() => shop.remove());

describe('unify review without a terminal', () => {
  it('says which file to edit, and how', async () => {
    await shop.run([...FILES, '-q']);
    const { code, stdout, stderr } = await shop.run(['review']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('into decisions.csv');
    expect(stderr).toContain('a_source, a_row, b_source and b_row');
  });
});

describe.skipIf(!TERMINALS)('unify review on a terminal (skipped where there is no script of util-linux)', () => {
  it('keeps an answer under the names of its records, and later runs obey it', async () => {
    await shop.run([...FILES, '-q']);
    const [pair] = shop.rows('unified/review.csv');
    const talk = new Talk(shop.path, ['review']);
    await talk.until('q quit');
    expect(talk.heard).toContain(`${pair.a_source}:${pair.a_row}`);
    expect(talk.heard).toContain(pair.b_email);
    talk.press('x');
    talk.press('d');
    await talk.until('No doubtful pair is left to ask about. 1 decision in decisions.csv');
    expect(await talk.code()).toBe(0);
    const [decision] = shop.rows('decisions.csv');
    expect(decision).toMatchObject({
      verdict: 'different',
      a_source: pair.a_source,
      a_row: pair.a_row,
      b_source: pair.b_source,
      b_row: pair.b_row,
    });
    expect(decision.a_content).toMatch(/^[\da-f]{16}$/);
    const { stderr } = await shop.run(FILES);
    expect(stderr).toMatch(/^ {2}decided +0 pairs as one, 1 as different$/m);
    expect(shop.rows('unified/review.csv')).toEqual([]);
  });

  it('takes an answer back with u, asks again, and leaves the rest of the file as it is', async () => {
    // A stricter run leaves several pairs in doubt; the file has columns of its own, Windows line ends and no last one.
    await shop.run([...FILES, '-q', '--threshold', '9']);
    expect(shop.rows('unified/review.csv')).toHaveLength(3);
    const before = 'who,verdict,a_source,a_row,b_source,b_row\r\nEva,same,crm.csv,1,crm.csv,2';
    shop.write('team.csv', before);
    const talk = new Talk(shop.path, ['review', '--decisions', 'team.csv']);
    await talk.until('q quit');
    for (const key of 'su') talk.press(key);
    await talk.until('taken back: same');
    expect(shop.read('team.csv')).toBe(before);
    for (const key of 'dkq') talk.press(key);
    expect(await talk.code()).toBe(0);
    expect(talk.heard).toContain('1 decision in team.csv');
    const [{ a_source, a_row, b_source, b_row }] = shop.rows('unified/review.csv');
    expect(shop.read('team.csv')).toBe(`${before}\r\n,different,${a_source},${a_row},${b_source},${b_row}\r\n`);
  });

  it('leaves no file when its first answer is taken back', async () => {
    await shop.run([...FILES, '-q', '--threshold', '9']);
    const talk = new Talk(shop.path, ['review']);
    await talk.until('q quit');
    for (const key of 'su') talk.press(key);
    await talk.until('taken back: same');
    talk.press('q');
    expect(await talk.code()).toBe(0);
    expect(shop.list()).not.toContain('decisions.csv');
  });

  it('ends as an interrupted program does with Ctrl-C, and writes nothing', async () => {
    await shop.run([...FILES, '-q']);
    const talk = new Talk(shop.path, ['review']);
    await talk.until('q quit');
    talk.press('\u0003');
    expect(await talk.code()).toBe(130);
    expect(shop.list()).not.toContain('decisions.csv');
  });
});

/** The program on a terminal, what it said so far, and the keys it is given. */
class Talk {
  heard = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(folder: string, words: readonly string[]) {
    const command = [process.execPath, PROGRAM, ...words].map((word) => `'${word}'`).join(' ');
    const { PATH } = process.env;
    const env = { PATH, TERM: 'xterm', NO_COLOR: '1' };
    this.child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, env });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.heard += text));
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  press(key: string): void {
    this.child.stdin?.write(key);
  }

  code(): Promise<number | null> {
    return this.ended;
  }

  async until(text: string): Promise<void> {
    while (!this.heard.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`it ended without saying "${text}":\n${this.heard}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
