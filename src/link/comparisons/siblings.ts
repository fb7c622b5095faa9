import { IS_NAME, type Words } from './name-words.ts';
import { NAME, sameWords } from './names.ts';

/**
 * `fernando` and `fernanda` are one letter apart and two people; a typing error in that very letter is rarer than
 * siblings. So are `daniel` and `daniela`, if both are names: a letter is lost more often (`donn` for `donna`).
 */
export function brotherAndSister(words: Words, records: Int32Array, x: number, y: number): boolean {
  const a = records[NAME * x + 12];
  const b = records[NAME * y + 12];
  const la = words.marks[8 * a + 1];
  const lb = words.marks[8 * b + 1];
  if (la < 4 || lb < 4 || la - lb > 1 || lb - la > 1) return false;
  if (sameWords(records, NAME * x, records, NAME * y)) return false;
  if (la === lb) return endInOA(words, a, b) && sameStart(words, a, b, la - 1);
  const bothNames = (words.marks[8 * a + 7] & words.marks[8 * b + 7] & IS_NAME) !== 0;
  const long = la > lb ? a : b;
  return bothNames && lastLetter(words, long) === A && sameStart(words, a, b, Math.min(la, lb));
}

const A = 97;
const O = 111;

function endInOA(words: Words, a: number, b: number): boolean {
  const x = lastLetter(words, a);
  const y = lastLetter(words, b);
  return (x === O && y === A) || (x === A && y === O);
}

function lastLetter({ units, marks }: Words, word: number): number {
  return units[marks[8 * word] + marks[8 * word + 1] - 1];
}

function sameStart({ units, marks }: Words, a: number, b: number, length: number): boolean {
  const x = marks[8 * a];
  const y = marks[8 * b];
  for (let k = 0; k < length; k++) if (units[x + k] !== units[y + k]) return false;
  return true;
}
