import { describe, expect, it } from 'vitest';
import type { Disbelieved } from '../../../src/domain/records.ts';
import {
  summariseDisbelieved,
  summariseIssues,
  summariseRejects,
} from '../../../src/report/summary/trouble-summary.ts';
import { recordsOf } from '../../support/records-of.ts';

describe('values that are not believed', () => {
  const DISBELIEVED: readonly Disbelieved[] = [
    { field: 'phone', value: '+573005551234', reason: 'shared_by_too_many', records: 40 },
    { field: 'national_id', value: '222222222222', reason: 'placeholder', records: 212 },
    { field: 'email', value: 'info@tienda.co', reason: 'shared_by_too_many', records: 40 },
    { field: 'phone', value: '3000000000', reason: 'placeholder', records: 3 },
  ];

  it('are masked, those on most records first', () => {
    expect(summariseDisbelieved(DISBELIEVED).top.map(({ masked, records }) => [masked, records])).toEqual([
      ['222…222', 212],
      ['i***@t***.co', 40],
      ['+57 300 *** **34', 40],
      ['********00', 3],
    ]);
  });

  it('are counted by field, however many are shown', () => {
    const many = Array.from({ length: 250 }, (_, k) => ({ ...DISBELIEVED[0], value: `+5730055${10000 + k}` }));
    const { values, top, byField } = summariseDisbelieved([...many, DISBELIEVED[1]]);
    expect([values, top.length]).toEqual([251, 100]);
    expect(byField).toEqual([
      { field: 'phone', values: 250, records: 10_000 },
      { field: 'national_id', values: 1, records: 212 },
    ]);
  });

  it('do not depend on the order in which they were found', () => {
    expect(summariseDisbelieved([...DISBELIEVED].reverse())).toEqual(summariseDisbelieved(DISBELIEVED));
  });
});

describe('what was found in cells', () => {
  it('is listed by kind, with sources, headers and rows to look at', () => {
    const records = recordsOf([{ source: 'calls' }, { source: 'crm' }, { source: 'pos' }]);
    records.issues.add('phone_invalid', 1, 'phone', 'Mobile', 3);
    records.issues.add('phone_invalid', 1, 'phone', 'Mobile', 2);
    records.issues.add('phone_invalid', 2, 'phone', 'Phone Number', 1);
    records.issues.add('cells_missing', 0, 'row', '', 1);
    const [first, second] = summariseIssues(records);
    expect(first).toEqual({
      kind: 'phone_invalid',
      means: 'not a valid phone number',
      count: 3,
      where: [
        { source: 'crm.csv', header: 'Mobile', role: 'phone', count: 2, rows: [2, 3] },
        { source: 'pos.csv', header: 'Phone Number', role: 'phone', count: 1, rows: [1] },
      ],
    });
    expect(second.kind).toBe('cells_missing');
  });
});

describe('rows that could not be read', () => {
  it('are counted by reason over all sources', () => {
    const [crm, pos] = recordsOf([{ source: 'crm' }, { source: 'pos' }]).sources;
    const reject = (row: number, reason: string) => ({ row, line: row + 1, reason, text: '' });
    const summary = summariseRejects([
      { ...crm, rejects: [reject(1, 'too many cells'), reject(2, 'unclosed quote')] },
      { ...pos, rejects: [reject(1, 'unclosed quote')] },
    ]);
    expect(summary).toEqual({
      rows: 3,
      byReason: [
        { name: 'unclosed quote', count: 2 },
        { name: 'too many cells', count: 1 },
      ],
    });
  });
});
