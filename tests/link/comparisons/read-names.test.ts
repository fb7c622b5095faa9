import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedColumn } from '../../../src/domain/column.ts';
import { NAME, type NameColumn } from '../../../src/link/comparisons/names.ts';
import { joinNames, readNamePart, readNames, unreadNames } from '../../../src/link/comparisons/read-names.ts';
import { textOf } from '../../../src/link/kernels/texts.ts';
import { ELSEWHERE } from '../../support/elsewhere.ts';

const word = fc.oneof(
  fc.constantFrom('maria', 'mafe', 'garcia', 'garsia', 'a', '', '李', 'ольга', 'fernanda'),
  fc.string(),
);
const names = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 12 });

function columnOf(lists: readonly (readonly string[])[]): CodedColumn {
  const column = new CodedColumn();
  for (const list of lists) column.push(list.join(' '));
  return column;
}

function recordsOf({ records }: NameColumn): readonly (readonly number[])[] {
  return Array.from({ length: records.length / NAME }, (_, name) => [
    ...records.subarray(NAME * name, NAME * (name + 1)),
  ]);
}

describe('names', () => {
  it('are the same whatever parts they are read in, on whatever thread', async () => {
    await fc.assert(
      fc.asyncProperty(names, names, fc.integer({ min: 1, max: 5 }), async (givens, families, most) => {
        const given = columnOf(givens);
        const family = columnOf(families);
        const unread = unreadNames(given.values.memory, family.values.memory, most);
        const read = unread.parts.map((_, p) => readNamePart(unread, p));
        expect(await joinNames(unread, read, ELSEWHERE)).toEqual(readNames(given, family));
      }),
      { numRuns: 20 },
    );
  });

  it('share numbers when they are alike written together, and when they hold the same words', () => {
    const given = columnOf([['ana', 'maria'], ['maria', 'ana'], ['anamaria'], ['anam', 'aria']]);
    const family = columnOf([['ana', 'maria'], ['maria']]);
    const { given: g, family: f } = readNames(given, family);
    const [anaMaria, mariaAna, together, elsewhere] = recordsOf(g);
    const [sameFamily, maria] = recordsOf(f);
    expect([together[8], elsewhere[8], sameFamily[8]]).toEqual([anaMaria[8], anaMaria[8], anaMaria[8]]);
    expect(mariaAna[8]).not.toBe(anaMaria[8]);
    expect([mariaAna[9], sameFamily[9]]).toEqual([anaMaria[9], anaMaria[9]]);
    expect(new Set([anaMaria[9], together[9], elsewhere[9], maria[9]]).size).toBe(4);
  });

  it('are made of their words', () => {
    fc.assert(
      fc.property(names, (lists) => {
        const column = columnOf(lists);
        const { words, given } = readNames(column, columnOf([]));
        for (const [name, record] of recordsOf(given).entries()) {
          const tokens = given.tokens.subarray(record[11], record[11] + record[10]);
          expect([...tokens].map((token) => textOf(words, token)).join(' ')).toBe(column.values.text(name));
          expect(textOf({ units: words.units, marks: Int32Array.from(record) }, 0)).toBe(
            column.values.text(name).replaceAll(' ', ''),
          );
        }
      }),
    );
  });
});
