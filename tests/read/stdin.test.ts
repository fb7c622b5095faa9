import { closeSync, openSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSource } from '../../src/read/open-source.ts';
import { descriptorTrouble } from '../../src/read/standard-input.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('standard input', () => {
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

describe.skipIf(process.platform === 'win32')('an open file of which nothing can come', () => {
  it.each([
    ['a folder', tmpdir(), 'r', 'it is a folder'],
    ['the null device, as Node opens it for what is closed', devNull, 'r+', 'it is closed'],
    ['the null device, as people give it for an empty file', devNull, 'r', undefined],
    ['a file', import.meta.filename, 'r', undefined],
  ])('is told apart from an empty one: %s', (_, path, flags, trouble) => {
    const descriptor = openSync(path, flags);
    try {
      expect(descriptorTrouble(descriptor)).toBe(trouble);
    } finally {
      closeSync(descriptor);
    }
  });

  it('may be one that is closed', () => {
    // No process opens so many files.
    expect(descriptorTrouble(1 << 30)).toBe('it is closed');
  });

  it('is refused as standard input', async () => {
    const folder = openSync(tmpdir(), 'r');
    const stdin = Object.assign(Readable.from([]), { fd: folder });
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
    await expect(openSource('-')).rejects.toMatchObject({
      failure: { kind: 'stdin_unreadable', reason: 'it is a folder' },
    });
    closeSync(folder);
  });
});
