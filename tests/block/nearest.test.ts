import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePostings } from '../../src/block/candidates.ts';
import { choiceFor, leastBits, SPARING, STRICT } from '../../src/block/choice.ts';
import { BUDGET, nearest, type Partners } from '../../src/block/nearest.ts';
import { classOf } from '../../src/block/numbering.ts';
import { pairsOf } from '../../src/block/pairs.ts';
import { HELD, LINE, LINES, MOST_COMMONNESS, type Postings, WIDTH } from '../../src/block/postings.ts';
import { ONE_THREAD } from '../../src/domain/ranges.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';
import { entitiesOf, type MatchValues } from '../support/entities-of.ts';
import { inventedPeople, numbersFrom } from '../support/invented-people.ts';
import { plainGroups } from './plain-pieces.ts';

describe('the nearest partners', () => {
  it('are those that adding up the shared pieces of every pair gives, where all pieces are walked', async () => {
    const people = inventedPeople(400, 11);
    const { entities, entityOf } = entitiesOf(people);
    const postings = await preparePostings(entities, ONE_THREAD, { walkable: 1 << 20 });
    expect(listed(nearest(postings, 0, entities.count))).toEqual(nearestByBruteForce(people, entityOf));
  });

  it('are the best of those met by the rarest pieces, the commoner ones added, where not all can be walked', async () => {
    const { entities } = entitiesOf(inventedPeople(400, 11));
    const postings = await preparePostings(entities, ONE_THREAD, { walkable: 60 });
    const found = listed(nearest(postings, 0, entities.count));
    expect(found).toEqual(nearestWithinBudget(postings, 60));
    expect(found).not.toEqual(
      listed(nearest(await preparePostings(entities, ONE_THREAD, { walkable: 1 << 20 }), 0, entities.count)),
    );
  });

  it('are told the commoner pieces that have a number in lines, where there are too many pieces for all to have one', async () => {
    const { entities } = entitiesOf(inventedPeople(400, 11));
    const postings = await preparePostings(entities, ONE_THREAD, { walkable: 60 });
    const common = 40;
    const found = listed(nearest(amongMore(postings, common), 0, entities.count));
    expect(found).toEqual(nearestWithinBudget(postings, 60, postings.count - common));
    expect(found).not.toEqual(nearestWithinBudget(postings, 60));
  });

  it.each([
    ['large', STRICT, 0.8],
    ['very large', SPARING, 0.5],
  ])(
    'leave no room for weak ones beside a strong one, nor for those of whom much differs, in %s data',
    async (_, choice, most) => {
      const { entities } = entitiesOf(inventedPeople(400, 11));
      const postings = await preparePostings(entities, ONE_THREAD, { walkable: 60, choice });
      const found = listed(nearest(postings, 0, entities.count));
      expect(found).toEqual(nearestWithinBudget(postings, 60));
      const generous = await preparePostings(entities, ONE_THREAD, { walkable: 60 });
      expect(found.length).toBeLessThan(most * nearest(generous, 0, entities.count).partners.length);
    },
  );

  it('are chosen more strictly the more entities there are', () => {
    const choices = [1000, 8192, 65_535, 65_536, 1e7].map((count) => choiceFor(count));
    expect(choices).toEqual([expect.objectContaining({ rise: 0 }), STRICT, STRICT, SPARING, SPARING]);
    expect(leastBits(STRICT, 1 << 15)).toBeCloseTo(6.75);
    expect([1 << 16, 1 << 20].map((count) => leastBits(SPARING, count))).toEqual([11, 15]);
  });

  it('do not depend on how the entities are cut into ranges', async () => {
    const { entities } = entitiesOf(inventedPeople(350, 5));
    const postings = await preparePostings(entities);
    const whole = nearest(postings, 0, entities.count);
    const pairs = await pairsOf(entities.count, [whole], ONE_THREAD);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: entities.count }), fc.nat({ max: entities.count }), async (x, y) => {
        const cuts = [0, Math.min(x, y), Math.max(x, y), entities.count];
        const parts = [0, 1, 2].map((k) => nearest(postings, cuts[k], cuts[k + 1]));
        expect(parts.flatMap(listed)).toEqual(listed(whole));
        expect(parts.reduce((sum, { walked }) => sum + walked, 0)).toBe(whole.walked);
        for (const runner of [ONE_THREAD, ELSEWHERE, { ...ELSEWHERE, threads: 5 }])
          expect(await pairsOf(entities.count, parts, runner)).toEqual(pairs);
      }),
      { numRuns: 20 },
    );
  });

  it('cost no more than the budget, nor twice as much, an entity when a family name, a city and a switchboard are shared by four times as many', async () => {
    const costOf = async (count: number) => {
      const { entities } = entitiesOf(oversized(count));
      const { walked, partners } = nearest(await preparePostings(entities), 0, entities.count);
      return { walked: walked / entities.count, partners: partners.length / entities.count };
    };
    const few = await costOf(3000);
    const many = await costOf(12000);
    expect(few.walked).toBeGreaterThan(1);
    expect(many.walked).toBeLessThanOrEqual(BUDGET);
    expect(many.walked).toBeLessThan(few.walked * 2);
    expect(many.partners).toBeLessThanOrEqual(20);
  });
});

