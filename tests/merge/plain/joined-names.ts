import type { Candidate, Ranked } from './candidate.ts';
import { isWithin, wordsOf } from './units/name.ts';

/** Names in their order, the best with the part that another of them writes out further, and which part that is. */
export interface Joined {
  readonly ranked: readonly Ranked[];
  readonly part: number;
}

export function joinNames(ranked: readonly Ranked[]): Joined {
  const [{ candidate: best }, ...others] = ranked;
  for (const { candidate: other } of others) {
    for (const part of [0, 1]) {
      if (!isFuller(best, other, part)) continue;
      const swapped = ranked.map((one) => {
        if (one.candidate === best) return { ...one, candidate: withPartOf(best, other, part) };
        return one.candidate === other ? { ...one, candidate: withPartOf(other, best, part) } : one;
      });
      return { ranked: swapped, part };
    }
  }
  return { ranked, part: -1 };
}

function isFuller(best: Candidate, other: Candidate, part: number): boolean {
  const within = (a: Candidate, b: Candidate, k: number) => isWithin(wordsOf(a.keys[k]), wordsOf(b.keys[k]));
  return (
    other.proof === 1 &&
    other.completeness > 0 &&
    (best.keys[part] !== '' || other.keys[1 - part] !== '') &&
    within(best, other, part) &&
    !within(other, best, part) &&
    within(other, best, 1 - part)
  );
}

function withPartOf(one: Candidate, other: Candidate, part: number): Candidate {
  return {
    ...one,
    values: one.values.with(part, other.values[part]),
    keys: one.keys.with(part, other.keys[part]),
    records: one.records.with(part, other.records[part]),
    damaged: [...one.damaged, ...other.damaged.filter((cell) => cell.part === part)].filter(
      (cell) => cell.part !== part || other.damaged.includes(cell),
    ),
  };
}
