import type { Candidates } from './candidates.ts';
import { NO_KEY } from './key-texts.ts';
import type { NameKeys } from './name-keys.ts';

/** The rule of a part of a name that another record writes out further. */
export const FULLER_FORM = 'fuller_form';

/** Part of a name: given, family. */
type Part = 0 | 1;

/** Answer where nothing is joined. */
export const NOTHING_JOINED = -1;

/**
 * `Mónica Ruiz Gómez` and `Mónica Paula Ruiz` leave out different words of one name: nothing speaks against
 * `Mónica Paula Ruiz Gómez`, and either would lose what a record knows. Of names that agree in all that both say, the part
 * that is written out further stands with the other part of the best one; what is joined otherwise may be two people.
 */
export class JoinedNames {
  private readonly candidates: Candidates;
  private readonly names: NameKeys;

  constructor(candidates: Candidates, names: NameKeys) {
    this.candidates = candidates;
    this.names = names;
  }

  /** Exchanges the part with the first in the order that has a fuller one; the answer is the part. */
  join(order: Int32Array): Part | typeof NOTHING_JOINED {
    const { count } = this.candidates;
    const best = order[0];
    for (let place = 1; place < count; place++) {
      const other = order[place];
      for (const part of [0, 1] as const) {
        if (!this.isFuller(best, other, part)) continue;
        this.candidates.exchange(best, other, part);
        return part;
      }
    }
    return NOTHING_JOINED;
  }

  private isFuller(best: number, other: number, part: Part): boolean {
    const { names } = this;
    const { keys, proof, completeness } = this.candidates;
    const rest = 1 - part;
    return (
      proof[other] === 1 &&
      completeness[other] > 0 &&
      // With nothing in common they are two halves of nobody.
      (keys[2 * best + part] !== NO_KEY || keys[2 * other + rest] !== NO_KEY) &&
      names.isWithin(keys[2 * best + part], keys[2 * other + part]) &&
      !names.isWithin(keys[2 * other + part], keys[2 * best + part]) &&
      names.isWithin(keys[2 * other + rest], keys[2 * best + rest])
    );
  }
}
