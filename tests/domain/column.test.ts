import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedColumn, EMPTY, ValueTable } from '../../src/domain/column.ts';

/** Few distinct texts, so that they repeat; and some of any kind. */
const texts = fc.array(fc.oneof(fc.constantFrom('', 'Ana', 'ana', 'Ñ', '👍', 'A'), fc.string({ unit: 'grapheme' })), {
  maxLength: 60,
});

/** The texts as bytes in one array, and where each of them stands. */
function asCells(all: readonly string[]): { readonly bytes: Uint8Array; readonly cells: Int32Array } {
  const encoded = all.map((text) => Buffer.from(text));
  const cells: number[] = [];
  let at = 0;
  for (const { length } of encoded) {
    cells.push(at, at + length);
    at += length;
  }
  return { bytes: Buffer.concat(encoded), cells: Int32Array.from(cells) };
}

describe('a value table', () => {
  it('numbers distinct texts in the order they were first seen', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const table = new ValueTable();
        const codes = all.map((text) => table.intern(text));
        const distinct = [...new Set(all)];
        expect(codes).toEqual(all.map((text) => distinct.indexOf(text)));
        expect([...table.texts()]).toEqual(distinct);
        expect(table.size).toBe(distinct.length);
        for (const text of distinct) expect(table.find(text)).toBe(distinct.indexOf(text));
      }),
    );
  });

  it('gives texts, bytes and cells the same codes', () => {
    fc.assert(
      fc.property(texts, texts, (before, all) => {
        const [byText, byBytes, byCells] = [new ValueTable(), new ValueTable(), new ValueTable()];
        for (const table of [byText, byBytes, byCells]) for (const text of before) table.intern(text);
        const { bytes, cells } = asCells(all);
        const codes = new Int32Array(all.length + 1).fill(7);
        byCells.internCells(bytes, cells, all.length, codes, 1);
        const expected = all.map((text) => (text === '' ? EMPTY : byText.intern(text)));
        expect(
          all.map((_, k) => (cells[2 * k] === cells[2 * k + 1] ? EMPTY : internCell(byBytes, bytes, cells, k))),
        ).toEqual(expected);
        expect([...codes]).toEqual([7, ...expected]);
        expect([...byCells.texts()]).toEqual([...byText.texts()]);
      }),
    );
  });

  it('keeps its codes while it grows', () => {
    const table = new ValueTable();
    const { bytes, cells } = asCells(Array.from({ length: 50_000 }, (_, k) => `customer ${k % 40_000}`));
    const codes = new Int32Array(50_000);
    for (let from = 0; from < 50_000; from += 1000)
      table.internCells(bytes, cells.subarray(2 * from), 1000, codes, from);
    expect(table.size).toBe(40_000);
    expect([...codes]).toEqual(Array.from(codes, (_, k) => k % 40_000));
    for (const code of [0, 1, 999, 1000, 39_999]) expect(table.find(table.text(code))).toBe(code);
    expect(table.find('customer 40000')).toBe(EMPTY);
  });
});

function internCell(table: ValueTable, bytes: Uint8Array, cells: Int32Array, k: number): number {
  return table.internBytes(bytes, cells[2 * k], cells[2 * k + 1]);
}

describe('a coded column', () => {
  it('holds the same whether cells are pushed as texts or as bytes', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const byText = new CodedColumn();
        for (const text of [...first, ...second]) byText.push(text);
        const byCells = new CodedColumn(new ValueTable(), 4);
        for (const some of [first, second]) {
          const { bytes, cells } = asCells(some);
          byCells.pushCells(bytes, cells, some.length);
        }
        expect(byCells.length).toBe(byText.length);
        expect([...byCells.codes.subarray(0, byCells.length)]).toEqual([...byText.codes.subarray(0, byText.length)]);
        expect(Array.from({ length: byCells.length }, (_, record) => byCells.text(record))).toEqual([
          ...first,
          ...second,
        ]);
      }),
    );
  });
});
