import type { Config } from '../domain/config.ts';
import { fail } from '../domain/failure.ts';
import { DEFAULTS } from './defaults.ts';
import { describeProblem } from './problem.ts';
import { CONFIG_SCHEMA, type WrittenConfig } from './schema.ts';

/**
 * The configuration as written made complete with the defaults. `path` is the file it was read from.
 * Throws config_invalid naming every problem at once.
 */
export function checkConfig(value: unknown, path: string): Config {
  const result = CONFIG_SCHEMA.safeParse(value);
  if (result.success) return completed(result.data);
  const problems = result.error.issues.flatMap((issue) => describeProblem(issue, value));
  return fail({ kind: 'config_invalid', path, problems });
}

function completed(written: WrittenConfig): Config {
  const { $schema: _, ...said } = written;
  return { ...DEFAULTS, ...said };
}
