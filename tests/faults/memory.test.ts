import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryOption } from '../../src/cli/memory-option.ts';
import { inputSize } from '../../src/io/input-size.ts';
import { assertFits, memoryRoom } from '../../src/io/memory.ts';
import { openBytes } from '../../src/read/source-bytes.ts';
import { failureOf } from '../read/reading.ts';
import { Workdir } from '../support/workdir.ts';

const GB = 1e9;
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const folder = new Workdir();
afterAll(() => folder.remove());

describe('a run that cannot fit into memory', () => {
  it.each([
    ['machine', { total: 2 * GB, from: 'machine', heap: 4 * GB }],
    ['option', { total: 2 * GB, from: 'option', heap: 4 * GB }],
    ['heap', { total: 64 * GB, from: 'machine', heap: 0.2 * GB }],
  ] as const)('is refused with the number it needs and the rows that fit (%s)', async (limit, room) => {
    const failure = await failureOf(Promise.resolve().then(() => assertFits({ rows: 4_000_000, packed: 0 }, room)));
    expect(failure).toMatchObject({ kind: 'out_of_memory', limit });
    const { rowsThatFit } = failure as Extract<typeof failure, { kind: 'out_of_memory' }>;
    expect(rowsThatFit).toBeGreaterThan(100_000);
    expect(() => assertFits({ rows: rowsThatFit, packed: 0 }, room)).not.toThrow();
    expect(() => assertFits({ rows: rowsThatFit + 2, packed: 0 }, room)).toThrow();
  });

  it('asks for less of the rows beyond a million, and for no more than is there', () => {
    const room = (total: number) => ({ total, from: 'machine', heap: 4 * GB }) as const;
    expect(() => assertFits({ rows: 1_000_000, packed: 0 }, room(1.45 * GB))).not.toThrow();
    expect(() => assertFits({ rows: 10_000_000, packed: 0 }, room(9.2 * GB))).not.toThrow();
    expect(() => assertFits({ rows: 10_000_000, packed: 0 }, room(8 * GB))).toThrow();
  });

  it('says so before it starts and writes nothing', async () => {
    folder.write('crm.csv', `Nombre,Email\n${'Ana Gómez,ana@example.com\n'.repeat(50_000)}`);
    const { code, stderr } = await folder.run(['crm.csv', '--max-memory', '200MB']);
    expect(stderr).toMatch(/^unify: this needs about 2\d\d MB of memory and 200 MB are allowed\.$/m);
    expect(stderr).toMatch(/^About 3\d,\d{3} rows fit\. Allow more with --max-memory\.$/m);
    expect(code).toBe(2);
    expect(folder.list()).toEqual(['crm.csv']);
  });

  it('is none with a few rows', async () => {
    folder.write('small.csv', 'Nombre,Email\nAna Gómez,ana@example.com\n');
    expect((await folder.run(['small.csv', '--max-memory', '0.5 gb', '--quiet'])).code).toBe(0);
    expect((await folder.run(['small.csv', '--max-memory', 'much'])).stderr).toContain('such as 2GB');
  });
});

describe('the room there is', () => {
  it('is what is free, or what the user allows', () => {
    expect(memoryRoom(undefined)).toMatchObject({ from: 'machine' });
    expect(memoryRoom(undefined).total).toBeGreaterThan(0);
    expect(memoryRoom(memoryOption('2GB'))).toMatchObject({ from: 'option', total: 2 * GB });
  });
});

describe('the rows of a file', () => {
  it('are estimated from its size', async () => {
    folder.write('large.csv', `Nombre,Email\n${'Ana Gómez,ana@example.com\n'.repeat(80_000)}`);
    const { rows } = await inputSize([join(folder.path, 'large.csv')]);
    expect(rows / 80_000).toBeCloseTo(1, 1);
    expect((await inputSize([join(FIXTURES, 'tienda', 'crm.csv')])).rows).toBeGreaterThan(10);
  });

  it('of which nothing is known count nothing: pipes, and what is not there', async () => {
    expect(await inputSize(['-', join(folder.path, 'none.csv'), folder.path])).toEqual({ rows: 0, packed: 0 });
  });
});

describe.skipIf(process.platform === 'win32')('a device that never ends', () => {
  it('is refused instead of filling the memory', async () => {
    expect(await failureOf(openBytes('/dev/zero', 1 << 24))).toMatchObject({ kind: 'file_unreadable' });
  });
});
