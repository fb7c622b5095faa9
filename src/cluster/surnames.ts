import { type CodedColumn, ValueTable } from '../domain/column.ts';
import { sharedCopy, sharedInt32 } from '../domain/shared-arrays.ts';

/** The words of the surnames by number, in shared memory. Surname c of the column holds words[starts[c]] … words[starts[c + 1] - 1]. */
export interface Surnames {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  /** Number of different words. */
  readonly count: number;
}

const BLANK = 0x20;

/** The words of more than one letter of every surname of a column; words are separated by single blanks. */
export function surnameWords({ values }: CodedColumn): Surnames {
  const { count, bytes, starts: textStarts } = values.memory;
  const table = new ValueTable();
  const starts = sharedInt32(count + 1);
  const words: number[] = [];
  for (let code = 0; code < count; code++) {
    const end = textStarts[code + 1];
    for (let from = textStarts[code]; from < end; ) {
      let to = from;
      while (to < end && bytes[to] !== BLANK) to++;
      if (isLong(bytes, from, to)) words.push(table.internBytes(bytes, from, to));
      from = to + 1;
    }
    starts[code + 1] = words.length;
  }
  return { starts, words: sharedCopy(words), count: table.size };
}

/** More than one UTF-16 unit, as texts count their length: two letters, or one beyond the basic plane (four bytes). */
function isLong(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 2) return false;
  if (to - from > 3 || bytes[from] < 0x80) return true;
  // Two or three bytes are one letter when all after the first go on with it.
  for (let k = from + 1; k < to; k++) if ((bytes[k] & 0xc0) !== 0x80) return true;
  return false;
}
