import { compiledProgram } from '../engine/compiled-program.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { exit } from './exit.ts';

/** All commands; a file of its own, so that a run need not read it. */
const PROGRAM = new URL('./chunks/cli.js', import.meta.url);

const argv = process.argv.slice(2);
const code = isRun(argv) ? await compiledProgram()?.main(argv) : undefined;
await exit(code ?? (await (await import(PROGRAM.href)).main(argv)));

/** Files, and no other command in the first place; whoever hides one behind flags is understood later. */
function isRun(words: readonly string[]): boolean {
  const other = COMMAND_NAMES.some((name) => name === words[0] && name !== 'run');
  return !other && words.some((word) => !word.startsWith('-'));
}
