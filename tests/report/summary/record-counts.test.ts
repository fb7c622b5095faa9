import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../src/domain/fields.ts';
import { countRecords, namedChannels } from '../../../src/report/summary/record-counts.ts';
import { type PlainRecord, recordsOf } from '../../support/records-of.ts';

const value = fc.constantFrom('', 'x');
const plainRecord: fc.Arbitrary<PlainRecord> = fc.record({
  channel: fc.constantFrom('', 'shop', 'calls'),
  given_name: value,
  email: value,
  phone: value,
  national_id: value,
  city: value,
});

it('counts the records of each channel, whom they name and what they hold, as one by one', () => {
  fc.assert(
    fc.property(fc.array(plainRecord, { minLength: 1, maxLength: 20 }), (plain) => {
      const records = recordsOf(plain);
      const counts = countRecords(records);
      const holds = (record: number, field: (typeof FIELD_NAMES)[number]) => !records.display[field].isEmpty(record);
      const all = plain.map((_, record) => record);
      const filled = (of: readonly number[]) => FIELD_NAMES.map((field) => of.filter((r) => holds(r, field)).length);
      expect(counts.filled).toEqual(filled(all));
      expect(counts.byChannel).toEqual(
        namedChannels(records).channels.map((channel) => {
          const own = all.filter((record) => plain[record].channel === channel);
          const known = own.filter((r) => holds(r, 'email') || holds(r, 'phone') || holds(r, 'national_id'));
          return { records: own.length, identified: known.length, filled: filled(own) };
        }),
      );
    }),
  );
});
