import { safeText } from '../domain/mask.ts';
import type { GivenOptions } from './options.ts';
import { paintFor } from './paint.ts';

/** A remark on standard error, in the margin of the work; silent with --quiet. */
export function note(text: string, { quiet }: GivenOptions): void {
  if (quiet !== true) process.stderr.write(`${paintFor(process.stderr).dim(safeText(text))}\n`);
}
