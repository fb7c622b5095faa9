import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSource } from '../../src/read/open-source.ts';

describe('standard input', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is read once, in crumbs, and looked at as often as a file', async () => {
    const bytes = Buffer.from('id;nombre\n1;José\n2;Begoña\n');
    const crumbs = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(crumbs) as unknown as typeof process.stdin);
    const opened = await openSource('-');
    expect(opened.path).toBe('-');
    expect(opened.dialect).toMatchObject({ delimiter: ';', encoding: 'utf-8' });
    expect(opened.sample.rows).toEqual([
      ['1', 'José'],
      ['2', 'Begoña'],
    ]);
    const table = await opened.readTable(() => true);
    expect(table.columns[1]?.text(1)).toBe('Begoña');
  });
});
