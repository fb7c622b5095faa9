import { Command, type Option } from 'commander';
import { fail } from '../domain/failure.ts';
import { COMMAND_NAMES, type CommandName } from './command-names.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { safeLines } from './on-terminal.ts';
import { type GivenOptions, OPTIONS } from './options.ts';
import { TOOL } from './tool.ts';

/** Called with the command the user chose and what she said to it. */
export type Execute = (name: CommandName, operands: readonly string[], options: GivenOptions) => Promise<void>;

/**
 * The command line as commander understands it: the program itself is `run`, the commands stand beside
 * it. Commander throws a CommanderError instead of ending the process.
 */
export function program(execute: Execute): Command {
  const root = new Command('unify')
    .description('One customer file from the exports of every channel: crm, pos, call center, social …')
    .usage('[run] <files...> [options]\n       unify <command> [options]')
    .version(TOOL.version, '-V, --version', 'print the version')
    .enablePositionalOptions();
  equip(root, 'run', execute);
  for (const name of COMMAND_NAMES) equip(root.command(name).description(COMMANDS[name].summary), name, execute);
  return root;
}

function equip(command: Command, name: CommandName, execute: Execute): void {
  const entry = COMMANDS[name];
  command
    .arguments(entry.operands)
    .helpOption('-h, --help', 'print this help')
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .addHelpText('after', examplesText(entry))
    .configureOutput({ outputError: (text, write) => write(`unify: ${safeLines(text.replace(/^error: /, ''))}`) })
    .showHelpAfterError('(unify --help lists commands and options)')
    .exitOverride()
    .action(() => {
      if (command.args.includes('')) refuseEmpty(name === 'run' ? 'unify' : `unify ${name}`);
      return execute(name, command.args, command.opts<GivenOptions>());
    });
  for (const option of entry.options) command.addOption(refusingEmpty(OPTIONS[option]()));
}

/** An option with a value takes none that is empty, whatever else it makes of values. */
function refusingEmpty(option: Option): Option {
  const parse = option.parseArg;
  if (!option.required) return option;
  return option.argParser((value: string, previous: unknown) => {
    if (value === '') refuseEmpty(option.short ?? option.long ?? option.flags);
    return parse === undefined ? value : parse(value, previous);
  });
}

/** `unify crm.csv -o "$FOLDER"` of a script: nothing would be taken for the working folder, or for what nobody said. */
function refuseEmpty(option: string): never {
  return fail({
    kind: 'bad_option',
    option,
    value: "''",
    expected: 'something; a variable that is not set gives nothing',
  });
}

function examplesText({ examples }: CommandEntry): string {
  const lines = examples.map(([command, means]) => `  ${command}\n      ${means}`);
  return `\nExamples:\n${lines.join('\n')}\n\nExit codes: 0 done, 1 a check failed, 2 something to mend, 70 a bug, 130 interrupted`;
}
