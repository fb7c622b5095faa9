import { editsUpTo } from '../kernels/edits.ts';
import { type Comparison, compareSets, usualPriorM, usualPriorU } from './comparison.ts';

export const handle: Comparison = {
  field: 'handle',
  levels: ['missing', 'different', 'one character off', 'same profile'],
  exact: 3,
  alike: [],
  priorM: usualPriorM(4, 3),
  priorU: usualPriorU(4, 3, 0.0005),
  tells: 'person',
  frequency: false,
  prepare: (entities) => compareSets(entities.match.handle, 3, (text) => text, handleLevel),
};

/** `network:name`; two networks do not contradict each other unless the names do. */
function handleLevel(a: string, b: string): number {
  return editsUpTo(a, b, 1) <= 1 ? 2 : 1;
}
