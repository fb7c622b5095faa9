import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optimizeInThreads } from '../../src/engine/v8-flags.ts';
import { Workdir } from '../support/workdir.ts';

const BUILT = fileURLToPath(new URL('../../dist/chunks/compiled-program.js', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['crm.csv', 'pos.csv', 'calls.csv', 'social.csv'];

const shop = new Workdir();
const program = join(shop.path, 'copy', 'bin', 'unify.js');
const compiled = join(shop.path, 'copy', 'dist', 'chunks', 'run.cjs.compiled');

beforeAll(() => {
  shop.copy('tienda');
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(join(REPOSITORY, name), join(shop.path, 'copy', name), { recursive: true });
});
afterAll(() => shop.remove());

async function customersOf(folder: string, options: readonly string[] = []): Promise<string> {
  const { code } = await shop.run([...FILES, '-o', folder, ...options], {}, program);
  expect(code).toBe(0);
  return shop.read(`${folder}/customers.csv`);
}

describe('the compiled code of a run', () => {
  it('is taken by the Node that built it', async () => {
    const { compiledProgram } = (await import(BUILT)) as typeof import('../../src/engine/compiled-program.ts');
    expect(compiledProgram()?.script.cachedDataRejected).toBe(false);
  });

  it('is taken by a thread too, under the flags a run sets', async () => {
    const { compiledProgram } = (await import(BUILT)) as typeof import('../../src/engine/compiled-program.ts');
    compiledProgram();
    optimizeInThreads();
    const asks = `import(${JSON.stringify(BUILT)}).then(({ compiledProgram }) => {
      require('node:v8').setFlagsFromString('--concurrent-recompilation');
      require('node:worker_threads').parentPort.postMessage(compiledProgram().script.cachedDataRejected);
    })`;
    const thread = new Worker(asks, { eval: true });
    const [rejected] = await once(thread, 'message');
    expect(rejected).toBe(false);
    await thread.terminate();
  });

  it('gives what the code itself gives: refused, for another V8 compiled it, or missing', async () => {
    const whole = await customersOf('whole');
    const code = readFileSync(compiled);
    // The version of V8 stands in the first words.
    writeFileSync(compiled, code.fill(0x55, 4, 8));
    expect(await customersOf('refused')).toBe(whole);
    rmSync(compiled);
    expect(await customersOf('missing')).toBe(whole);
    expect(await customersOf('by threads', ['--threads', '3'])).toBe(whole);
  });

  it('leaves every other command to the program that holds them all', async () => {
    const { code, stdout } = await shop.run(['--no-color', 'inspect', 'crm.csv']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('crm.csv')]);
  });
});
