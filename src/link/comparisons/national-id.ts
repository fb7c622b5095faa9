import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSets, usualPriorM } from './comparison.ts';

export const nationalId: Comparison = {
  field: 'nationalId',
  levels: ['missing', 'different', 'one digit off, or one contains the other', 'same id'],
  exact: 3,
  alike: [],
  priorM: usualPriorM(4, 3),
  tells: 'person',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.nationalId, 3, idLevel),
};

/** Ids proven to be of two countries never agree; one id inside the other is a check digit or prefix more. */
function idLevel(a: string, b: string): number {
  const cutA = a.indexOf('@');
  const cutB = b.indexOf('@');
  const idA = cutA < 0 ? a : a.slice(0, cutA);
  const idB = cutB < 0 ? b : b.slice(0, cutB);
  if (cutA >= 0 && cutB >= 0 && a.slice(cutA) !== b.slice(cutB)) return 1;
  if (idA === idB) return 3;
  const short = idA.length < idB.length ? idA : idB;
  const long = short === idA ? idB : idA;
  if (short.length >= 7 && long.length - short.length <= 4 && long.includes(short)) return 2;
  return editsUpTo(idA, idB, 1) <= 1 ? 2 : 1;
}
