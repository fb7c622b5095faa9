import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRows, readSummary } from '../../src/cli/past-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-past-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file of an earlier run', () => {
  it('that is missing means that there is no run', async () => {
    await expect(readSummary(join(folder, 'summary.json'))).resolves.toBeUndefined();
    await expect(readRows(folder, 'crosswalk.csv').next()).rejects.toMatchObject({
      failure: { kind: 'run_missing', path: folder },
    });
  });

  it('that cannot be read is named, with the reason, and is no configuration', async () => {
    const path = join(folder, 'unreadable');
    mkdirSync(path);
    const failure = { kind: 'file_unreadable', path, reason: 'it is a folder' };
    await expect(readSummary(path)).rejects.toMatchObject({ failure });
    await expect(readRows(folder, 'unreadable').next()).rejects.toMatchObject({ failure });
  });

  it('that is damaged is named with the line', async () => {
    writeFileSync(join(folder, 'customers.csv'), 'customer_id\n"C-1" x\n');
    const rows = readRows(folder, 'customers.csv');
    const all = async () => {
      for await (const _ of rows);
    };
    await expect(all()).rejects.toMatchObject({
      failure: { kind: 'file_unreadable', reason: expect.stringMatching(/^line 2: /) },
    });
  });
});
