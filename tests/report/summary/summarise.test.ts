import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/domain/summary.ts';
import { report } from '../../../src/report/report.ts';
import type { Conflict, Customer } from '../../support/customers.ts';
import { clustersOf, type PlainRecord, recordsOf, textColumn } from '../../support/records-of.ts';
import { customerOf, NO_CONSENT } from '../customer-of.ts';
import { runOf } from '../run-of.ts';

/** Ana in two channels, Luis twice in one, a caller of whom only a name is known. */
const PLAIN: readonly PlainRecord[] = [
  { source: 'calls', row: 1, given_name: 'Caller' },
  { source: 'crm', row: 1, given_name: 'Ana', email: 'ana@x.co' },
  { source: 'crm', row: 2, given_name: 'Luis', phone: '+573001112233' },
  { source: 'crm', row: 3, given_name: 'Luis', phone: '+573001112233' },
  { source: 'pos', row: 1, given_name: 'Ana', phone: '+573014445566' },
];
const RECORDS = recordsOf(PLAIN);
const CLUSTERS = {
  ...clustersOf(RECORDS, [
    [1, 4],
    [2, 3],
  ]),
  matchedBy: textColumn(['', 'email+name', 'same content', 'same content', 'email+name']),
  household: Int32Array.of(0, 0, -1),
};

const CONFLICT: Conflict = {
  field: 'consent_email',
  kind: 'denied_and_granted',
  keptValue: 'denied',
  keptRecord: 1,
  otherValue: 'granted',
  otherRecord: 4,
  rule: 'most_restrictive',
  severity: 'high',
};

const GOLDEN: readonly Customer[] = [
  customerOf({
    id: 'C-A00000000000',
    members: [1, 4],
    values: { given_name: 'Ana', email: 'ana@x.co', phone: '+573014445566' },
    channels: ['crm', 'pos'],
    customerType: 'customer',
    totalSpent: 100.255,
    consent: {
      ...NO_CONSENT,
      email: { state: 'denied', record: 1, contactPoint: 'ana@x.co' },
      phone: { state: 'granted', record: 4, contactPoint: '+573014445566' },
      postal: { state: 'granted', record: 4, contactPoint: '' },
    },
    conflicts: [CONFLICT, { ...CONFLICT, field: 'phone', kind: 'different', severity: 'low' }],
    confidence: 0.93,
    household: 0,
    needsReview: true,
  }),
  customerOf({
    id: 'C-B00000000000',
    members: [2, 3],
    values: { given_name: 'Luis', phone: '+573001112233' },
    confidence: 1,
    household: 0,
  }),
  customerOf({
    id: 'C-C00000000000',
    members: [0],
    values: { given_name: 'Caller' },
    channels: ['calls'],
    customerType: 'contact',
  }),
];

function summaryOf(records = RECORDS): Summary {
  return report(runOf(records, CLUSTERS, GOLDEN)).summary();
}

