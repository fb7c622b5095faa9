import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLine } from '../../src/io/first-line.ts';

it('the first line of a file is told without its mark and its end, and nothing of what is no file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unify-line-'));
  const path = join(folder, 'a.csv');
  const told = async (text: string): Promise<string> => {
    writeFileSync(path, text);
    return firstLine(path);
  };
  expect(await told('\uFEFFname,row\r\nAna,1')).toBe('name,row');
  expect(await told('name')).toBe('name');
  expect(await told('')).toBe('');
  expect((await told('x'.repeat(10_000))).length).toBe(4096);
  expect(await firstLine(folder)).toBe('');
  expect(await firstLine(join(folder, 'none.csv'))).toBe('');
  rmSync(folder, { recursive: true });
});
