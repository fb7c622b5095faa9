import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surnameWords } from '../../../src/cluster/surnames.ts';
import { CodedColumn } from '../../../src/domain/column.ts';
import { familyWords } from '../../../src/link/comparisons/family-words.ts';
import { readNames } from '../../../src/link/comparisons/read-names.ts';

const words = fc.constantFrom('perez', 'perez', 'x', 'é', 'ñandu', '李', '李明', '𠮷', 'de', 'la', '');

function column(texts: readonly string[]): CodedColumn {
  const values = new CodedColumn();
  for (const text of texts) values.push(text);
  return values;
}

it('family names have the words that the clustering step finds in them, under other numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 4 })), (names) => {
      const families = column(names.map((name) => name.join(' ')));
      const plain = surnameWords(families);
      const found = familyWords(readNames(column(['perez']), families));
      expect(found.starts).toEqual(plain.starts);
      const numbers = new Map<number, number>();
      for (let k = 0; k < plain.words.length; k++) {
        const number = numbers.get(plain.words[k]) ?? found.words[k];
        numbers.set(plain.words[k], number);
        expect(found.words[k]).toBe(number);
      }
      expect(new Set(numbers.values()).size).toBe(numbers.size);
      for (const number of numbers.values()) expect(number).toBeLessThan(found.count);
    }),
  );
});
