import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { RECORD } from '../kernels/texts.ts';
import { NAME, type Names } from './names.ts';

/**
 * The words of more than one letter of every family name by number: name c holds words[starts[c]] … words[starts[c + 1] − 1],
 * of `count` different ones. In shared memory.
 */
export function familyWords({ words: { marks }, family: { records, tokens } }: Names) {
  const starts = sharedInt32(records.length / NAME + 1);
  const words = sharedInt32(tokens.length);
  let used = 0;
  for (let name = 0, at = 0; at < records.length; name++, at += NAME) {
    for (let k = records[at + 11]; k < records[at + 11] + records[at + 10]; k++)
      if (marks[RECORD * tokens[k] + 1] > 1) words[used++] = tokens[k];
    starts[name + 1] = used;
  }
  return { starts, words, count: marks.length / RECORD };
}