describe('the pairs', () => {
  it('are all that one of the two chose, sorted, each once', async () => {
    const { entities } = entitiesOf(inventedPeople(350, 5));
    const postings = await preparePostings(entities);
    const parts = [0, 100, 230].map((from, k) => nearest(postings, from, [100, 230, entities.count][k]));
    const chosen = parts.flatMap(listed).map((pair) => pair.split(' ').map(Number));
    const keys = new Set(chosen.map(([x, y]) => Math.min(x, y) * entities.count + Math.max(x, y)));
    const { a, b } = await pairsOf(entities.count, parts, ELSEWHERE);
    expect(keys.size).toBeLessThan(chosen.length);
    expect([...a].map((x, k) => x * entities.count + b[k])).toEqual([...keys].sort((x, y) => x - y));
  });
});

function listed({ from, to, starts, partners }: Partners): string[] {
  const out: string[] = [];
  for (let e = from; e < to; e++)
    for (let k = starts[e - from]; k < starts[e - from + 1]; k++) out.push(`${e} ${partners[k]}`);
  return out;
}

/** As if there were so many postings that lines have numbers for no more than the `common` commonest of these. */
function amongMore(postings: Postings, common: number): Postings {
  const { count, lines, ofStarts } = postings;
  const all = { ...postings, count: count - common + MOST_COMMONNESS, lines: lines.slice() };
  const groups = Uint16Array.from({ length: ofStarts.length - 1 }, (_, e) => lines[e * WIDTH + HELD]);
  LINES.open({ ...all, groups, postings: all.count })(0, groups.length);
  return all;
}

/**
 * By whole lists of pieces: whom the rarest pieces bring, and all that these share with an entity; `numbered`: the rarest
 * piece that lines have a number for.
 */
function nearestWithinBudget(postings: Postings, budget: number, numbered = 0): string[] {
  const count = postings.ofStarts.length - 1;
  const { rise, climb } = postings.choice;
  const least = leastBits(postings.choice, count);
  const piecesOf = Array.from({ length: count }, (_, e) => piecesHeld(postings, e));
  return piecesOf.flatMap((pieces, i) => {
    const walked = walkedWithin(postings, piecesOf, i, budget);
    // Of another entity the seven commonest pieces are known, beside those walked.
    const isSeen = (other: number, piece: number) =>
      walked.has(piece) || (piece >= numbered && piecesOf[other].slice(-LINE).includes(piece));
    return piecesOf
      .map((others, j) => {
        const shared = pieces.filter((piece) => others.includes(piece) && isSeen(j, piece));
        const sum = worthOf(postings, shared);
        const met = j !== i && others.some((piece) => walked.has(piece));
        return { j, value: sum - bitsAgainst(postings, i, j, shared), met };
      })
      .filter(({ value, met }) => met && value >= least)
      .sort((x, y) => y.value - x.value || x.j - y.j)
      .slice(0, 20)
      .filter(({ value }, k, all) => value >= Math.max(all[0].value * (rise / 20) * k, least * (1 + climb * k)))
      .map(({ j }) => j)
      .sort((x, y) => x - y)
      .map((j) => `${i} ${j}`);
  });
}

function piecesHeld({ of, ofStarts }: Postings, entity: number): readonly number[] {
  return [...of.subarray(ofStarts[entity], ofStarts[entity + 1])];
}

