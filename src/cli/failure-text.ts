import { nearest } from '../config/nearest.ts';
import type { Failure } from '../domain/failure.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { count, counted, listed } from './words.ts';

export interface FailureText {
  /** What is wrong, one sentence. */
  readonly sentence: string;
  /** What to do about it; '' when the sentence says it. */
  readonly remedy: string;
  /** One line each. */
  readonly details: readonly string[];
}

/** Trouble in words. */
export function failureText(failure: Failure): FailureText {
  // The table gives each kind a function of its own failure, which TypeScript cannot follow through a lookup.
  const [sentence, remedy] = WORDS[failure.kind](failure as never);
  return { sentence, remedy, details: failure.kind === 'config_invalid' ? failure.problems : [] };
}

type Words<Kind extends Failure['kind']> = (
  failure: Extract<Failure, { readonly kind: Kind }>,
) => readonly [sentence: string, remedy: string];

const SAVE_AS_TABLE = 'Export it as CSV or as an Excel workbook (.xlsx).';
const OTHER_FOLDER = 'Choose another folder with -o.';

/** A sentence and a remedy per kind; the compiler refuses a kind without them. */
const WORDS: { readonly [Kind in Failure['kind']]: Words<Kind> } = {
  file_missing: ({ path, nearest: near }) => [`there is no file ${path}.`, missingRemedy(path, near)],
  file_is_folder: ({ path }) => [`${path} is a folder, not a file.`, `Name the files in it: unify ${path}/*.csv`],
  file_unreadable: ({ path, reason }) => [
    `${input(path)} cannot be read: ${reason}.`,
    'Check the file and who may read it.',
  ],
  stdin_unreadable: ({ reason }) => [
    `standard input (-) cannot be read: ${reason}.`,
    'Give it a file, as in unify - < crm.csv, or the output of another program.',
  ],
  file_changed: ({ path }) => [
    `${input(path)} changed while it was read.`,
    'Wait until the export is complete, run again.',
  ],
  not_a_table: ({ path, reason }) => [`${input(path)} is not a table: ${reason}.`, SAVE_AS_TABLE],
  row_too_long: ({ path, line, limitMb }) => [
    `line ${count(line)} of ${input(path)} is longer than ${limitMb} MB.`,
    'A quote is never closed, or the file has no line breaks: export it again as CSV.',
  ],
  too_many_columns: ({ path, columns, limit }) => [
    `${input(path)} has ${count(columns)} columns, more than ${count(limit)}.`,
    'If its delimiter was not recognised, name it in unify.config.json ("delimiter").',
  ],
  same_file_twice: ({ path, first }) => [
    first === undefined
      ? `${path === STANDARD_INPUT ? 'standard input (-)' : path} is given twice.`
      : `${path} is the same file as ${first}.`,
    'Name each file once.',
  ],
  nothing_to_match: ({ paths }) => [
    `no column of ${names(paths.map(input))} is known to identify a person.`,
    'See what is recognised with unify inspect; unify init writes a configuration in which to name the columns.',
  ],
  output_unwritable: ({ path, reason }) => [`${path} cannot be written: ${reason}.`, OTHER_FOLDER],
  output_not_ours: ({ path }) => [
    `${path} holds files that unify did not write.`,
    `It is left as it is. ${OTHER_FOLDER}`,
  ],
  output_busy: ({ path, owner }) => [
    `another run is writing ${path} (process ${owner}).`,
    'Wait for it. If it is gone for good, remove the file ending in .lock beside the folder.',
  ],
  disk_full: ({ path }) => [
    `the disk of ${path} is full.`,
    'The folder is as it was. Make room, or choose another disk with -o.',
  ],
  file_unwritable: ({ path, reason }) => [
    `${path} cannot be written: ${reason}.`,
    'See who may write to its folder and what room its disk has, then run the command again.',
  ],
  stdout_unwritable: ({ reason }) => [
    `standard output cannot be written: ${reason}.`,
    'Make room there, or send it elsewhere, such as to a file on another disk.',
  ],
  config_exists: ({ path }) => [`${path} is there already.`, 'It is left as it is. Give --force to overwrite it.'],
  config_unreadable: ({ path, reason }) => [`the configuration ${path} cannot be read: ${reason}.`, ''],
  config_invalid: ({ path, problems }) => [
    `the configuration ${path} has ${counted(problems.length, 'problem')}:`,
    'unify init writes a configuration with a schema, by which editors complete and check it.',
  ],
  column_missing: ({ source, column, columns, nearest: near }) => [
    `${source} has no column "${column}"${didYouMean(near)}`,
    `Its columns are ${names(columns)}.`,
  ],
  unknown_field: ({ field, fields, nearest: near }) => [
    `"${field}" is no field${didYouMean(near)}`,
    `Fields are ${fields.join(', ')}.`,
  ],
  unknown_source: ({ name, sources, nearest: near }) => [
    `"${name}" is none of the files${didYouMean(near)}`,
    `The files are ${names(sources)}.`,
  ],
  bad_option: ({ option, value, expected }) => [`${option} ${value}: expected ${expected}.`, ''],
  run_missing: ({ path }) => [
    `${path} holds no run of unify.`,
    'Make one with unify FILE…, or name the folder it was written to.',
  ],
  run_outdated: ({ path, source }) => [`${source} changed since ${path} was written.`, 'Run unify again.'],
  input_missing: ({ path, source, folders }) => [
    `${source}, from which ${path} was made, is not in ${names(folders)}.`,
    source === 'stdin'
      ? 'It was standard input: save it as a file named stdin, and name the folder it lies in with --inputs.'
      : 'Name the folder it lies in with --inputs.',
  ],
  record_missing: ({ reference, reason }) => [
    `there is no record ${reference}: ${reason}.`,
    'Write file:row, as in crm.csv:17.',
  ],
  customer_missing: ({ id, nearest: near }) => [
    `there is no customer ${id}${didYouMean(near)}`,
    'Their ids stand in customers.csv and crosswalk.csv.',
  ],
  customer_ambiguous: ({ id, ids }) => [
    `${id} begins the ids of several customers: ${names(ids)}.`,
    'Write more of it.',
  ],
  truth_unusable: ({ path, reason }) => [
    `${path} cannot be used as truth: ${reason}.`,
    'It needs the columns file, row and person.',
  ],
  truth_elsewhere: ({ path, run, sources }) => [
    `no row that ${path} names is in ${run}.`,
    `Its column file must name the files of the run, which are ${names(sources)}, and row their data rows from 1.`,
  ],
  decisions_unusable: ({ path, reason }) => [
    `the decisions ${path} cannot be used: ${reason}.`,
    'unify review writes such a file; correct the line, or take it out.',
  ],
  decisions_contradict: ({ path, contradictions }) => [
    `decisions in ${path} contradict each other: ${contradictionText(contradictions)}.`,
    'Take one of these lines out.',
  ],
  suppression_unusable: ({ path, reason }) => [
    `${path}, which says who asked to be forgotten, cannot be used: ${reason}.`,
    'Restore it from a backup. Without it those people would be in the outputs again.',
  ],
  person_ambiguous: ({ customers }) => [
    `several customers hold this value: ${names(customers)}.`,
    'Say which one is meant by giving its id: unify forget C-… --apply',
  ],
  no_terminal: ({ decisions }) => [
    `unify review asks what to write into ${decisions}, and needs a terminal for it.`,
    `Without one, edit the file yourself: a row a pair, with the columns verdict (same or different), a_source, a_row, b_source and b_row, as they stand in review.csv.`,
  ],
  thread_died: ({ reason }) => [
    `a thread of this run ended before its work did: ${reason}.`,
    'Nothing was written. Say --threads 1 to do all the work in one thread, which needs less memory.',
  ],
  out_of_memory: ({ limit, neededMb, availableMb, rowsThatFit }) => [
    `this needs about ${count(neededMb)} MB of memory and ${count(availableMb)} MB ${limit === 'machine' ? 'are free' : 'are allowed'}.`,
    `About ${count(rowsThatFit)} rows fit. ${MORE_MEMORY[limit](neededMb)}`,
  ],
};

