import { FailureError } from '../domain/failure.ts';
import { safeText } from '../domain/mask.ts';
import { EXIT_BUG, EXIT_FAILURE } from './exit-codes.ts';
import { failureText } from './failure-text.ts';
import { paintFor } from './paint.ts';
import { TOOL } from './tool.ts';

/** Says on standard error what went wrong and what to do about it; answers with the exit code. */
export function explainTrouble(error: unknown): number {
  const paint = paintFor(process.stderr);
  if (error instanceof FailureError) {
    const { sentence, remedy, details } = failureText(error.failure);
    const lines = [
      `${paint.bad('unify:')} ${safeText(sentence)}`,
      ...details.map((detail) => `  - ${safeText(detail)}`),
    ];
    if (remedy !== '') lines.push(safeText(remedy));
    process.stderr.write(`${lines.join('\n')}\n`);
    return EXIT_FAILURE;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${paint.bad('unify:')} this is a bug in unify, not a fault of your files, which are untouched.\n` +
      `Please report it with the lines below (version ${TOOL.version}, Node ${process.version}, ${process.platform}).\n${stack}\n`,
  );
  return EXIT_BUG;
}
