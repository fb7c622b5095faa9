import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldPieces, type PieceColumn } from '../../src/block/pieces.ts';
import { EMPTY } from '../../src/domain/column.ts';

/** A few more than are put at a time. */
const ENTITIES = 300;

/** Columns whose values, by their code, have so many pieces; of one value or none an entity, and of any number. */
const pieceCounts = fc.array(fc.constantFrom(0, 1, 2, 60), { minLength: 1, maxLength: 5 });
const column = pieceCounts.chain((counts) => {
  const code = fc.nat({ max: counts.length - 1 });
  const coded = fc.array(fc.option(code, { nil: EMPTY }), { minLength: ENTITIES, maxLength: ENTITIES });
  const listed = fc.array(fc.array(code, { maxLength: 3 }), { minLength: ENTITIES, maxLength: ENTITIES });
  return fc.oneof(
    coded.map((codes): PieceColumn => ({ ...tableOf(counts), codes: Int32Array.from(codes), starts: undefined })),
    listed.map(
      (lists): PieceColumn => ({ ...tableOf(counts), codes: Int32Array.from(lists.flat()), starts: startsOf(lists) }),
    ),
  );
});

describe('the pieces that entities hold', () => {
  it('are those of their values, also where the values with most pieces are held most often', () => {
    const columns = fc.array(column, { maxLength: 2 });
    const somebody = fc.array(fc.constantFrom(0, 1, 1), { minLength: ENTITIES, maxLength: ENTITIES });
    fc.assert(
      fc.property(columns, somebody, (some, who) => {
        const { keys, holders, filled } = heldPieces(ENTITIES, { columns: some }, Uint8Array.from(who));
        const plain = who.flatMap((is, e) => (is === 0 ? [] : piecesOf(some, e).map((key) => [e, key])));
        expect([...keys].map((key, k) => [holders[k], key])).toEqual(plain);
        expect(filled).toBe(new Set(plain.map(([holder]) => holder)).size);
      }),
      { numRuns: 12 },
    );
  });

  it('find room where nearly all entities hold the one value with many pieces', () => {
    const counts = [90, ...new Array<number>(99).fill(1)];
    const codes = Int32Array.from({ length: 2000 }, (_, e) => (e % 50 === 49 ? 1 + (e % 99) : 0));
    const { keys, filled } = heldPieces(
      2000,
      { columns: [{ ...tableOf(counts), codes, starts: undefined }] },
      new Uint8Array(2000).fill(1),
    );
    expect(filled).toBe(2000);
    expect(keys).toHaveLength(1960 * 90 + 40);
    expect(new Set(keys.subarray(0, 90)).size).toBe(90);
  });
});

function tableOf(counts: readonly number[]) {
  const starts = startsOf(counts.map((length) => new Array<number>(length).fill(0)));
  return { pieces: { starts, keys: Uint32Array.from({ length: starts[counts.length] }, (_, key) => key) } };
}

function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = [0];
  for (const { length } of lists) starts.push(starts[starts.length - 1] + length);
  return Int32Array.from(starts);
}

function piecesOf(columns: readonly PieceColumn[], entity: number): number[] {
  return columns.flatMap(({ codes, starts, pieces }) => {
    const own = starts === undefined ? [codes[entity]] : [...codes.subarray(starts[entity], starts[entity + 1])];
    return own.flatMap((code) =>
      code === EMPTY ? [] : [...pieces.keys.subarray(pieces.starts[code], pieces.starts[code + 1])],
    );
  });
}
