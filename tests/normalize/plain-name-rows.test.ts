import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { normalizeRecords } from '../../src/normalize/normalize-records.ts';
import { inputOf, type PlainColumn } from '../support/table-of.ts';

const WORDS = [
  ...['Ana', 'ANA', 'maría', 'José', 'J.', 'Pérez', 'de', 'la', 'Cruz', 'Ruiz', 'y', 'Gómez', 'Luz'],
  ...['Y.', 'e.', 'D.', 'S.', 'A.', 'Don', 'José\u00a0', ' Luz', 'MarÃ\u00ada'],
];
const CELL = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' '));
const COLUMNS: Readonly<Record<string, PlainColumn>> = {
  a: 'given_name',
  b: 'second_name',
  c: 'family_name',
  d: 'full_name',
};

/** A column of suffixes, even an empty one, has every row read in general. */
function namesOf(rows: readonly (readonly string[])[], suffixed: boolean): string[] {
  const csv = [`a,b,c,d${suffixed ? ',s' : ''}`, ...rows.map((row) => `${row.join(',')}${suffixed ? ',' : ''}`)];
  const columns = suffixed ? { ...COLUMNS, s: 'name_suffix' as const } : COLUMNS;
  const records = normalizeRecords([inputOf('crm.csv', `${csv.join('\n')}\n`, columns)], {
    country: undefined,
    keepExtra: false,
  });
  return Array.from({ length: records.count }, (_, record) => nameIn(records, record));
}

function nameIn({ display, match }: Records, record: number): string {
  return [display.given_name, display.family_name, match.given, match.family]
    .map((column) => column.text(record))
    .join('|');
}

it('rows of plain names say what the general reading says, however often a name comes again', () => {
  const row = fc.oneof(
    fc.tuple(CELL, CELL, CELL, fc.constant('')),
    fc.tuple(fc.constant(''), fc.constant(''), fc.constant(''), CELL),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 90 }), (some, times) => {
      const rows = Array.from({ length: times }, () => some).flat();
      expect(namesOf(rows, false)).toEqual(namesOf(rows, true));
    }),
    { numRuns: 60 },
  );
});
