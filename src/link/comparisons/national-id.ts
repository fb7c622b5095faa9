import type { ValueTable } from '../../domain/column.ts';
import { withinEdits } from '../kernels/alike.ts';
import { includesText, lengthOf, mark, RECORD, sameUnits, type Texts, textsOf } from '../kernels/texts.ts';
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
function readIds(values: ValueTable): Texts {
  const ids = textsOf(values);
  const { units, marks } = ids;
  for (let at = 0; at < marks.length; at += RECORD) {
    const end = marks[at] + marks[at + 1];
    let cut = marks[at];
    while (cut < end && units[cut] !== AT) cut++;
    if (cut < end) mark(units, marks, at / RECORD, marks[at], cut - marks[at]);
    marks[at + 5] = end - cut;
  }
  return ids;
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