const MORE_MEMORY: Readonly<Record<'machine' | 'option' | 'heap', (neededMb: number) => string>> = {
  machine: () => 'Close other programs, use a larger machine, or say with --max-memory what may be used.',
  option: () => 'Allow more with --max-memory.',
  heap: (neededMb) => `Allow more with NODE_OPTIONS=--max-old-space-size=${neededMb} before the command.`,
};

const STANDARD_INPUT = '-';

/** A file that was given, as a sentence speaks of it. */
function input(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path;
}

/** Some two lines of a terminal; of more columns a person asks inspect. */
const LIST_WIDTH = 160;

function names(list: readonly string[]): string {
  return listed(list, LIST_WIDTH);
}

/** More than a few are one mistake seen from several sides. */
const MOST_CONTRADICTIONS = 3;

function contradictionText(
  contradictions: readonly { readonly different: number; readonly same: readonly number[] }[],
): string {
  const told = contradictions
    .slice(0, MOST_CONTRADICTIONS)
    .map(({ different, same }) =>
      same.length === 0
        ? `line ${different} says that a record differs from itself`
        : `line ${different} keeps apart what ${same.length === 1 ? 'line' : 'lines'} ${same.join(', ')} ${same.length === 1 ? 'makes' : 'make'} one person`,
    );
  const more = contradictions.length - told.length;
  return told.join('; ') + (more > 0 ? `; and ${count(more)} more` : '');
}

function didYouMean(near: string | undefined): string {
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}

/** A mistyped command is taken for a file, for it stands where files stand. */
function missingRemedy(path: string, nearestFile: string | undefined): string {
  const command = nearest(path, COMMAND_NAMES);
  if (nearestFile !== undefined) return `Did you mean ${nearestFile}?`;
  return command === undefined ? 'Check the path.' : `Did you mean the command unify ${command}?`;
}
