import { commandLine } from './command-line.ts';
import { run } from './commands/run.ts';

export { serveTasks } from '../engine/task-server.ts';

/** The run alone, in one piece: the program whose compiled code is kept (compiled-program.ts). */
export function main(argv: readonly string[]): Promise<number | undefined> {
  return commandLine(argv, async (name) => (name === 'run' ? run : undefined));
}
