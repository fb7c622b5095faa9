import { BUDGET_FLAG_NAMES } from './budget-options.ts';
import type { CommandName } from './command-names.ts';
import type { OptionName } from './options.ts';

export interface CommandEntry {
  /** As commander writes them: `<files...>`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, means: string])[];
}

/** Every command, one row each; its work is in the file of its name (load-command.ts). */
export const COMMANDS: Readonly<Record<CommandName, CommandEntry>> = {
  run: {
    operands: '<files...>',
    summary: 'make one customer file from the exports (the command may be left out)',
    options: [
      'output',
      'config',
      'channel',
      'country',
      'prefer',
      'consent',
      'threshold',
      'keepExtra',
      'decisions',
      'suppress',
      'listName',
      'asOf',
      'keepIds',
      'bom',
      'maxMemory',
      'threads',
      'failOn',
      'quiet',
      'json',
    ],
    examples: [
      ['unify crm.csv pos.csv calls.csv social.csv', 'all files into the folder unified/'],
      ['unify *.csv --country CO -o customers', 'local phone numbers are Colombian'],
      ['unify crm.csv list.csv --channel list.csv=pos --prefer crm', 'name a channel, trust the CRM most'],
      ['unify *.csv --keep-ids unified', 'once more: whoever was a customer in unified/ keeps the id'],
      ['unify crm.csv pos.csv -o - > customers.csv', 'only the customers, on standard output'],
    ],
  },
  inspect: {
    operands: '<files...>',
    summary: 'show what is recognised in the files; writes nothing',
    options: ['config', 'channel', 'country', 'quiet', 'json'],
    examples: [
      ['unify inspect crm.csv pos.csv', 'encoding, channel, and each column with its field'],
      ['unify inspect crm.csv --json', 'the same for programs'],
    ],
  },
  init: {
    operands: '<files...>',
    summary: 'write unify.config.json with what is recognised, to edit and keep',
    options: ['channel', 'country', 'force', 'quiet'],
    examples: [['unify init crm.csv pos.csv calls.csv social.csv', 'later runs in this folder use it']],
  },
  validate: {
    operands: '<files...>',
    summary: 'check exports before anybody uses them; writes nothing, exit code 1 when they fail',
    options: [
      'config',
      'channel',
      'country',
      'threshold',
      'require',
      'against',
      'failOn',
      ...BUDGET_FLAG_NAMES,
      'largeCustomer',
      'strict',
      'format',
      'unmasked',
      'quiet',
      'json',
    ],
    examples: [
      ['unify validate crm.csv pos.csv --require phone,email', 'sensible budgets, and two fields every file must have'],
      ['unify validate *.csv --max-invalid-phone 5% --max-conflicts 100', 'budgets of your own'],
      ['unify validate crm.csv --against unified', 'also: what changed since the run in unified/'],
      ['unify validate *.csv --format junit > exports.xml', 'for a build server; github and sarif are others'],
    ],
  },
  explain: {
    operands: '<what...>',
    summary: 'why records are, or are not, one customer',
    options: ['of', 'inputs', 'unmasked', 'quiet', 'json'],
    examples: [
      ['unify explain crm.csv:17 pos.csv:4', 'two data rows: each comparison with its bits'],
      ['unify explain C-7F3K2', 'what holds this customer together; the start of an id is enough'],
    ],
  },
  review: {
    operands: '[folder]',
    summary: 'decide the doubtful pairs of a run, one by one; later runs obey',
    options: ['decisions', 'config', 'inputs', 'quiet'],
    examples: [
      ['unify review', 'the pairs of unified/; answers go to decisions.csv of this folder'],
      ['unify review june --decisions team/decisions.csv', 'another run, and a file kept under version control'],
    ],
  },
  forget: {
    operands: '<values...>',
    summary: 'find every row of the person with this e-mail, phone or id, and leave her out of later runs',
    options: ['of', 'inputs', 'apply', 'quiet', 'json'],
    examples: [
      ['unify forget ana@example.com', 'her rows in every file, for requests of access and erasure'],
      ["unify forget '+57 300 111 2233' --apply", 'later runs leave her out; her number itself is kept nowhere'],
    ],
  },
  evaluate: {
    operands: '[folder]',
    summary: 'precision and recall of a run against known answers',
    options: ['truth', 'truthColumns', 'inputs', 'against', 'examples', 'unmasked', 'quiet', 'json'],
    examples: [
      ['unify evaluate --truth truth.csv', 'figures, errors by kind and the worst of them, for unified/'],
      ['unify evaluate --truth truth.csv new --against old', 'what a change of data or settings did'],
    ],
  },
  diff: {
    operands: '<old> <new>',
    summary: 'customers that appeared, vanished, merged, split or changed between two runs',
    options: ['examples', 'unmasked', 'quiet', 'json'],
    examples: [['unify diff unified-may unified-june', 'counts and a few examples of each']],
  },
};
