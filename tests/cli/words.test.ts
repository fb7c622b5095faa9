import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/cli/next-steps.ts';
import { progressText } from '../../src/cli/progress.ts';
import { terminalWidth } from '../../src/cli/terminal-width.ts';
import { tableLines } from '../../src/cli/text-table.ts';
import { count, counted, cut, duration, listed, percent } from '../../src/cli/words.ts';

describe('words', () => {
  it('write numbers alike on every machine', () => {
    expect([count(8938), counted(1, 'row'), counted(1200, 'entry', 'entries')]).toEqual([
      '8,938',
      '1 row',
      '1,200 entries',
    ]);
    expect([0, 7, -7, 999, 1000, -999, -1000, 123456, 1234567, -1234567].map(count)).toEqual([
      '0',
      '7',
      '-7',
      '999',
      '1,000',
      '-999',
      '-1,000',
      '123,456',
      '1,234,567',
      '-1,234,567',
    ]);
    expect([percent(0.0637, 1), percent(0.374), duration(2149), duration(185_000)]).toEqual([
      '6.4 %',
      '37 %',
      '2.1 s',
      '3 min 5 s',
    ]);
  });

  it('list as many as fit and say that there are more', () => {
    expect(listed(['a', 'b', 'c'], 80)).toBe('a, b, c');
    expect(listed(['aaaa', 'bbbb', 'cccc'], 12)).toBe('aaaa, bbbb …');
    expect(listed(['a very long one'], 4)).toBe('a very long one');
    expect(listed([], 10)).toBe('');
    expect([cut('abcdef', 4), cut('abcd', 4)]).toEqual(['abc…', 'abcd']);
  });

  it('tell how far a step is', () => {
    expect(progressText({ step: 'link', done: 12_000, total: 80_000, unit: 'pairs' })).toBe(
      'comparing 12,000 of 80,000 pairs',
    );
    expect(progressText({ step: 'read', done: 5, total: 0, unit: 'rows' })).toBe('reading 5 rows');
  });

  it('tells what a step still takes once it has worked for a second', () => {
    const comparing = { step: 'link', done: 20_000, total: 80_000, unit: 'pairs' } as const;
    expect(progressText(comparing, 999)).toBe('comparing 20,000 of 80,000 pairs');
    expect(progressText(comparing, 5000)).toBe('comparing 20,000 of 80,000 pairs, 15 s left');
    expect(progressText(comparing, 25_000)).toBe('comparing 20,000 of 80,000 pairs, 1 min 15 s left');
    expect(progressText({ ...comparing, done: 0 }, 5000)).toBe('comparing 0 of 80,000 pairs');
    expect(progressText({ ...comparing, done: 80_000 }, 5000)).toBe('comparing 80,000 of 80,000 pairs');
    expect(progressText({ ...comparing, done: 79_999 }, 5000)).toBe('comparing 79,999 of 80,000 pairs');
    expect(progressText({ step: 'read', done: 5, total: 0, unit: 'rows' }, 5000)).toBe('reading 5 rows');
  });
});

describe('a table of text', () => {
  const columns = [{ align: 'left', least: 4 }, { align: 'right' }] as const;

  it('stands in columns', () => {
    expect(
      tableLines(
        columns,
        [
          ['name', 'n'],
          ['a', '100'],
        ],
        80,
      ),
    ).toEqual(['name    n', 'a     100']);
  });

  it('cuts only what may be cut, down to its least width', () => {
    const rows = [['a long name', '123456']];
    expect(tableLines(columns, rows, 14)).toEqual(['a lon…  123456']);
    expect(tableLines(columns, rows, 3)).toEqual(['a l…  123456']);
  });
});

describe('the width of a line', () => {
  it.each([
    [80, 80],
    [0, 120],
    [undefined, 120],
    [10, 50],
  ])('on a terminal of %s columns is %s', (columns, width) => {
    expect(terminalWidth({ columns })).toBe(width);
  });
});

describe('the next steps', () => {
  const summary = {
    doubtful: { pairs: 1, byReason: [] },
    sizes: { histogram: [], largest: [{ customer: 'C-7F3K2', records: 4 }] },
  };

  it('are the commands this program has', () => {
    expect(nextSteps(summary, ['run', 'review', 'explain'])).toEqual(['unify review', 'unify explain C-7F3K2']);
    expect(nextSteps(summary, ['run'])).toEqual([]);
  });
});
