import { editsUpTo } from '../kernels/edits.ts';
import { type Letters, mayBeEdits, withLetters } from '../kernels/letters.ts';
import { type Comparison, compareSets, usualPriorM, usualPriorU } from './comparison.ts';

export const nationalId: Comparison = {
  field: 'nationalId',
  levels: ['missing', 'different', 'one digit off, or one contains the other', 'same id'],
  exact: 3,
  alike: [],
  priorM: usualPriorM(4, 3),
  priorU: usualPriorU(4, 3, 0.0005),
  tells: 'person',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.nationalId, 3, readId, idLevel),
};

interface Id extends Letters {
  /** `@ES` where the country is proven, '' otherwise. */
  readonly country: string;
}

function readId(key: string): Id {
  const cut = key.indexOf('@');
  return { ...withLetters(cut < 0 ? key : key.slice(0, cut)), country: cut < 0 ? '' : key.slice(cut) };
}

/** Ids proven to be of two countries never agree; one id inside the other is a check digit or prefix more. */
function idLevel(a: Id, b: Id): number {
  if (a.country !== '' && b.country !== '' && a.country !== b.country) return 1;
  if (a.text === b.text) return 3;
  const short = a.text.length < b.text.length ? a.text : b.text;
  const long = short === a.text ? b.text : a.text;
  if (short.length >= 7 && long.length - short.length <= 4 && long.includes(short)) return 2;
  return mayBeEdits(a, b, 1) && editsUpTo(a.text, b.text, 1) <= 1 ? 2 : 1;
}
