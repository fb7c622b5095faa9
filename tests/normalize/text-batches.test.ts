import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/byte-words.ts';
import { CodedColumn, ListColumn } from '../../src/domain/column.ts';
import { ColumnBatch } from '../../src/normalize/assemble/column-batch.ts';
import { ReadValues } from '../../src/normalize/assemble/read-values.ts';
import { ValueList } from '../../src/normalize/assemble/value-list.ts';

const TEXTS = fc.constantFrom('', 'Ana', 'ana', 'Núñez', 'Ruiz de la Torre', '+573104829175', '🎈', 'x'.repeat(90));

function memoryOf(column: CodedColumn) {
  return { texts: [...column.values.texts()], codes: [...column.memory.codes] };
}

describe('texts interned many at a time', () => {
  it('get the codes they would get one by one', () => {
    const rows = fc.array(fc.tuple(TEXTS, fc.constantFrom('text', 'bytes')), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 60 }), (some, times) => {
        const single = new CodedColumn();
        const many = new CodedColumn();
        const batch = new ColumnBatch(many);
        for (const [text, way] of Array.from({ length: times }, () => some).flat()) {
          single.push(text);
          const bytes = new TextEncoder().encode(`<${text}>`);
          if (way === 'text') batch.pushText(text);
          else batch.push(wordsOf(bytes), 1, bytes.length - 1);
        }
        batch.flush();
        expect(memoryOf(many)).toEqual(memoryOf(single));
      }),
    );
  });

  it('stand in lists once, and of two with one key the first', () => {
    const pair = fc.oneof(
      fc.tuple(TEXTS, TEXTS),
      TEXTS.map((text): [string, string] => [text, text]),
      TEXTS.map((text): [string, string] => [text, text.replace('+', '')]),
    );
    const values = fc.tuple(pair, fc.constantFrom('texts', 'read'));
    const records = fc.array(fc.array(values, { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 60 }), (some, times) => {
        const [shown, keys, display, match] = [new ListColumn(), new ListColumn(), new ListColumn(), new ListColumn()];
        const list = new ValueList(display, match);
        for (const values of Array.from({ length: times }, () => some).flat()) {
          const kept: (readonly [string, string])[] = [];
          for (const [[text, key], way] of values) {
            const read = new ReadValues();
            if (way === 'texts') list.add(text, key);
            else list.addRead(read, read.first(read.add([{ display: text, match: key, issues: [] }], [])));
            const isKept = kept.some(([other, otherKey]) => other === text || (key !== '' && otherKey === key));
            if (text !== '' && !isKept) kept.push([text, key]);
          }
          shown.push(kept.map(([text]) => text));
          keys.push(kept.map(([, key]) => key));
          list.flush();
        }
        list.finish();
        for (const [one, other] of [
          [display, shown],
          [match, keys],
        ]) {
          expect([...one.memory.starts]).toEqual([...other.memory.starts]);
          expect([...one.memory.items]).toEqual([...other.memory.items]);
          expect([...one.values.texts()]).toEqual([...other.values.texts()]);
        }
      }),
    );
  });
});
