import type { CommandName } from './command-names.ts';
import type { GivenOptions } from './options.ts';

/** Does the work of a command and says the exit code. `operands` is what is not a flag. */
export type Action = (operands: readonly string[], options: GivenOptions) => Promise<number>;

/** The code of a command is loaded when it is called, which keeps `unify --version` as fast as Node itself. */
export const LOADERS: Readonly<Record<CommandName, () => Promise<Action>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  inspect: async () => (await import('./commands/inspect.ts')).inspectFiles,
  init: async () => (await import('./commands/init.ts')).init,
  validate: async () => (await import('./commands/validate.ts')).validateExports,
  explain: async () => (await import('./commands/explain.ts')).explain,
  review: async () => (await import('./commands/review.ts')).review,
  forget: async () => (await import('./commands/forget.ts')).forget,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  diff: async () => (await import('./commands/diff.ts')).diff,
};
