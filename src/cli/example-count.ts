import { fail } from '../domain/failure.ts';
import type { GivenOptions } from './options.ts';

/** How many examples the user wants to see. */
export function exampleCount({ examples = '' }: GivenOptions): number {
  if (/^\d{1,6}$/.test(examples)) return Number(examples);
  return fail({ kind: 'bad_option', option: '--examples', value: examples, expected: 'a number, 0 for none' });
}
