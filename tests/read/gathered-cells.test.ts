import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/byte-words.ts';
import { CodedColumn } from '../../src/domain/column.ts';
import { GatheredCells } from '../../src/read/gathered-cells.ts';

/** The cells of a batch of rows: their bytes, and where each stands among them. */
function batchOf(texts: readonly string[]): { readonly bytes: Uint8Array; readonly cells: Int32Array } {
  const cells: number[] = [];
  let before = '';
  for (const text of texts) {
    cells.push(Buffer.byteLength(before));
    before += text;
    cells.push(Buffer.byteLength(before));
  }
  return { bytes: Buffer.from(before), cells: Int32Array.from(cells) };
}

const texts = fc.array(fc.constantFrom('', 'Ana', 'ana', 'Ñandú', '+573104829175', 'x'.repeat(300)), { maxLength: 40 });

describe('gathered cells', () => {
  it('give a column what it would be given one by one, however many there are', () => {
    fc.assert(
      // Up to 60,000 cells and two megabytes, more than are handed over at once.
      fc.property(fc.array(texts, { maxLength: 6 }), fc.constantFrom(1, 2, 250), (batches, times) => {
        const [single, column] = [new CodedColumn(), new CodedColumn()];
        const gathered = new GatheredCells(column);
        for (const batch of Array.from({ length: times }, () => batches).flat()) {
          for (const text of batch) single.push(text);
          const { bytes, cells } = batchOf(batch);
          gathered.add(wordsOf(bytes), cells, batch.length);
          // The bytes of a batch move on.
          bytes.fill(0);
        }
        gathered.flush();
        expect(column.length).toBe(single.length);
        expect(column.memory.codes.every((code, record) => code === single.codes[record])).toBe(true);
        expect([...column.values.texts()]).toEqual([...single.values.texts()]);
      }),
      { numRuns: 60 },
    );
  });
});