/** Rarest first, while they fit the budget and are not far below what somebody shares of them already. */
function walkedWithin(
  postings: Postings,
  piecesOf: readonly (readonly number[])[],
  entity: number,
  budget: number,
): ReadonlySet<number> {
  const { choice } = postings;
  const walked: number[] = [];
  let left = budget;
  for (const piece of piecesOf[entity]) {
    const { size, weight } = known(postings, piece);
    left -= size;
    const sharers = piecesOf.map((others, j) => (j === entity ? [] : walked.filter((one) => others.includes(one))));
    const best = Math.max(0, ...sharers.filter(({ length }) => length > 1).map((shared) => worthOf(postings, shared)));
    if (left < 0 || weight < choice.enough * best) break;
    walked.push(piece);
  }
  return new Set(walked);
}

function known({ numbering }: Postings, piece: number) {
  const c = classOf(numbering, piece);
  const group = Math.log2(numbering.group[c]);
  return { size: numbering.size[c], weight: numbering.weight[c], group };
}

function worthOf(postings: Postings, shared: readonly number[]): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const piece of shared) {
    const { group, weight } = known(postings, piece);
    sum += weight * (seen.has(group) ? 0.25 : 1);
    seen.add(group);
  }
  return sum;
}

/** Groups in which both hold pieces and share none: 4 bits for names (0), ids (3) and birth dates (4), else 2. */
function bitsAgainst(postings: Postings, i: number, j: number, shared: readonly number[]): number {
  if (postings.choice.personApart === 0) return 0;
  const groups = (pieces: readonly number[]) => new Set(pieces.map((piece) => known(postings, piece).group));
  const [own, other, both] = [piecesHeld(postings, i), piecesHeld(postings, j), shared].map(groups);
  const apart = [...own].filter((group) => other.has(group) && !both.has(group));
  return apart.reduce((bits, group) => bits + ([0, 3, 4].includes(group) ? 4 : 2), 0);
}

/** Everybody is called García, lives in one city and is reached over one telephone; given names repeat. */
function oversized(count: number): MatchValues[] {
  const next = numbersFrom(17);
  return inventedPeople(count, 17).map(({ given }) => ({
    given: `${given} ${given}${next(40)}`,
    family: 'garcia',
    city: 'bogota',
    phone: ['5716000000', `573${1e8 + next(9e8)}`],
  }));
}

/** The rule as the study states it, pair by pair. */
function nearestByBruteForce(people: readonly MatchValues[], entityOf: readonly number[]): string[] {
  const count = people.length;
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  const groupsOf = people.map(plainGroups);
  for (let group = 0; group < groupsOf[0].length; group++) {
    const holders = new Map<string, Set<number>>();
    for (const [person, groups] of groupsOf.entries())
      for (const piece of groups[group]) holders.set(piece, (holders.get(piece) ?? new Set()).add(entityOf[person]));
    addGroup(sums, holders, groupsOf.filter((groups) => groups[group].length > 0).length);
  }
  const least = 0.45 * Math.log2(count);
  return sums.flatMap((partners, i) =>
    [...partners]
      .filter(([, sum]) => sum >= least)
      .map(([j, sum]) => ({ j, sum: Math.round(sum * 1e6) / 1e6 }))
      .sort((x, y) => y.sum - x.sum || x.j - y.j)
      .slice(0, 20)
      .map(({ j }) => j)
      .sort((x, y) => x - y)
      .map((j) => `${i} ${j}`),
  );
}

/** Within a group the rarest shared piece counts whole, the others a quarter. */
function addGroup(
  sums: readonly Map<number, number>[],
  holders: ReadonlyMap<string, ReadonlySet<number>>,
  filled: number,
): void {
  const shared = sums.map(() => new Map<number, number[]>());
  for (const set of holders.values()) {
    if (set.size < 2 || set.size > 400) continue;
    const weight = Math.fround(Math.max(0, Math.log2(filled / set.size)));
    for (const i of set) for (const j of set) if (i !== j) shared[i].set(j, [...(shared[i].get(j) ?? []), weight]);
  }
  for (const [i, partners] of shared.entries()) {
    for (const [j, weights] of partners) {
      const [rarest, ...further] = weights.sort((x, y) => y - x);
      const worth = rarest + 0.25 * further.reduce((sum, weight) => sum + weight, 0);
      sums[i].set(j, (sums[i].get(j) ?? 0) + worth);
    }
  }
}
