import { Option } from 'commander';
import type { FindingFormat } from '../report/findings/formats.ts';
import { BUDGET_OPTIONS, type BudgetFlag } from './budget-options.ts';

/** Options as commander hands them over: texts not yet checked, keys absent where nothing was said. */
export interface GivenOptions extends Readonly<Partial<Record<BudgetFlag, string>>> {
  readonly output?: string;
  readonly config?: string;
  readonly channel?: readonly string[];
  readonly country?: string;
  readonly prefer?: readonly string[];
  readonly consent?: 'most_restrictive' | 'latest';
  readonly threshold?: string;
  readonly keepExtra?: true;
  readonly bom?: true;
  readonly maxMemory?: string;
  readonly threads?: string;
  readonly force?: true;
  readonly inputs?: string;
  readonly unmasked?: true;
  readonly truth?: string;
  readonly truthColumns?: string;
  readonly against?: string;
  readonly keepIds?: string;
  readonly examples?: string;
  readonly require?: readonly string[];
  readonly failOn?: string;
  readonly largeCustomer?: string;
  readonly strict?: true;
  readonly format?: FindingFormat;
  readonly decisions?: string;
  readonly suppress?: readonly string[];
  readonly listName?: readonly string[];
  readonly asOf?: readonly string[];
  readonly apply?: true;
  readonly quiet?: true;
  readonly json?: true;
}

/** Every flag of the program, once; a command names the ones it takes. */
export const OPTIONS = {
  output: () => new Option('-o, --output <folder>', 'where to write; - prints customers.csv').default('unified'),
  config: () => new Option('--config <file>', 'configuration (default: unify.config.json of this folder, if any)'),
  channel: () =>
    new Option('--channel <file=channel>', 'channel of a file, when it is not recognised; repeatable').argParser(
      listed,
    ),
  country: () => new Option('--country <code>', 'country of local phone numbers and ids: CO, MX, ES …'),
  prefer: () =>
    new Option('--prefer <names>', 'channels or files, the most trusted first: crm,pos').argParser(listedByComma),
  consent: () =>
    new Option('--consent <rule>', 'when records disagree (default: most_restrictive)').choices([
      'most_restrictive',
      'latest',
    ]),
  threshold: () => new Option('--threshold <bits>', 'evidence a merge needs, in bits; more is stricter (default: 0)'),
  keepExtra: () => new Option('--keep-extra', 'copy columns that nobody mapped'),
  bom: () => new Option('--bom', 'mark CSV files as UTF-8 for Excel'),
  maxMemory: () => new Option('--max-memory <amount>', 'memory a run may use, as in 2GB (default: what is free)'),
  threads: () =>
    new Option('--threads <number>', 'threads that share the work (default: one a core; the bytes are the same)'),
  force: () => new Option('--force', 'overwrite an existing configuration'),
  of: () => new Option('-o, --output <folder>', 'the run that is asked about').default('unified'),
  inputs: () => new Option('--inputs <folder>', 'where the files of the run lie now, if they were moved'),
  unmasked: () => new Option('--unmasked', 'show names, phones and e-mails as they are'),
  truth: () =>
    new Option('--truth <file>', 'CSV of the person behind every row: file,row,person').makeOptionMandatory(),
  truthColumns: () =>
    new Option('--truth-columns <names>', 'its columns, where they have other names').default('file,row,person'),
  against: () => new Option('--against <folder>', 'an earlier run to compare with'),
  keepIds: () => new Option('--keep-ids <folder>', 'customers keep the ids they have in this earlier run'),
  examples: () => new Option('--examples <number>', 'how many examples of each kind are laid open').default('3'),
  require: () => new Option('--require <fields>', 'fields every file must have: phone,email').argParser(listedByComma),
  failOn: () =>
    new Option(
      '--fail-on <gates>',
      "exit code 1 beyond these limits: 'conflicts>100,review>5%'; all is done nevertheless",
    ),
  ...BUDGET_OPTIONS,
  largeCustomer: () => new Option('--large-customer <rows>', 'a customer of more rows counts as large (default: 10)'),
  strict: () => new Option('--strict', 'warnings fail the check too'),
  format: () =>
    new Option('--format <name>', 'form of the report (default: text)').choices([
      'text',
      'json',
      'junit',
      'sarif',
      'github',
    ] satisfies readonly FindingFormat[]),
  decisions: () =>
    new Option('--decisions <file>', 'what people decided (default: decisions.csv of this folder, if any)'),
  suppress: () =>
    new Option(
      '--suppress <file>',
      'exclusion list (Robinson, RNE …): consent of whom it names is denied; repeatable',
    ).argParser(listed),
  listName: () => new Option('--list-name <name>', 'name of the list, in the order of the lists').argParser(listed),
  asOf: () =>
    new Option('--as-of <day>', 'day on which the list was fetched: 2026-11-01; in the order of the lists').argParser(
      listed,
    ),
  apply: () => new Option('--apply', 'remember it, hashed: later runs leave this person out'),
  quiet: () => new Option('-q, --quiet', 'no progress and no summary'),
  json: () => new Option('--json', 'print the answer as JSON on standard output'),
} as const satisfies Readonly<Record<string, () => Option>>;

export type OptionName = keyof typeof OPTIONS;

function listed(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function listedByComma(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(',').map((name) => name.trim())].filter((name) => name !== '');
}
