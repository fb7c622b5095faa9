import { FIELD_NAMES } from '../../../src/domain/fields.ts';
import type { NamedRule } from './candidate.ts';

/** Asked of names before a tie: who filled in most of the record is taken to have spelled the name with most care. */
export const FULLEST_RECORD: NamedRule = {
  name: 'fullest_record',
  score: ({ holders }, { records: { display } }) => {
    let fullest = 0;
    for (const record of holders)
      fullest = Math.max(fullest, FIELD_NAMES.filter((field) => !display[field].isEmpty(record)).length);
    return fullest;
  },
};
