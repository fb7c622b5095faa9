import type { ValidationSettings } from '../domain/validation.ts';
import { shownValidation } from '../report/findings/shown.ts';
import type { RunResult } from '../unify.ts';
import { validateRun } from '../validate.ts';
import { paintFor } from './paint.ts';

/** Says on standard error which gates of `--fail-on` a run does not pass; answers with the exit code. */
export function gateExit(result: RunResult, settings: ValidationSettings): number {
  const { passed, checks } = shownValidation(validateRun(result, settings), false);
  const paint = paintFor(process.stderr);
  for (const { findings } of checks) {
    for (const { severity, rule, file, message } of findings) {
      const where = file === undefined ? '' : `${file}: `;
      if (severity === 'error') process.stderr.write(`${paint.bad('unify:')} ${where}${rule}: ${message}\n`);
    }
  }
  return passed ? 0 : 1;
}
