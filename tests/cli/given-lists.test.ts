import { describe, expect, it } from 'vitest';
import { givenLists, oldListText } from '../../src/cli/given-lists.ts';

describe('exclusion lists on the command line', () => {
  it('take names and days in their order', () => {
    const given = { suppress: ['r.csv', 'own.csv'], listName: ['Lista Robinson'], asOf: ['2026-11-01'] };
    expect(givenLists(given)).toEqual([
      { path: 'r.csv', name: 'Lista Robinson', asOf: '2026-11-01' },
      { path: 'own.csv', name: '', asOf: '' },
    ]);
  });

  it.each([
    { listName: ['x'] },
    { suppress: ['r.csv'], asOf: ['2026-11-01', '2026-11-02'] },
    { suppress: ['r.csv'], asOf: ['2026-02-30'] },
    { suppress: ['r.csv'], asOf: ['yesterday'] },
  ])('refuse %j', (given) => {
    expect(() => givenLists(given)).toThrow('bad_option');
  });
});

describe('the age of a list', () => {
  it.each([
    ['2026-11-01', '2026-12-01', ''],
    ['2026-11-01', '2026-12-02', 'Lista is 31 days old: fetch one every 30 days'],
    ['2026-12-02', '2026-12-01', 'Lista: --as-of 2026-12-02 lies in the future'],
    ['', '2026-12-01', 'Lista: the day it was fetched is not known'],
  ])('of %j seen on %s says %j', (asOf, today, text) => {
    const said = oldListText({ path: 'r.csv', name: 'Lista', asOf }, today);
    if (text === '') expect(said).toBe('');
    else expect(said).toContain(text);
  });
});
