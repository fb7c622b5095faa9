import { commandLine } from './command-line.ts';
import { LOADERS } from './load-command.ts';

/** Every command, each loaded when it is called. */
export function main(argv: readonly string[]): Promise<number | undefined> {
  return commandLine(argv, (name) => LOADERS[name]());
}
