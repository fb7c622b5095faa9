import { withinEdits } from '../kernels/alike.ts';
import { type Texts, textsOf } from '../kernels/texts.ts';
import { type Comparison, usualPriorM, usualPriorU } from './comparison.ts';

export const handle: Comparison<Texts> = {
  field: 'handle',
  levels: ['missing', 'different', 'one character off', 'same profile or number'],
  exact: 3,
  alike: [],
  priorM: usualPriorM(4, 3),
  priorU: usualPriorU(4, 3, 0.0005),
  tells: 'person',
  frequency: false,
  prepare: (match) => textsOf(match.handle.values),
  level: handleLevel,
};

/** `network:name`; two networks do not contradict each other unless the names do. */
function handleLevel(handles: Texts, x: number, y: number): number {
  return withinEdits(handles, x, y, 1) ? 2 : 1;
}
