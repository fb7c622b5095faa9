import { describe, expect, it } from 'vitest';
import { CodedColumn } from '../../src/domain/column.ts';
import { day, recordsOf } from '../support/records-of.ts';
import { customerOf, customersCsv, headerOf, NO_CONSENT, rowsByName } from './customer-of.ts';

const NOBODY = recordsOf([{ source: 'pos' }, { source: 'crm' }]);

describe('customers.csv', () => {
  it('has its columns in a fixed order, with one last_seen for each channel of the run', () => {
    expect(headerOf(customersCsv(NOBODY, [])).join(' ')).toBe(
      'customer_id full_name given_name family_name birth_date gender national_id email other_emails phone ' +
        'other_phones address address_2 city region postal_code country birth_place company job_title channels ' +
        'records first_seen last_seen last_seen_crm last_seen_pos last_channel preferred_channel customer_type ' +
        'purchases total_spent consent_email consent_phone consent_sms consent_whatsapp consent_postal confidence ' +
        'conflicts needs_review household_id',
    );
  });

  it('writes a golden record with every fact as text', () => {
    const customer = customerOf({
      id: 'C-AAAAAAAAAAAA',
      members: [0, 1],
      values: { given_name: 'Ana', family_name: 'Ruiz', email: 'ana@x.co', phone: '+573001112233' },
      others: { email: ['ana2@x.co', 'ana3@x.co'] },
      channels: ['crm', 'pos'],
      firstSeen: day('2019-03-11'),
      lastSeen: day('2026-05-20'),
      lastSeenBy: { pos: day('2026-05-20') },
      purchases: 14,
      totalSpent: 1184500.5,
      consent: { ...NO_CONSENT, email: { state: 'denied', record: 0, contactPoint: 'ana@x.co' } },
      confidence: 0.98765,
      needsReview: true,
    });
    const [row] = rowsByName(customersCsv(NOBODY, [customer]));
    expect(row).toMatchObject({
      customer_id: 'C-AAAAAAAAAAAA',
      full_name: 'Ana Ruiz',
      email: 'ana@x.co',
      other_emails: 'ana2@x.co | ana3@x.co',
      other_phones: '',
      channels: 'crm | pos',
      records: '2',
      first_seen: '2019-03-11',
      last_seen: '2026-05-20',
      last_seen_crm: '',
      last_seen_pos: '2026-05-20',
      purchases: '14',
      total_spent: '1184500.50',
      consent_email: 'denied',
      consent_sms: 'unknown',
      confidence: '0.9877',
      needs_review: 'yes',
    });
  });

  it('leaves empty what no source says', () => {
    const [row] = rowsByName(customersCsv(NOBODY, [customerOf({})]));
    expect(row).toMatchObject({ first_seen: '', last_seen: '', purchases: '', total_spent: '', household_id: '' });
    expect(row.needs_review).toBe('no');
  });

  it('has a column for each network of handles that occurs, and no other', () => {
    const records = recordsOf([
      { handle: ['instagram:ana.ruiz', 'Ana R.'], match: { handle: ['instagram:ana.ruiz', 'facebook:ana r'] } },
    ]);
    const file = customersCsv(records, [
      customerOf({ values: { handle: 'instagram:ana.ruiz' }, others: { handle: ['Ana R.'] } }),
    ]);
    const header = headerOf(file);
    expect(header.slice(header.indexOf('job_title') + 1, header.indexOf('channels'))).toEqual([
      'facebook',
      'instagram',
    ]);
    expect(rowsByName(file)[0]).toMatchObject({ instagram: 'ana.ruiz', facebook: 'Ana R.' });
  });

  it('names a household after the first of its customers', () => {
    const rows = rowsByName(
      customersCsv(NOBODY, [
        customerOf({ id: 'C-AAAAAAAAAAAA', household: 4 }),
        customerOf({ id: 'C-BBBBBBBBBBBB', household: -1 }),
        customerOf({ id: 'C-CCCCCCCCCCCC', household: 4 }),
      ]),
    );
    expect(rows.map((row) => row.household_id)).toEqual(['H-AAAAAAAAAAAA', '', 'H-AAAAAAAAAAAA']);
  });

  it('ends with the columns kept on request, never two of one name', () => {
    const records = { ...recordsOf([{}, {}, {}]), extra: { tags: column('b', 'a', 'b'), email: column('x', '', '') } };
    const file = customersCsv(records, [customerOf({ members: [0, 1, 2] })]);
    expect(headerOf(file).slice(-2)).toEqual(['tags', 'extra_email']);
    expect(rowsByName(file)[0]).toMatchObject({ tags: 'a | b', extra_email: 'x' });
  });

  it('survives a channel whose name every object has', () => {
    const records = recordsOf([{ source: 'constructor' }]);
    expect(
      rowsByName(customersCsv(records, [customerOf({ channels: ['constructor'] })]))[0].last_seen_constructor,
    ).toBe('');
  });
});

function column(...texts: readonly string[]): CodedColumn {
  const made = new CodedColumn();
  for (const text of texts) made.push(text);
  return made;
}
