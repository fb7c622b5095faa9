import { maskedDifference } from '../../report/difference-masked.ts';
import { differenceOf } from '../../report/difference-runs.ts';
import { differenceScreen } from '../difference-screen.ts';
import { exampleCount } from '../example-count.ts';
import type { GivenOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import { outputsOf } from '../past-outputs.ts';
import { printJson, printLines } from '../print.ts';
import { terminalWidth } from '../terminal-width.ts';

/** `unify diff OLD NEW`: what became of the customers between two runs. */
export async function diff([old, folder]: readonly string[], options: GivenOptions): Promise<number> {
  const examples = exampleCount(options);
  const found = differenceOf(await outputsOf(old), await outputsOf(folder));
  const difference = options.unmasked === true ? found : maskedDifference(found);
  if (options.json === true) await printJson(difference);
  else {
    const width = terminalWidth(process.stdout);
    await printLines(differenceScreen(difference, { width, paint: paintFor(process.stdout), examples }));
  }
  return 0;
}
