import { EMPTY } from '../domain/column.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import type { Records } from '../domain/records.ts';
import type { NamedRule } from './candidates.ts';

/** Asked of names before a tie: who filled in most of the record is taken to have spelled the name with most care. */
export const FULLEST_RECORD: NamedRule = {
  name: 'fullest_record',
  score: (candidates, { fullness }, scores, at) => {
    scores.fill(0, at, at + candidates.count);
    for (let m = 0; m < candidates.mentions; m++) {
      const place = at + candidates.held[m];
      scores[place] = Math.max(scores[place], fullness(candidates.holders[m]));
    }
  },
};

/** How many fields of a record are filled. */
export function fullnessOf({ display }: Records): (record: number) => number {
  return (record) => {
    let filled = 0;
    for (const field of FIELD_NAMES) {
      const column = display[field];
      if ('codes' in column ? column.codes[record] !== EMPTY : !column.isEmpty(record)) filled++;
    }
    return filled;
  };
}
