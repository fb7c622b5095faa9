import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePostings } from '../../src/block/candidates.ts';
import { SPARING, STRICT } from '../../src/block/choice.ts';
import { classOf, evenShares, numberClasses, postingCount } from '../../src/block/numbering.ts';
import { HELD, LINE, type Postings, WIDTH } from '../../src/block/postings.ts';
import { bySize } from '../../src/block/run-order.ts';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { entitiesOf } from '../support/entities-of.ts';
import { inventedPeople } from '../support/invented-people.ts';

const { entities } = entitiesOf(inventedPeople(400, 11));

describe('postings', () => {
  it('are numbered by falling weight, then by the runs they come from, then by their first holder', async () => {
    const postings = await preparePostings(entities);
    const listed = listedPostings(postings);
    expect(listed.length).toBeGreaterThan(500);
    const sorted = [...listed].sort((x, y) => y.weight - x.weight || x.runs - y.runs || x.holders[0] - y.holders[0]);
    const heavy = (all: typeof listed) => all.filter(({ weight }) => weight > 0);
    expect(heavy(listed)).toEqual(heavy(sorted));
  });

  it('are listed by the entities that hold them, rarest first, the commonest and their groups in a line', async () => {
    const postings = await preparePostings(entities);
    const held = Array.from({ length: entities.count }, (): number[] => []);
    for (const [p, { holders }] of listedPostings(postings).entries())
      for (const holder of holders) held[holder].push(p);
    const { of, ofStarts, numbering, lines, count } = postings;
    for (const [e, own] of held.entries()) {
      expect([...of.subarray(ofStarts[e], ofStarts[e + 1])]).toEqual(own);
      const groups = new Set(own.map((p) => numbering.group[classOf(numbering, p)]));
      expect(lines[e * WIDTH + HELD]).toBe([...groups].reduce((bits, bit) => bits + bit, 0));
      const line = [...lines.subarray(e * WIDTH, e * WIDTH + LINE)].filter((commonness) => commonness > 0);
      expect(line).toEqual(
        own
          .slice(-LINE)
          .reverse()
          .map((p) => count - p),
      );
    }
  });

  it.each([2, 3, 7])('are the same when %d threads make them', async (threads) => {
    const shared = await preparePostings(entities, { ...ELSEWHERE, threads });
    expect(shared).toEqual(await preparePostings(entities, ONE_THREAD));
  });

  it('are of a few letters too, but not among very many entities, where such are never rare', async () => {
    const both = entitiesOf([
      { given: 'marta' },
      { given: 'martin' },
      { city: 'cali', given: 'leo' },
      { city: 'calima', given: 'eva' },
    ]);
    const counts = [STRICT, SPARING].map(
      async (choice) => (await preparePostings(both.entities, ONE_THREAD, { choice })).count,
    );
    // The beginnings mar and cali.
    expect(await Promise.all(counts)).toEqual([2, 0]);
  });

  it('are none where nobody holds anything together', async () => {
    const apart = entitiesOf([{ given: 'ana' }, { email: ['x@y.co'] }, {}]).entities;
    for (const runner of [ONE_THREAD, ELSEWHERE]) expect((await preparePostings(apart, runner)).count).toBe(0);
  });
});

function listedPostings({ count, numbering, holders }: Postings) {
  const { first, size, start, origin, weight } = numbering;
  return Array.from({ length: count }, (_, p) => {
    const c = classOf(numbering, p);
    const begin = start[c] + (p - first[c]) * size[c];
    return {
      weight: weight[c],
      runs: origin[c],
      size: size[c],
      holders: [...holders.subarray(begin, begin + size[c])],
    };
  });
}

const ENTITIES = 40;
const manyRuns = fc.array(fc.uniqueArray(fc.nat({ max: ENTITIES - 1 }), { minLength: 2, maxLength: 5 }), {
  maxLength: 30,
});

function keyedRuns(runs: readonly (readonly number[])[]) {
  const starts = [0];
  for (const run of runs) starts.push(starts[starts.length - 1] + run.length);
  return { starts: Int32Array.from(starts), holders: Int32Array.from(runs.flat()) };
}

describe('runs', () => {
  it('lie by size, sizes in the order of their first keys, then by the first holder, then by key', () => {
    fc.assert(
      fc.property(manyRuns, (runs) => {
        const sizes = [...new Set(runs.map(({ length }) => length))];
        const sorted = [...runs].sort((x, y) => sizes.indexOf(x.length) - sizes.indexOf(y.length) || x[0] - y[0]);
        const laid = bySize(ENTITIES, keyedRuns(runs));
        expect([...laid.sizes]).toEqual(sizes);
        expect([...laid.counts]).toEqual(sizes.map((size) => runs.filter(({ length }) => length === size).length));
        expect([...laid.holders]).toEqual(sorted.flat());
      }),
    );
  });

  it('are cut into shares of about as many holders, together all postings', () => {
    fc.assert(
      fc.property(manyRuns, manyRuns, fc.integer({ min: 1, max: 5 }), (some, others, shares) => {
        const runs = [some, others].map((own, group) => ({
          group,
          less: 0,
          filled: ENTITIES,
          ...bySize(ENTITIES, keyedRuns(own)),
        }));
        const numbering = numberClasses(runs);
        const cuts = [...evenShares(numbering, shares)];
        expect([cuts[0], cuts[shares], cuts.length]).toEqual([0, postingCount(numbering), shares + 1]);
        const sizes = [...numbering.size].flatMap((size, c) =>
          new Array<number>(numbering.first[c + 1] - numbering.first[c]).fill(size),
        );
        const even = sizes.reduce((sum, size) => sum + size, 0) / shares;
        for (let s = 0; s < shares; s++) {
          const own = sizes.slice(cuts[s], cuts[s + 1]).reduce((sum, size) => sum + size, 0);
          expect(Math.abs(own - even)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
