import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFile } from '../../src/io/find-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-find-'));
const [one, two] = [join(folder, 'one'), join(folder, 'two')];
for (const path of [one, two]) mkdirSync(path);
writeFileSync(join(one, 'crm.csv'), 'new');
writeFileSync(join(two, 'crm.csv'), 'old');
mkdirSync(join(one, 'pos.csv'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a file of an earlier run', () => {
  it('is found by its bytes, past another one of its name', async () => {
    expect(await findFile(['crm.csv'], sha256('old'), [one, two])).toEqual({
      kind: 'found',
      path: join(two, 'crm.csv'),
    });
  });

  it('is changed when only other bytes bear its name', async () => {
    expect(await findFile(['norte/crm.csv', 'crm.csv'], sha256('other'), [one, two])).toEqual({ kind: 'changed' });
  });

  it('is missing when nothing bears its name; a folder is no file', async () => {
    expect(await findFile(['pos.csv', 'x.csv'], sha256('old'), [one, two])).toEqual({ kind: 'missing' });
  });
});
