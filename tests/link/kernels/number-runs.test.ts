import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFirsts, numberRuns, putRun } from '../../../src/link/kernels/number-runs.ts';

/** Runs of few numbers, so that many are equal; some are left out. */
const runs = fc.array(fc.option(fc.array(fc.constantFrom(0, 1, 65535), { maxLength: 4 }), { freq: 5 }), {
  maxLength: 60,
});

function firsts(lists: readonly (readonly number[] | null)[], parts: number): readonly number[] {
  const made = numberRuns(Uint16Array.from(lists.flatMap((list) => list ?? [])), lists.length);
  let start = 0;
  for (const [run, list] of lists.entries()) {
    if (list === null) continue;
    putRun(made, run, start, list.length);
    start += list.length;
  }
  for (let part = parts - 1; part >= 0; part--) findFirsts(made, part, parts);
  return [...made.firsts];
}

describe('the first equal run', () => {
  it.each([1, 2, 5])('is the one that a search from the start finds, in %i parts', (parts) => {
    fc.assert(
      fc.property(runs, (lists) => {
        const texts = lists.map((list) => JSON.stringify(list));
        const expected = lists.map((list, run) => (list === null ? 0 : texts.indexOf(texts[run])));
        expect(firsts(lists, parts)).toEqual(expected);
      }),
    );
  });

  it('is found among thousands', () => {
    const lists = Array.from({ length: 9000 }, (_, k) => [(k % 4000) >> 6, (k % 4000) & 63]);
    expect(firsts(lists, 3)).toEqual(lists.map((_, k) => k % 4000));
  });
});
