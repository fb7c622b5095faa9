import type { ValueTable } from '../../domain/column.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { withinEdits } from '../kernels/alike.ts';
import { includesText, lengthOf, mark, putValue, RECORD, sameUnits, type Texts, unitsFor } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const nationalId: Comparison<Texts> = {
  field: 'nationalId',
  levels: ['missing', 'different', 'one digit off, or one contains the other', 'same id'],
  exact: 3,
  alike: [],
  priorM: usualPriorM(4, 3),
  priorU: usualPriorU(4, 3, 0.0005),
  tells: 'person',
  frequency: false,
  prepare: (match) => readIds(match.nationalId.values),
  lines: ({ marks }) => ({ memory: marks, stride: RECORD }),
  level: idLevel,
};

const AT = 64;

/** Ids without their country, of which the records say further: 5 how long `@ES` is, 0 where the country is not proven. */
function readIds({ memory }: ValueTable): Texts {
  const units = unitsFor(memory);
  const marks = sharedInt32(RECORD * memory.count);
  for (let id = 0, start = 0; id < memory.count; id++) {
    const end = putValue(memory, id, units, start);
    let cut = start;
    while (cut < end && units[cut] !== AT) cut++;
    mark(units, marks, id, start, cut - start);
    marks[RECORD * id + 5] = end - cut;
    start = end;
  }
  return { units, marks };
}

/** Ids proven to be of two countries never agree; one id inside the other is a check digit or prefix more. */
function idLevel(ids: Texts, x: number, y: number): number {
  if (ofTwoCountries(ids, x, y)) return 1;
  const lx = lengthOf(ids, x);
  const ly = lengthOf(ids, y);
  const { units, marks } = ids;
  if (lx === ly && sameUnits(units, marks[8 * x], marks[8 * y], lx)) return 3;
  const [short, long] = lx < ly ? [x, y] : [y, x];
  if (Math.min(lx, ly) >= 7 && Math.abs(lx - ly) <= 4 && includesText(ids, long, short)) return 2;
  return withinEdits(ids, x, y, 1) ? 2 : 1;
}

function ofTwoCountries({ units, marks }: Texts, x: number, y: number): boolean {
  const lx = marks[8 * x + 5];
  const ly = marks[8 * y + 5];
  if (lx === 0 || ly === 0) return false;
  return lx !== ly || !sameUnits(units, marks[8 * x] + marks[8 * x + 1], marks[8 * y] + marks[8 * y + 1], lx);
}
