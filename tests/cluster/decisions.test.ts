import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/cluster/decision-contradictions.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { Decided, DecidedRecord, Decision } from '../../src/domain/decisions.ts';
import { FailureError } from '../../src/domain/failure.ts';
import type { Records } from '../../src/domain/records.ts';
import { type MatchedRecords, matchRecords } from '../../src/matching.ts';
import { contentTexts } from '../../src/merge/content-text.ts';
import { damaged, inventedPeople, numbersFrom } from '../support/invented-people.ts';
import { recordsOf } from '../support/records-of.ts';

/** People of whom every second is met twice, each record with an id of its own. */
function peopleOf(count: number, seed: number): Records {
  const next = numbersFrom(seed + 1);
  const persons = inventedPeople(count, seed);
  const all = [...persons, ...persons.filter((_, k) => k % 2 === 0).map((person) => damaged(person, next))];
  return recordsOf(
    all.map((match, k) => ({
      id: `R${k}`,
      match,
      given_name: String(match.given ?? ''),
      family_name: String(match.family ?? ''),
    })),
  );
}

const RECORDS = peopleOf(60, 5);

function sideOf(record: number): DecidedRecord {
  return { source: 'crm.csv', row: 0, recordId: `R${record}`, content: '' };
}

function matched(said: readonly (readonly [Decided, number, number])[], records = RECORDS) {
  const list = said.map(([verdict, a, b], k): Decision => ({ verdict, a: sideOf(a), b: sideOf(b), line: k + 2 }));
  return matchRecords(records, { config: DEFAULTS, decisions: { path: 'decisions.csv', list } });
}

const PLAIN = await matched([]);
const together = (run: MatchedRecords, a: number, b: number) => run.clusters.customer[a] === run.clusters.customer[b];
/** Two records that are one customer by evidence, and two that are not. */
const [ONE, OTHER] = [...Array(RECORDS.count).keys()]
  .flatMap((a) => [...Array(a).keys()].map((b) => [b, a] as const))
  .find(([a, b]) => together(PLAIN, a, b)) as readonly [number, number];
const STRANGER = [...Array(RECORDS.count).keys()].find((k) => !together(PLAIN, ONE, k)) as number;

describe('what a person decided', () => {
  it('joins two strangers, surely and by decision', async () => {
    const { clusters } = await matched([['same', ONE, STRANGER]]);
    expect(clusters.customer[ONE]).toBe(clusters.customer[STRANGER]);
    expect([clusters.matchedBy.text(ONE), clusters.matchedBy.text(STRANGER)]).toEqual(['decision', 'decision']);
    expect(clusters.recordConfidence[STRANGER]).toBe(1);
  });

  it('keeps apart what the evidence would join, and does not ask again', async () => {
    const run = await matched([['different', ONE, OTHER]]);
    expect(together(run, ONE, OTHER)).toBe(false);
    expect(run.clusters.held.map(({ reason }) => reason)).toContain('decision_contradicted');
    const [x, y] = [run.clusters.customer[ONE], run.clusters.customer[OTHER]];
    const asked = run.clusters.doubtful.map(({ a, b }) => [run.clusters.customer[a], run.clusters.customer[b]]);
    expect(asked.filter((pair) => pair.includes(x) && pair.includes(y))).toEqual([]);
  });

  it('keeps apart even records that are equal in all that is compared', async () => {
    const twins = recordsOf(
      ['R0', 'R1', 'R2'].map((id) => ({ id, given_name: 'Ana', family_name: 'Ruiz', phone: '+573001112233' })),
    );
    expect(together(await matched([], twins), 0, 1)).toBe(true);
    const run = await matched([['different', 0, 1]], twins);
    expect(together(run, 0, 1)).toBe(false);
  });

  it('is refused where it contradicts itself, naming the lines', async () => {
    const said = [
      ['same', 1, 2],
      ['same', 2, 3],
      ['different', 1, 3],
    ] as const;
    const refusal = { kind: 'decisions_contradict', contradictions: [{ different: 4, same: [2, 3] }] };
    try {
      await matched(said);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof FailureError && error.failure).toMatchObject(refusal);
    }
  });
});

describe('laws of decisions', () => {
  const record = fc.nat(RECORDS.count - 1);
  const said = fc
    .array(fc.tuple(fc.constantFrom<Decided>('same', 'different'), record, record), { minLength: 1, maxLength: 10 })
    .filter((list) => {
      const decisions = list.map(([verdict, a, b], line) => ({ verdict, a: [a], b: [b], line }));
      return contradictions(decisions).length === 0;
    });

  it('every one is obeyed, also through others, and every record has exactly one customer', async () => {
    await fc.assert(
      fc.asyncProperty(said, async (list) => {
        const run = await matched(list);
        for (const [verdict, a, b] of list) expect(together(run, a, b)).toBe(verdict === 'same');
        expect([...run.clusters.members].sort((x, y) => x - y)).toEqual([...Array(RECORDS.count).keys()]);
      }),
      { numRuns: 25 },
    );
  });

  it('their order makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        said.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, shuffled]) => {
          expect((await matched(shuffled)).clusters.customer).toEqual((await matched(list)).clusters.customer);
        },
      ),
      {
        numRuns: 15,
        // Records 0 and 4 are equal in all that is compared.
        examples: [
          [
            [
              [
                ['different', 4, 62],
                ['different', 0, 62],
              ],
              [
                ['different', 0, 62],
                ['different', 4, 62],
              ],
            ],
          ],
        ],
      },
    );
  });

  it('content fingerprints are those of the records, whatever their numbers', () => {
    const contentOf = contentTexts(RECORDS);
    expect(new Set([...Array(RECORDS.count).keys()].map(contentOf)).size).toBe(RECORDS.count);
  });
});
