import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surnameWords } from '../../src/cluster/surnames.ts';
import { CodedColumn } from '../../src/domain/column.ts';

it('surnames fall into their words of more than one letter, equal words into one number', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'z', 'ñ', '李', '𠮷', "'"), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (surnames) => {
      const column = new CodedColumn();
      for (const words of surnames) column.push(words.join(' '));
      const { starts, words, count } = surnameWords(column);
      const numbers = new Map<string, number>();
      for (let code = 0; code < column.values.size; code++) {
        const long = column.values
          .text(code)
          .split(' ')
          .filter((one) => one.length > 1);
        for (const one of long) if (!numbers.has(one)) numbers.set(one, numbers.size);
        expect([...words.subarray(starts[code], starts[code + 1])]).toEqual(long.map((one) => numbers.get(one)));
      }
      expect(count).toBe(numbers.size);
    }),
  );
});
