import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readJson } from '../../src/io/read-json.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-json-'));
const path = join(folder, 'unify.config.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a JSON file', () => {
  it('is read with or without a byte order mark', async () => {
    writeFileSync(path, '\uFEFF{"country": "CO"}');
    await expect(readJson(path)).resolves.toEqual({ country: 'CO' });
  });

  it('may be missing only where that is said', async () => {
    await expect(readJson(join(folder, 'none.json'), { optional: true })).resolves.toBeUndefined();
    await expect(readJson(join(path, 'none.json'), { optional: true })).resolves.toBeUndefined();
    await expect(readJson(join(folder, 'none.json'))).rejects.toMatchObject({
      failure: { kind: 'config_unreadable', reason: 'there is no such file' },
    });
  });

  it('that is none says where', async () => {
    writeFileSync(path, '{\n  "country": "CO"\n  "prefer": []\n}');
    await expect(readJson(path)).rejects.toMatchObject({
      failure: { kind: 'config_unreadable', reason: expect.stringMatching(/line 3.*column 3/) },
    });
  });

  it('that is a folder says so', async () => {
    await expect(readJson(folder)).rejects.toMatchObject({ failure: { reason: 'it is a folder' } });
  });

  it('is called a configuration only where it is one', async () => {
    await expect(readJson(folder, { trouble: 'file_unreadable' })).rejects.toMatchObject({
      failure: { kind: 'file_unreadable', path: folder, reason: 'it is a folder' },
    });
  });
});
