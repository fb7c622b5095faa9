import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../src/config/defaults.ts';
import { explainCustomer, explainPair } from '../src/explain.ts';
import { areCandidates, matchedRun } from '../src/matched-run.ts';
import type { MatchValues } from './support/entities-of.ts';
import { damaged, inventedPeople, numbersFrom } from './support/invented-people.ts';
import { recordsOf } from './support/records-of.ts';

/** A run over people of whom every third is met twice, and a pair of twins at the end (the last two records). */
async function runOf(people: number, seed: number) {
  const next = numbersFrom(seed + 1);
  const persons = inventedPeople(people, seed);
  const again = persons.filter((_, k) => k % 3 === 0).map((person) => damaged(person, next));
  const twin = { family: 'zubiri echave', phone: '573009990000', address: 'calle 5 10', birthDate: '19900101' };
  const all = [...persons, ...again, { ...twin, given: 'amaya' }, { ...twin, given: 'bernardo' }];
  const records = recordsOf(all.map((match) => ({ match, ...displayOf(match) })));
  return { ...(await matchedRun(records, { config: DEFAULTS })), unmasked: false };
}

function displayOf({ given, family }: MatchValues) {
  return { given_name: String(given ?? ''), family_name: String(family ?? '') };
}

const run = await runOf(240, 7);
const last = run.records.count - 1;
const anyRecord = fc.integer({ min: 0, max: last });

describe('an explained pair', () => {
  it('adds up: prior + Σ (bits + rarity) − household term = weight, and the probability is that of the weight', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const { prior, bars, householdTerm, weight, probability } = explainPair(run, a, b).waterfall;
        let sum = prior - householdTerm;
        for (const bar of bars) sum += bar.bits + bar.frequencyBits;
        expect(sum).toBeCloseTo(weight, 9);
        expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 9);
      }),
    );
  });

  it('weighs what the linker weighed', () => {
    const { a, b, person } = run.linkage.pairs;
    for (let k = 0; k < a.length; k += 7) {
      const [x, y] = [a[k], b[k]].map((entity) => run.entities.members[run.entities.starts[entity]]);
      expect(explainPair(run, x, y).waterfall.weight).toBeCloseTo(person[k], 3);
    }
  });

  it('says the same of a and b as of b and a', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const [one, two] = [explainPair(run, a, b), explainPair(run, b, a)];
        expect(two.waterfall).toEqual(one.waterfall);
        expect(two.verdict.kind).toBe(one.verdict.kind);
        expect([two.a, two.b]).toEqual([one.b, one.a]);
      }),
    );
  });

  it('is one customer by a merge exactly where the clusters say so', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const { customer } = run.clusters;
        const { verdict } = explainPair(run, a, b);
        const expected =
          customer[a] === customer[b] ? (run.entityOf[a] === run.entityOf[b] ? 'same_content' : 'together') : 'apart';
        expect(verdict.kind).toBe(expected);
      }),
    );
  });

  it('lays open what twins on one phone have in common and what not', () => {
    const { waterfall, fields } = explainPair(run, last - 1, last);
    expect(fields.map(({ field }) => field)).toEqual(['given_name', 'family_name']);
    expect(waterfall.bars.find(({ comparison }) => comparison === 'birth_date')?.levelName).toBe('same date');
    expect(waterfall.bars.find(({ comparison }) => comparison === 'given')?.level).toBe(1);
  });

  it('masks values unless told otherwise', () => {
    const [shown, plain] = [run, { ...run, unmasked: true }].map(
      (asked) => explainPair(asked, last - 1, last).fields.find(({ field }) => field === 'given_name')?.a,
    );
    expect([shown, plain]).toEqual(['a***', 'amaya']);
  });

  it('knows which pairs were compared', () => {
    const { a, b } = run.candidates;
    const compared = new Set(Array.from(a, (x, k) => `${x} ${b[k]}`));
    fc.assert(
      fc.property(fc.nat(run.entities.count - 1), fc.nat(run.entities.count - 1), (x, y) => {
        expect(areCandidates(run, x, y)).toBe(compared.has(`${Math.min(x, y)} ${Math.max(x, y)}`));
      }),
    );
  });
});

describe('an explained customer', () => {
  const customers = Array.from({ length: run.clusters.count }, (_, customer) => explainCustomer(run, customer));

  it('is held together by one merge fewer than it has entities, the weakest giving its confidence', () => {
    for (const [customer, { links, confidence, weakest, records }] of customers.entries()) {
      const members = run.clusters.members.subarray(run.clusters.starts[customer], run.clusters.starts[customer + 1]);
      expect(records.count).toBe(members.length);
      expect(links).toHaveLength(new Set(Array.from(members, (record) => run.entityOf[record])).size - 1);
      expect(confidence).toBeCloseTo(Math.min(1, ...links.map(({ probability }) => probability)), 9);
      expect(weakest === undefined).toBe(links.length === 0);
    }
    expect(customers.some(({ links }) => links.length > 0)).toBe(true);
  });

  it('has a runner-up of another customer, with the reason it was not joined', () => {
    const near = customers.filter(({ runnerUp }) => runnerUp !== undefined);
    expect(near.length).toBeGreaterThan(0);
    for (const { customer, runnerUp } of near) {
      const { verdict } = runnerUp ?? {};
      expect(verdict?.kind).toBe('apart');
      expect(verdict?.kind === 'apart' && verdict.apart.customers).toContain(customer);
    }
  });
});
