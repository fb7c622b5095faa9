import type { Candidates } from '../candidates.ts';
import { FULLEST_RECORD } from '../fullest-record.ts';
import type { NameKeys } from '../name-keys.ts';
import type { Treatment } from '../treatment.ts';

/** Names as [given, family]. */

export function nameTreatment(names: NameKeys): Treatment {
  return {
    first: [],
    last: [
      {
        name: 'usual_spelling',
        score: (candidates, _, scores, at) => {
          for (let k = 0; k < candidates.count; k++) scores[at + k] = isUnusual(candidates, k, names) ? 0 : 1;
        },
      },
      FULLEST_RECORD,
    ],
    proof: ({ keys }, k) => names.proof(keys[2 * k], keys[2 * k + 1]),
    completeness: ({ keys }, k) => names.completeness(keys[2 * k], keys[2 * k + 1]),
    isShorter: (candidates, k, longer) => isShorterName(candidates, k, longer, names),
  };
}

/**
 * `J Pérez` and `Juan Pérez` are shorter forms of `Juan Carlos Pérez Gómez`: every word stands in the same part of
 * the longer name, written out or as its initial. A longer name that is not believable has no shorter forms.
 */
function isShorterName({ keys, proof, completeness }: Candidates, k: number, longer: number, names: NameKeys): boolean {
  return (
    completeness[k] < completeness[longer] &&
    proof[longer] === 1 &&
    names.isWithin(keys[2 * k], keys[2 * longer]) &&
    names.isWithin(keys[2 * k + 1], keys[2 * longer + 1])
  );
}

/** Of `Ruiz` and `Riuz` the one that more records of the run write: a slip makes a rare word of a usual one. */
function isUnusual({ keys, count }: Candidates, k: number, names: NameKeys): boolean {
  for (let other = 0; other < count; other++) {
    const sameGiven = keys[2 * k] === keys[2 * other];
    if (sameGiven === (keys[2 * k + 1] === keys[2 * other + 1])) continue;
    const part = sameGiven ? 1 : 0;
    if (names.isSlipOf(keys[2 * k + part], keys[2 * other + part])) return true;
  }
  return false;
}
