import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Known, nextPair, reviewKey } from '../../src/report/review-session.ts';

const PAIRS = [
  { a: 1, b: 2 },
  { a: 2, b: 3 },
  { a: 3, b: 1 },
  { a: 8, b: 9 },
];

describe('the next pair to ask about', () => {
  it('is the first without an answer, a skipped one not again', () => {
    expect(nextPair(PAIRS, [], [])).toBe(0);
    expect(nextPair(PAIRS, [], [{ pair: 0, verdict: 'skip' }])).toBe(1);
  });

  it('is none that follows from answers: same and same is same', () => {
    const answers: readonly Answer[] = [
      { pair: 0, verdict: 'same' },
      { pair: 1, verdict: 'same' },
    ];
    expect(nextPair(PAIRS, [], answers)).toBe(3);
  });

  it('is none that follows from answers: same and different is different', () => {
    const known: readonly Known[] = [{ a: 3, b: 2, verdict: 'different' }];
    expect(nextPair(PAIRS, known, [{ pair: 0, verdict: 'same' }])).toBe(3);
  });

  it('may be anything where two are different from a third', () => {
    const answers: readonly Answer[] = [
      { pair: 0, verdict: 'different' },
      { pair: 1, verdict: 'different' },
    ];
    expect(nextPair(PAIRS, [], answers)).toBe(2);
  });

  it('never lets answers contradict each other, whatever they are', () => {
    const pair = fc.record({ a: fc.nat(5), b: fc.nat(5) }).filter(({ a, b }) => a !== b);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), fc.infiniteStream(fc.boolean()), (pairs, coin) => {
        const answers: Answer[] = [];
        for (let at = nextPair(pairs, [], answers); at !== undefined; at = nextPair(pairs, [], answers)) {
          answers.push({ pair: at, verdict: coin.next().value ? 'same' : 'different' });
        }
        const group = [0, 1, 2, 3, 4, 5];
        for (const { pair: k, verdict } of answers) {
          const [from, to] = [group[pairs[k].a], group[pairs[k].b]];
          if (verdict === 'same') for (const at of group.keys()) if (group[at] === from) group[at] = to;
        }
        for (const { pair: k, verdict } of answers) {
          expect(group[pairs[k].a] === group[pairs[k].b]).toBe(verdict === 'same');
        }
      }),
    );
  });
});

describe('a key', () => {
  it.each([
    ['s', 'same'],
    ['D', 'different'],
    ['k', 'skip'],
    ['u', 'undo'],
    ['q', 'quit'],
    ['\u0004', 'quit'],
  ])('%j means %s', (key, meaning) => {
    expect(reviewKey(key)).toBe(meaning);
  });

  it('of no meaning has none', () => {
    for (const key of ['x', ' ', 'constructor', '\r']) expect(reviewKey(key)).toBeUndefined();
  });
});
