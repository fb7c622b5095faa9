import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvText } from '../../src/io/csv-text.ts';
import { readCsv } from '../../src/io/read-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'unify-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string): Promise<(readonly string[])[]> {
  const path = join(folder, 'x.csv');
  writeFileSync(path, text);
  const rows: (readonly string[])[] = [];
  for await (const row of readCsv(path, (reason) => ({ kind: 'truth_unusable', path: 'x.csv', reason })))
    rows.push(row);
  return rows;
}

describe('a file of our own', () => {
  it('reads back as it was written', async () => {
    // Cells that look like formulas are defused when written; tests/io/defuse.test.ts is about them.
    const cell = fc.stringMatching(/^[a-z][a-zé ,"\n]{0,6}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.boolean(), async (rows, bom) => {
        const text = [...csvText(['one', 'two'], rows, { bom })].join('');
        expect(await read(text)).toEqual([['one', 'two'], ...rows]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['x"y\n"open', /^line \d+: /],
    ['"a" b,c\n', /^line \d+: /],
  ])('that is no CSV is refused with the line', async (text, reason) => {
    await expect(read(text)).rejects.toMatchObject({
      failure: { kind: 'truth_unusable', reason: expect.stringMatching(reason) },
    });
  });

  it('that is missing, or a folder, is refused in words', async () => {
    const walk = async (path: string) => {
      for await (const _ of readCsv(path, (reason) => ({ kind: 'truth_unusable', path, reason })));
    };
    await expect(walk(join(folder, 'nothing.csv'))).rejects.toMatchObject({
      failure: { reason: 'there is no such file' },
    });
    await expect(walk(folder)).rejects.toMatchObject({ failure: { reason: 'it is a folder' } });
  });
});
