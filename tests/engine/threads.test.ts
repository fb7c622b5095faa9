import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Cut, ONE_THREAD, type RangeRunner } from '../../src/domain/ranges.ts';
import { Threads } from '../../src/engine/threads.ts';
import { type Numbers, SQUARES } from './squares.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-threads-'));
const worker = join(folder, 'worker.mjs');
const opened: Threads[] = [];

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('./squares-worker.ts', import.meta.url))],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function threads(count: number): Threads {
  const made = new Threads(count, pathToFileURL(worker));
  opened.push(made);
  return made;
}

function numbers(count: number, wrong: Partial<Numbers> = {}): Numbers {
  const values = new Int32Array(new SharedArrayBuffer(count * 4));
  for (let k = 0; k < count; k++) values[k] = k;
  return { values, poison: -1, fate: 'throws', ...wrong };
}

async function squaresOf(runner: RangeRunner, data: Numbers, piece: number) {
  const squares: number[] = [];
  const workers = new Set<number>();
  for await (const part of runner.run(SQUARES, data, { total: data.values.length, piece })) {
    squares.push(...part.squares);
    workers.add(part.thread);
  }
  return { squares, workers };
}

/** Tells a runner of two hundred megabytes of which every page is there. */
async function lendMuch(runner: RangeRunner): Promise<void> {
  const values = new Int32Array(new SharedArrayBuffer(200e6)).fill(1);
  for await (const _ of runner.run(SQUARES, { ...numbers(0), values }, { total: 40, piece: 1 }));
}

describe('threads', () => {
  it('give the results of the pieces in their order, wherever a loop is cut', async () => {
    const three = threads(3);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 50 }), async (count, piece) => {
        const data = numbers(count);
        expect((await squaresOf(three, data, piece)).squares).toEqual(
          (await squaresOf(ONE_THREAD, data, piece)).squares,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('share the work', async () => {
    const { squares, workers } = await squaresOf(threads(2), numbers(400), 1);
    expect(squares[399]).toBe(399 ** 2);
    expect(workers.size).toBe(2);
  });

  it('share several loops at a time, of which none waits for ever', async () => {
    const two = threads(2);
    const counts = Array.from({ length: 40 }, (_, k) => 2 + (k % 7));
    const found = await Promise.all(counts.map((count) => squaresOf(two, numbers(count), 1)));
    expect(found.map(({ squares }) => squares.length)).toEqual(counts);
  });

  it('are none where one is asked for or one piece is all there is', async () => {
    expect((await squaresOf(threads(1), numbers(40), 1)).workers.size).toBe(1);
    expect((await squaresOf(threads(2), numbers(40), 40)).workers.size).toBe(1);
  });

  it('wait for pieces that take their time, and let the thread that asks do its own in its way', async () => {
    const two = threads(2);
    const mine: number[] = [];
    const here = async (from: number, to: number) => {
      mine.push(from);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { squares: Float64Array.from({ length: to - from }, (_, k) => (from + k) ** 2), thread: -1 };
    };
    const squares: number[] = [];
    const cut: Cut = { total: 300, piece: 3 };
    for await (const part of two.run(SQUARES, numbers(300), cut, here)) squares.push(...part.squares);
    expect(squares).toEqual(Array.from({ length: 300 }, (_, k) => k ** 2));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan(100);
  });

  it('leave the rest undone for who stops asking, and are free for the next loop', async () => {
    const two = threads(2);
    for await (const { squares } of two.run(SQUARES, numbers(1000), { total: 1000, piece: 1 })) {
      if (squares[0] > 4) break;
    }
    expect((await squaresOf(two, numbers(60), 1)).squares).toHaveLength(60);
  });

  it('give back the memory of what was asked before, and go on working', async () => {
    const two = threads(2);
    const megabytes = (): number => process.memoryUsage().rss / 1e6;
    await lendMuch(two);
    const before = megabytes();
    two.letGo();
    await expect.poll(megabytes, { timeout: 5000 }).toBeLessThan(before - 150);
    expect((await squaresOf(two, numbers(60), 1)).squares).toHaveLength(60);
  });

  it.each([
    ['throws', 'a bug in a task'],
    ['ends', 'thread_died'],
  ] as const)('end the loop when one of them %s, instead of waiting for ever', async (fate, message) => {
    const two = threads(2);
    const mine = (await squaresOf(ONE_THREAD, numbers(1), 1)).workers;
    const data = numbers(400, { poison: 399, fate, safe: [...mine][0] });
    // Every number from 100 on is poison to the other thread.
    data.values.fill(399, 100);
    const cut: Cut = { total: 400, piece: 1 };
    const loop = async (): Promise<void> => {
      for await (const _ of two.run(SQUARES, data, cut));
    };
    await expect(loop()).rejects.toThrow(message);
  });
});
