import type { Candidates } from '../candidates.ts';
import { FULLEST_RECORD } from '../fullest-record.ts';
import { isKnown, MOST_USUAL } from '../most-usual.ts';
import type { NameKeys } from '../name-keys.ts';
import type { Treatment } from '../treatment.ts';

/** Names as [given, family]. */

export function nameTreatment(names: NameKeys): Treatment {
  return {
    first: [],
    // A slip is not right for being the last word on a name.
    beforeRecency: [
      {
        name: 'usual_spelling',
        score: (candidates, _, scores, at) => {
          for (let k = 0; k < candidates.count; k++) scores[at + k] = isMistyped(candidates, k, names) ? 0 : 1;
        },
      },
    ],
    last: [
      {
        name: 'usual_spelling',
        score: (candidates, _, scores, at) => {
          for (let k = 0; k < candidates.count; k++) scores[at + k] = isUnusual(candidates, k, names) ? 0 : 1;
        },
      },
      FULLEST_RECORD,
      {
        name: MOST_USUAL,
        score: (candidates, _, scores, at) => {
          for (let k = 0; k < candidates.count; k++) scores[at + k] = isKnown(rarestWord(candidates, k, names));
        },
      },
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

/** Whether another candidate has the same name but for clear slips. */
function isMistyped({ keys, count }: Candidates, k: number, names: NameKeys): boolean {
  for (let other = 0; other < count; other++) {
    if (other === k) continue;
    let slips = 0;
    for (let part = 0; part < 2; part++) {
      const own = keys[2 * k + part];
      const usual = keys[2 * other + part];
      if (own === usual) continue;
      slips = names.isClearSlipOf(own, usual) ? slips + 1 : Number.NEGATIVE_INFINITY;
    }
    if (slips > 0) return true;
  }
  return false;
}

/** In how many records the rarest word stands that some other candidate does not have. */
function rarestWord({ keys, count }: Candidates, k: number, names: NameKeys): number {
  let least = Number.POSITIVE_INFINITY;
  for (let other = 0; other < count; other++)
    for (let part = 0; part < 2; part++)
      if (keys[2 * k + part] !== keys[2 * other + part])
        least = Math.min(least, names.rarest(keys[2 * k + part], keys[2 * other + part]));
  return least;
}
