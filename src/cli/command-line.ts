import { CommanderError } from 'commander';
import type { CommandName } from './command-names.ts';
import { EXIT_FAILURE } from './exit-codes.ts';
import type { Action } from './load-command.ts';
import { program } from './program.ts';

/** How a command is come by; undefined where this program does not hold it. */
export type Load = (name: CommandName) => Promise<Action | undefined>;

/** argv → exit code; undefined when another program has to do it. Whatever a command throws is explained on standard error. */
export async function commandLine(argv: readonly string[], load: Load): Promise<number | undefined> {
  process.stdout.on('error', failUnlessReaderLeft);
  // Unheard, the event would end the process.
  process.stderr.on('error', () => {});
  let code: number | undefined = 0;
  const root = program(async (name, operands, options) => {
    const action = await load(name);
    code = await action?.(operands, options);
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message; the only thing left of help and version is that they are no trouble.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_FAILURE;
    return (await import('./trouble.ts')).explainTrouble(error);
  }
}

/**
 * `unify … | head` has got what it wanted: what nobody reads is lost, and the command goes on to its own exit code. Any
 * other error makes no success; whoever writes much hears of both, see write-stream.ts.
 */
function failUnlessReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = EXIT_FAILURE;
}
