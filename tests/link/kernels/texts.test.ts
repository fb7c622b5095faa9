import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mark, markLonger, putString, RECORD } from '../../../src/link/kernels/texts.ts';

it('the record of a text is the same, whether its beginning has one already or not', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'ñ', '@', '1'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, (before, beginning, end) => {
      const units = new Uint16Array(40);
      const start = putString(before, units, 0);
      const cut = putString(beginning, units, start);
      const to = putString(end, units, cut);
      const marks = new Int32Array(3 * RECORD);
      mark(units, marks, 0, start, cut - start);
      markLonger(units, marks, 1, 0, to);
      mark(units, marks, 2, start, to - start);
      expect([...marks.subarray(RECORD, 2 * RECORD)]).toEqual([...marks.subarray(2 * RECORD)]);
    }),
  );
});
