import { describe, expect, it } from 'vitest';
import { CodedColumn, ListColumn } from '../../src/domain/column.ts';
import { fromMemory, memoryOf } from '../../src/domain/memory.ts';

function people() {
  const given = new CodedColumn();
  for (const name of ['Ana', '', 'Íñigo', 'Ana']) given.push(name);
  const phone = new ListColumn();
  for (const list of [['300', '301'], [], ['300'], ['302']]) phone.push(list);
  return { count: 4, display: { given, phone }, none: undefined, words: ['a', 'b'], days: new Int32Array([1, 2]) };
}

describe('data in memory', () => {
  it('are the same on the other side of a thread', () => {
    const here = people();
    const there = fromMemory<typeof here>(structuredClone(memoryOf(here)));
    for (let record = 0; record < 4; record++) {
      expect(there.display.given.text(record)).toBe(here.display.given.text(record));
      expect(there.display.phone.list(record)).toEqual(here.display.phone.list(record));
      expect(there.display.given.same(0, record)).toBe(here.display.given.same(0, record));
    }
    expect(there).toMatchObject({ count: 4, none: undefined, words: ['a', 'b'], days: new Int32Array([1, 2]) });
  });

  it('are not copied', () => {
    const here = people();
    const { values, codes } = memoryOf(here).display.given;
    const there = structuredClone({ values, codes });
    expect(there.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
    codes[0] = 7;
    expect(there.codes[0]).toBe(7);
    expect(there.values.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('may have a key of any name', () => {
    const extra = { constructor: people().display.given };
    expect(fromMemory<typeof extra>(structuredClone(memoryOf(extra))).constructor.text(2)).toBe('Íñigo');
  });
});
