import type { Summary } from '../domain/summary.ts';
import { COMMAND_NAMES } from './command-names.ts';

/** Commands worth a look after a run, of those this program has: the doubtful pairs, and the largest customer explained. */
export function nextSteps(
  { doubtful, sizes }: Pick<Summary, 'doubtful' | 'sizes'>,
  known: readonly string[] = COMMAND_NAMES,
): readonly string[] {
  const steps: string[] = [];
  const [largest] = sizes.largest;
  if (doubtful.pairs > 0 && known.includes('review')) steps.push('unify review');
  if (largest !== undefined && known.includes('explain')) steps.push(`unify explain ${largest.customer}`);
  return steps;
}
