import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes, wordsOf } from '../../src/domain/byte-words.ts';
import { CodedColumn, EMPTY, ListColumn, ValueTable } from '../../src/domain/column.ts';

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

  it('copies texts out as they lie in it', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const table = new ValueTable();
        const codes = all.map((text) => table.intern(text));
        const target = new Uint8Array(codes.reduce((sum, code) => sum + table.lengthOf(code), 0));
        codes.reduce((at, code) => table.copy(code, wordsOf(target), at), 0);
        expect(Buffer.from(target).toString()).toBe(Buffer.from(all.join('')).toString());
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

describe('a column that is told how many records to expect', () => {
  const count = 60_000;
  /** Nearly all different at first, then the same again; the second all different; the third of few. */
  const kinds = [(k: number) => `+57310${(k * 7919) % 20_000}`, (k: number) => `C-${k}`, (k: number) => `${k % 3000}`];

  it.each([0, 1000, 59_000, 60_000, 61_000, 1_000_000])('holds what any other does: %i', (expected) => {
    for (const kind of kinds) {
      const [told, plain] = [new CodedColumn(), new CodedColumn()];
      told.expect(expected);
      const { bytes, cells } = asCells(Array.from({ length: count }, (_, k) => (k % 7 === 0 ? '' : kind(k))));
      const hashes = new Int32Array(count);
      for (let k = 0; k < count; k++) hashes[k] = hashBytes(wordsOf(bytes), cells[2 * k], cells[2 * k + 1]);
      for (let first = 0; first < count; first += 1000) {
        told.pushHashed({ words: wordsOf(bytes), cells, hashes }, first, 1000);
        plain.pushCells(bytes, cells.subarray(2 * first), 1000);
      }
      for (const column of [told, plain]) column.push('one more');
      told.trim();
      expect(told.length).toBe(count + 1);
      expect(told.memory.codes.every((code, record) => code === plain.codes[record])).toBe(true);
      expect(Buffer.compare(told.memory.values.bytes, plain.memory.values.bytes)).toBe(0);
      expect(told.values.size).toBe(plain.values.size);
      expect(told.values.find('C-59999')).toBe(plain.values.find('C-59999'));
    }
  });
});

function internCell(table: ValueTable, bytes: Uint8Array, cells: Int32Array, k: number): number {
  return table.internBytes(bytes, cells[2 * k], cells[2 * k + 1]);
}

/** Lists of the same texts, one a record. */
const lists = fc.array(fc.array(fc.constantFrom('', 'Ana', 'Ñ', '👍', 'Ruiz'), { maxLength: 4 }), { maxLength: 30 });

describe('memory', () => {
  it('makes the same column on the other side of a structured clone, over the same bytes', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const column = new CodedColumn();
        for (const text of all) column.push(text);
        const { memory } = column;
        const sent = structuredClone(memory);
        expect(sent.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
        const other = CodedColumn.over(sent);
        expect(other.length).toBe(column.length);
        expect(Array.from(other.codes)).toEqual(Array.from(memory.codes));
        expect(all.map((_, record) => other.text(record))).toEqual(all);
        expect([...other.values.texts()]).toEqual([...column.values.texts()]);
        for (const text of all) expect(other.values.find(text)).toBe(column.values.find(text));
        expect(other.values.find('never seen')).toBe(EMPTY);
      }),
    );
  });

  it('shows what is written in place, for it is no copy', () => {
    const column = new CodedColumn();
    for (const text of ['Ana', 'Eva', 'Ana']) column.push(text);
    const other = CodedColumn.over(column.memory);
    column.codes[0] = EMPTY;
    expect(other.text(0)).toBe('');
  });

  it('is left alone by what either side adds', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, mine, yours) => {
        const column = new CodedColumn();
        for (const text of before) column.push(text);
        const other = CodedColumn.over(column.memory);
        for (const text of mine) column.push(text);
        for (const text of yours) other.push(text);
        const textsOf = (one: CodedColumn) => Array.from({ length: one.length }, (_, record) => one.text(record));
        expect(textsOf(column)).toEqual([...before, ...mine]);
        expect(textsOf(other)).toEqual([...before, ...yours]);
        const fresh = new CodedColumn();
        for (const text of [...before, ...yours]) fresh.push(text);
        expect([...other.memory.codes]).toEqual([...fresh.memory.codes]);
      }),
    );
  });

  it('that is trimmed holds the same, and takes more', () => {
    fc.assert(
      fc.property(texts, texts, lists, (before, after, some) => {
        const [column, whole] = [new CodedColumn(), new CodedColumn()];
        for (const text of before) column.push(text);
        column.trim();
        column.trim();
        expect(before.map((_, record) => column.text(record))).toEqual(before);
        for (const text of after) column.push(text);
        for (const text of [...before, ...after]) whole.push(text);
        expect([...column.memory.codes]).toEqual([...whole.memory.codes]);
        expect([...column.values.texts()]).toEqual([...whole.values.texts()]);
        const list = new ListColumn();
        for (const one of [...some, ...some]) {
          list.push(one);
          list.trim();
        }
        const held = [...some, ...some].map((one) => one.filter((text) => text !== ''));
        expect(held.map((_, record) => list.list(record))).toEqual(held);
      }),
    );
  });

  it('carries lists as well', () => {
    fc.assert(
      fc.property(lists, lists, (before, yours) => {
        const column = new ListColumn();
        for (const list of before) column.push(list);
        const other = ListColumn.over(structuredClone(column.memory));
        expect(other.length).toBe(before.length);
        for (const list of yours) other.push(list);
        const expected = [...before, ...yours].map((list) => list.filter((text) => text !== ''));
        expect(expected.map((_, record) => other.list(record))).toEqual(expected);
        expect(before.map((_, record) => column.list(record))).toEqual(expected.slice(0, before.length));
      }),
    );
  });
});

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
