/** Publishes outputs that say a word: `node child.mjs FOLDER WORD`. Prints what became of it; ends with 0, or 2 on a Failure. */
import { FailureError } from '../../src/domain/failure.ts';
import { publish } from '../../src/io/publish.ts';
import { outputsSaying } from './said-outputs.ts';

const [, , folder, word] = process.argv;
try {
  await publish(folder, outputsSaying(word), { bom: false });
  process.stdout.write('done');
} catch (error) {
  if (!(error instanceof FailureError)) throw error;
  process.stdout.write(error.failure.kind);
  process.exitCode = 2;
}