describe('the summary', () => {
  it('says which program of which version wrote it, and in which form', () => {
    const { version, tool } = summaryOf();
    expect({ version, tool }).toEqual({ version: 1, tool: { name: 'unify-customers', version: '1.2.3' } });
  });

  it('counts rows, customers and who can be reached', () => {
    expect(summaryOf().totals).toEqual({
      rows: 5,
      records: 5,
      rejected: 0,
      customers: 3,
      compression: 0.4,
      single: 1,
      inSeveralSources: 1,
      inSeveralChannels: 1,
      reachable: { phone: 2, email: 1, both: 1, neither: 1 },
      needsReview: 1,
    });
  });

  it('counts nobody as reachable by what is no e-mail and no phone, but by a further one that is', () => {
    const records = recordsOf([
      { source: 'crm', row: 1, email: 'uma@ros', phone: '112' },
      { source: 'crm', row: 2, email: 'lia@roc(es', phone: '91283' },
      { source: 'crm', row: 3, email: ['sin arroba', 'sol@mar.es'], phone: '+34612345678' },
    ]);
    const run = runOf(records, clustersOf(records, []));
    expect(report(run).summary().totals.reachable).toEqual({ phone: 1, email: 1, both: 1, neither: 2 });
  });

  it('tells of each source how many people its rows are', () => {
    const crm = summaryOf().sources.find(({ name }) => name === 'crm.csv');
    expect(crm).toMatchObject({ rows: 3, rejected: 0, people: 2, repeated: 0.3333, matched: 1 });
    const calls = summaryOf().sources.find(({ name }) => name === 'calls.csv');
    expect(calls).toMatchObject({ rows: 1, people: 1, repeated: 0, matched: 0 });
  });

  it('names a source by the base name of its path on any system', () => {
    const paths = ['/data/in/crm.csv', 'C:\\in\\crm.csv', 'crm.csv'].map((path) => {
      const sources = RECORDS.sources.map((source) => ({ ...source, path }));
      return summaryOf({ ...RECORDS, sources }).sources[0].file;
    });
    expect(paths).toEqual(['crm.csv', 'crm.csv', 'crm.csv']);
  });

  it('measures each channel and what it shares with the others', () => {
    const { channels, overlap } = summaryOf();
    expect(channels.map(({ channel }) => channel)).toEqual(['calls', 'crm', 'pos']);
    expect(channels[1]).toEqual({
      channel: 'crm',
      records: 3,
      customers: 2,
      onlyHere: 1,
      repeated: 0.3333,
      identified: 3,
      identificationRate: 1,
      completeness: { given_name: 1, email: 0.3333, phone: 0.6667 },
      gained: { email: 0, phone: 1 },
    });
    expect(channels[2]).toMatchObject({ onlyHere: 0, gained: { email: 1, phone: 0 } });
    expect(channels[0].identificationRate).toBe(0);
    expect(overlap.customers).toEqual([
      [1, 0, 0],
      [0, 2, 1],
      [0, 1, 1],
    ]);
    expect(overlap.sets).toEqual([
      { channels: ['calls'], customers: 1 },
      { channels: ['crm'], customers: 1 },
      { channels: ['crm', 'pos'], customers: 1 },
    ]);
  });

  it('compares how many records and how many customers fill a field', () => {
    expect(summaryOf().coverage).toEqual([
      { field: 'given_name', records: 5, customers: 3 },
      { field: 'email', records: 1, customers: 1 },
      { field: 'phone', records: 3, customers: 2 },
    ]);
  });

  it('tells what customers are and spend by the number of their channels', () => {
    const { customerTypes, value } = summaryOf();
    expect(customerTypes).toEqual({ customer: 1, prospect: 1, contact: 1, follower: 0 });
    expect(value).toEqual([
      { channels: 1, customers: 2, withAmount: 0, totalSpent: 0 },
      { channels: 2, customers: 1, withAmount: 1, totalSpent: 100.26 },
    ]);
  });

  it('counts conflicts by field, kind and severity', () => {
    expect(summaryOf().conflicts).toEqual({
      values: 2,
      customers: 1,
      byField: [
        {
          field: 'consent_email',
          values: 1,
          customers: 1,
          kinds: [{ name: 'denied_and_granted', count: 1 }],
        },
        { field: 'phone', values: 1, customers: 1, kinds: [{ name: 'different', count: 1 }] },
      ],
      byKind: [
        { name: 'denied_and_granted', count: 1 },
        { name: 'different', count: 1 },
      ],
      bySeverity: { high: 1, medium: 0, low: 1 },
    });
  });

  it('counts consent, and calls a yes reachable only where there is something to reach with', () => {
    const { email, phone, postal, sms } = summaryOf().consent;
    expect(email).toEqual({ unknown: 2, granted: 0, denied: 1, reachable: 0, contradicted: 1 });
    expect(phone).toEqual({ unknown: 2, granted: 1, denied: 0, reachable: 1, contradicted: 0 });
    expect(postal).toMatchObject({ granted: 1, reachable: 0 });
    expect(sms).toMatchObject({ unknown: 3 });
  });

  it('shows the sizes of customers, the largest of them, and households', () => {
    const { sizes, households, confidence, evidence } = summaryOf();
    expect(sizes).toEqual({
      histogram: [
        { records: 1, customers: 1 },
        { records: 2, customers: 2 },
      ],
      largest: [
        { customer: 'C-A00000000000', records: 2 },
        { customer: 'C-B00000000000', records: 2 },
      ],
    });
    expect(households).toEqual({ count: 1, customers: 2, largest: 2 });
    expect(confidence.filter(({ customers }) => customers > 0)).toEqual([
      { from: 0.9, customers: 1 },
      { from: 0.999, customers: 1 },
    ]);
    expect(evidence).toEqual([
      { name: 'email+name', count: 2 },
      { name: 'same content', count: 2 },
    ]);
  });

  it('says nothing personal: no name, e-mail, phone of a record stands in it', () => {
    const text = JSON.stringify(summaryOf());
    for (const secret of ['Ana', 'Luis', 'ana@x.co', '3001112233', '3014445566']) expect(text).not.toContain(secret);
  });

  it('of nothing has no customers and no shares that are not numbers', () => {
    const empty = recordsOf([]);
    const summary = report(runOf(empty, clustersOf(empty, []), [])).summary();
    expect(summary.totals).toMatchObject({ rows: 0, customers: 0, compression: 0 });
    expect(JSON.parse(JSON.stringify(summary))).toMatchObject({ sources: [], channels: [], issues: [] });
  });
});
