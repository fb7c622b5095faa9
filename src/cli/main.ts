import { CommanderError } from 'commander';
import { COMMANDS } from './commands.ts';
import { program } from './program.ts';

for (const stream of [process.stdout, process.stderr]) stream.on('error', endWhenReaderLeft);
process.exitCode = await main(process.argv.slice(2));

/** argv → exit code. Whatever a command throws is explained on standard error. */
async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const root = program(async (name, operands, options) => {
    const action = await COMMANDS[name].load();
    code = await action(operands, options);
  });
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message; the only thing left of help and version is that they are no trouble.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return (await import('./trouble.ts')).explainTrouble(error);
  }
}

/** `unify … | head` has got what it wanted. */
function endWhenReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
