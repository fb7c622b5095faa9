import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agglomerate } from '../../src/cluster/agglomerate.ts';
import { MergeHeap } from '../../src/cluster/merge-heap.ts';
import type { PairScorer } from '../../src/domain/pair-scorer.ts';

/** A scorer with one field and prior 0: the weight of a pair is what the table says. */
function scorerFrom(weights: ReadonlyMap<string, number>): PairScorer {
  return {
    fields: 1,
    prior: 0,
    householdPrior: 0,
    household: false,
    add(i, j, sums, at) {
      const weight = weights.get(`${i} ${j}`) ?? -8;
      sums[at] += weight;
      sums[at + 2] += 1;
      return weight;
    },
  };
}

function clusters(
  count: number,
  weights: ReadonlyMap<string, number>,
  forbidden: (a: readonly number[], b: readonly number[]) => boolean = () => false,
  scorer: PairScorer = scorerFrom(weights),
) {
  const pairs = [...weights.keys()].map((key) => key.split(' ').map(Number)).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const result = agglomerate({
    count,
    pairs: {
      a: Int32Array.from(pairs, (pair) => pair[0]),
      b: Int32Array.from(pairs, (pair) => pair[1]),
      person: Float32Array.from(pairs, ([i, j]) => weights.get(`${i} ${j}`) as number),
    },
    scorer,
    threshold: 0,
    forbidden,
  });
  return { ...result, cluster: [...result.cluster] };
}

const links = (...entries: [string, number][]) => new Map(entries);

describe('clusters by average evidence', () => {
  it('joins what agrees and leaves the rest alone', () => {
    expect(clusters(4, links(['0 1', 9], ['2 3', 8], ['1 2', -2])).cluster).toEqual([0, 0, 2, 2]);
  });

  it('does not chain: one good link is not enough against the others', () => {
    // 0–1 and 1–2 are good, 0–2 contradicts: connected components would make one customer of three.
    const { cluster } = clusters(3, links(['0 1', 9], ['1 2', 4], ['0 2', -9]));
    expect(cluster).toEqual([0, 0, 2]);
  });

  it('lets a middle record join two that have nothing in common', () => {
    const { cluster } = clusters(3, links(['0 1', 9], ['1 2', 9], ['0 2', -1]));
    expect(cluster).toEqual([0, 0, 0]);
  });

  it('does not hold against a record that most of a customer leaves empty what it says', () => {
    // Rows 0, 1, 2 are one person; row 3 is a number that only row 0 has: 3–1 and 3–2 fill no field on both sides.
    const prior = -10;
    const bits = links(['0 1', 20], ['0 2', 20], ['1 2', 20], ['0 3', 12]);
    const { cluster } = clusters(4, new Map([...bits].map(([pair, sum]) => [pair, prior + sum])), undefined, {
      ...scorerFrom(new Map()),
      prior,
      add(i, j, sums, at) {
        const sum = bits.get(`${i} ${j}`);
        if (sum === undefined) return prior;
        sums[at] += sum;
        sums[at + 2] += 1;
        return prior + sum;
      },
    });
    expect(cluster).toEqual([0, 0, 0, 0]);
  });

  it('leaves a record apart that fits two clusters which contradict each other', () => {
    const { cluster, held } = clusters(3, links(['0 2', 5], ['1 2', 5], ['0 1', -7]));
    expect(cluster).toEqual([0, 1, 2]);
    expect(held.map(({ reason }) => reason)).toContain('rivals');
  });

  it('never joins what is forbidden, and says so', () => {
    const { cluster, held } = clusters(2, links(['0 1', 20]), () => true);
    expect(cluster).toEqual([0, 1]);
    expect(held).toEqual([{ a: [0], b: [1], best: [0, 1], weight: expect.any(Number), reason: 'different_ids' }]);
  });

  it('remembers what stayed just below even odds', () => {
    const { held } = clusters(2, links(['0 1', -1]));
    expect(held.map(({ reason }) => reason)).toEqual(['near_even_odds']);
  });

  it('gives the same customers whatever the entities are called', () => {
    const weight = fc.integer({ min: -60, max: 120 }).map((tenths) => tenths / 10);
    const graph = fc.integer({ min: 2, max: 9 }).chain((count) =>
      fc.record({
        weights: fc.array(weight, { minLength: (count * (count - 1)) / 2, maxLength: (count * (count - 1)) / 2 }),
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, k) => k),
          { minLength: count, maxLength: count },
        ),
      }),
    );
    fc.assert(
      fc.property(graph, ({ weights, order }) => {
        // Only true ties may be decided by the entities' numbers: roots keep any two averages of weights apart.
        const distinct = weights.map((one, k) => one + Math.sqrt(k + 2) / 7);
        const plain = new Map<string, number>();
        const renamed = new Map<string, number>();
        let k = 0;
        for (let i = 0; i < order.length; i++) {
          for (let j = i + 1; j < order.length; j++) {
            plain.set(`${i} ${j}`, distinct[k]);
            const [x, y] = order[i] < order[j] ? [order[i], order[j]] : [order[j], order[i]];
            renamed.set(`${x} ${y}`, distinct[k++]);
          }
        }
        const one = clusters(order.length, plain).cluster;
        const two = clusters(order.length, renamed).cluster;
        for (let i = 0; i < order.length; i++) {
          for (let j = 0; j < order.length; j++) expect(two[order[i]] === two[order[j]]).toBe(one[i] === one[j]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the heap of merges', () => {
  it('gives entries by falling weight, ties by the smaller clusters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.nat(9), fc.nat(9)), { maxLength: 60 }),
        (entries) => {
          const heap = new MergeHeap();
          entries.forEach(([weight, a, b], k) => {
            heap.push(weight, a, b, k, 1);
          });
          const out: number[][] = [];
          while (heap.pop()) out.push([heap.weight, heap.a, heap.b]);
          expect(out).toEqual(
            entries.map((entry) => [...entry]).sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]),
          );
        },
      ),
    );
  });
});
