import { describe, expect, it } from 'vitest';
import { sourceNames } from '../../src/read/source-names.ts';

describe('the names of sources', () => {
  it.each([
    [
      ['exports/crm.csv', 'pos.csv'],
      ['crm.csv', 'pos.csv'],
    ],
    [
      ['may/crm.csv', 'june/crm.csv', 'pos.csv'],
      ['may/crm.csv', 'june/crm.csv', 'pos.csv'],
    ],
    [
      ['exports/may/crm.csv', 'exports/june/crm.csv'],
      ['may/crm.csv', 'june/crm.csv'],
    ],
    [
      ['crm.csv', 'june/crm.csv'],
      ['crm.csv', 'june/crm.csv'],
    ],
    [
      ['-', 'crm.csv'],
      ['stdin', 'crm.csv'],
    ],
    [
      ['may/stdin', '-'],
      ['stdin', 'standard input'],
    ],
    [
      ['-', 'may/stdin', 'june/stdin'],
      ['stdin', 'may/stdin', 'june/stdin'],
    ],
  ])('%j are %j', (paths, names) => {
    expect(sourceNames(paths)).toEqual(names);
  });

  it.each([[['-', '-']], [['crm.csv', './crm.csv']]])('repeat themselves as the paths %j do', (paths) => {
    const [name, again] = sourceNames(paths);
    expect(again).toBe(name);
  });
});
