import { describe, expect, it } from 'vitest';
import { merged } from './people.ts';

const EMAIL = 'ana@example.com';

describe('consent', () => {
  it('is unknown where nobody says anything', () => {
    expect(merged([{ email: EMAIL }]).consent.email).toEqual({ state: 'unknown', record: -1, contactPoint: '' });
  });

  it('is granted for the kept e-mail by a record that carries it', () => {
    const customer = merged([
      { source: 'crm', email: EMAIL, consent: { email: 'granted' } },
      { source: 'pos', email: EMAIL },
    ]);
    expect(customer.consent.email).toEqual({ state: 'granted', record: 0, contactPoint: EMAIL });
    expect(customer.conflicts).toEqual([]);
  });

  it('is denied when any record denies it, also for another address', () => {
    const customer = merged([
      { source: 'crm', email: EMAIL, updatedAt: '2024-01-01', consent: { email: 'granted' } },
      { source: 'pos', email: 'other@example.com', updatedAt: '2020-01-01', consent: { email: 'denied' } },
    ]);
    expect(customer.values.email?.value).toBe(EMAIL);
    expect(customer.consent.email).toEqual({ state: 'denied', record: 1, contactPoint: 'other@example.com' });
    expect(customer.conflicts).toContainEqual({
      field: 'consent_email',
      kind: 'denied_and_granted',
      keptValue: 'denied',
      keptRecord: 1,
      otherValue: 'granted',
      otherRecord: 0,
      rule: 'most_restrictive',
      severity: 'medium',
    });
  });

  it('does not spread from the number it was given for to the one that is kept', () => {
    const customer = merged([
      { source: 'crm', phone: '+573001234567', updatedAt: '2024-01-01' },
      { source: 'pos', phone: '+573109876543', updatedAt: '2020-01-01', consent: { whatsapp: 'granted' } },
    ]);
    expect(customer.consent.whatsapp.state).toBe('unknown');
    expect(customer.conflicts.filter(({ kind }) => kind === 'widened')).toMatchObject([
      { field: 'consent_whatsapp', keptValue: 'unknown', otherValue: 'granted', otherRecord: 1, severity: 'medium' },
    ]);
  });

  it('does not spread from a record without an e-mail to the e-mail of another', () => {
    const customer = merged([
      { source: 'crm', given_name: 'Ana', consent: { email: 'granted' } },
      { source: 'pos', given_name: 'Ana', email: EMAIL },
    ]);
    expect(customer.consent.email.state).toBe('unknown');
    expect(customer.conflicts).toMatchObject([{ kind: 'widened', otherRecord: 0 }]);
  });

  it('for the post holds for the same street in the same town only', () => {
    const yes = {
      source: 'crm',
      address: 'Calle 10 # 20',
      updatedAt: '2020-01-01',
      consent: { postal: 'granted' },
    } as const;
    const newer = { source: 'pos', address: 'CALLE 10 # 20', city: 'Cali', updatedAt: '2024-01-01' };
    expect(merged([{ ...yes, city: 'Cali' }, newer]).consent.postal.state).toBe('granted');
    expect(merged([{ ...yes, city: 'Neiva' }, newer]).consent.postal.state).toBe('unknown');
  });

  describe('under the policy `latest`', () => {
    const no = { source: 'crm', email: EMAIL, consent: { email: { state: 'denied', on: '2023-01-01' } } } as const;
    const yes = { source: 'pos', email: EMAIL, consent: { email: { state: 'granted', on: '2024-01-01' } } } as const;

    it('a later yes for the same e-mail lifts an earlier no, and the report says so', () => {
      const customer = merged([no, yes], { consent: 'latest' });
      expect(customer.consent.email).toEqual({ state: 'granted', record: 1, contactPoint: EMAIL });
      expect(customer.conflicts).toMatchObject([
        {
          kind: 'denied_and_granted',
          keptValue: 'granted',
          keptRecord: 1,
          otherValue: 'denied',
          rule: 'latest',
          severity: 'high',
        },
      ]);
    });

    it('but not by default', () => {
      expect(merged([no, yes]).consent.email.state).toBe('denied');
    });

    it('nor without a date on both sides, nor when the no is the later one', () => {
      const undated = { ...no, consent: { email: 'denied' } } as const;
      const later = { ...no, consent: { email: { state: 'denied', on: '2024-06-01' } } } as const;
      expect(merged([undated, yes], { consent: 'latest' }).consent.email.state).toBe('denied');
      expect(merged([later, yes], { consent: 'latest' }).consent.email.state).toBe('denied');
      expect(merged([no, { ...yes, consent: { email: 'granted' } }], { consent: 'latest' }).consent.email.state).toBe(
        'denied',
      );
    });

    it('nor when the no was given for another e-mail', () => {
      const elsewhere = { ...no, email: 'other@example.com', updatedAt: '2020-01-01' };
      const customer = merged([elsewhere, { ...yes, updatedAt: '2024-01-01' }], { consent: 'latest' });
      expect(customer.consent.email.state).toBe('denied');
    });
  });
});
