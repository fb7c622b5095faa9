import { withinEdits } from '../kernels/alike.ts';
import { lengthOf, RECORD, sameUnits, type Texts, textsOf } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const postalCode: Comparison<Texts> = {
  field: 'postalCode',
  levels: ['missing', 'different', 'same prefix', 'one character off', 'same'],
  exact: 4,
  alike: [3],
  priorM: usualPriorM(5, 4),
  priorU: usualPriorU(5, 4, 0.02),
  tells: 'household',
  frequency: true,
  prepare: (match) => textsOf(match.postalCode.values),
  lines: ({ marks }) => ({ memory: marks, stride: RECORD }),
  level: postalCodeLevel,
};

function postalCodeLevel(codes: Texts, x: number, y: number): number {
  if (withinEdits(codes, x, y, 1)) return 3;
  const lx = lengthOf(codes, x);
  const ly = lengthOf(codes, y);
  if (lx < 3 || ly < 3) return 1;
  const prefix = Math.max(lx, ly) > 4 ? 3 : 2;
  return sameUnits(codes.units, codes.marks[8 * x], codes.marks[8 * y], prefix) ? 2 : 1;
}
