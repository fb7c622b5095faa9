import { describe, expect, it } from 'vitest';
import { customerNamed } from '../../src/cli/customer-reference.ts';
import { isReference, recordNamed } from '../../src/cli/record-reference.ts';
import type { Records } from '../../src/domain/records.ts';
import { recordsOf } from '../support/records-of.ts';

const base = recordsOf([{ source: 'crm' }, { source: 'crm' }, { source: 'norte/pos', row: 3 }]);
const records: Records = {
  ...base,
  sources: base.sources.map((source) =>
    source.name === 'crm.csv'
      ? { ...source, rows: 3, rejects: [{ row: 3, line: 4, reason: 'too many cells', text: '' }] }
      : source,
  ),
};

describe('a record', () => {
  it('is named by its source and data row', () => {
    expect(recordNamed(records, 'crm.csv:2')).toBe(1);
    expect(recordNamed(records, 'norte/pos.csv:3')).toBe(2);
  });

  it('may be named by the path of its file', () => {
    expect(recordNamed(records, './exports/crm.csv:1')).toBe(0);
  });

  it.each([
    ['crm.csv:3', 'record_missing', 'the row could not be read (too many cells) and stands in rejects.csv'],
    ['crm.csv:9', 'record_missing', 'crm.csv has data rows 1 to 3'],
    ['crm.csv', 'record_missing', 'this names no row'],
  ])('%s is refused with the reason', (reference, kind, reason) => {
    expect(() => recordNamed(records, reference)).toThrow(
      expect.objectContaining({ failure: { kind, reference, reason } }),
    );
  });

  it('of an unknown file is refused with the nearest one', () => {
    expect(() => recordNamed(records, 'crn.csv:1')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind: 'unknown_source', nearest: 'crm.csv' }) }),
    );
  });

  it('is told from a customer by its row', () => {
    expect(['crm.csv:17', 'C-7F3K2', 'c:\\x.csv:2'].map(isReference)).toEqual([true, false, true]);
  });
});

describe('a customer', () => {
  const ids = ['C-AB12', 'C-AB34', 'C-AB3', 'C-CD56'];

  it('is named by the beginning of its id, whatever the case and with or without C-', () => {
    expect(['C-CD56', 'c-c', 'cd5', 'C-AB1'].map((text) => customerNamed(ids, text))).toEqual([3, 3, 3, 0]);
  });

  it('is found by its whole id although others begin so', () => {
    expect(customerNamed(ids, 'C-AB3')).toBe(2);
  });

  it('is refused when several or none begin so', () => {
    const failure = (text: string) => {
      try {
        return customerNamed(ids, text);
      } catch (error) {
        return (error as { readonly failure: unknown }).failure;
      }
    };
    expect(failure('C-AB')).toEqual({ kind: 'customer_ambiguous', id: 'C-AB', ids: ['C-AB12', 'C-AB34', 'C-AB3'] });
    expect(failure('C-CD65')).toEqual({ kind: 'customer_missing', id: 'C-CD65', nearest: 'C-CD56' });
  });
});
