import { describe, expect, it } from 'vitest';
import { failureText } from '../../src/cli/failure-text.ts';
import type { Failure } from '../../src/domain/failure.ts';

/** One of each kind; the compiler asks for those that are missing. */
const EXAMPLES: { readonly [Kind in Failure['kind']]: Extract<Failure, { readonly kind: Kind }> } = {
  file_missing: { kind: 'file_missing', path: 'crm.cvs', nearest: 'crm.csv' },
  file_is_folder: { kind: 'file_is_folder', path: 'exports' },
  file_unreadable: { kind: 'file_unreadable', path: 'crm.csv', reason: 'permission denied' },
  stdin_unreadable: { kind: 'stdin_unreadable', reason: 'it is a folder' },
  file_changed: { kind: 'file_changed', path: 'crm.csv' },
  not_a_table: { kind: 'not_a_table', path: 'crm.pdf', reason: 'it is a PDF' },
  row_too_long: { kind: 'row_too_long', path: 'crm.csv', line: 1200, limitMb: 16 },
  too_many_columns: { kind: 'too_many_columns', path: 'crm.csv', columns: 20_000, limit: 10_000 },
  same_file_twice: { kind: 'same_file_twice', path: 'crm.csv' },
  nothing_to_match: { kind: 'nothing_to_match', paths: ['crm.csv', 'pos.csv'] },
  output_unwritable: { kind: 'output_unwritable', path: 'unified', reason: 'permission denied' },
  output_not_ours: { kind: 'output_not_ours', path: 'unified' },
  output_busy: { kind: 'output_busy', path: 'unified', owner: '4711 laptop' },
  disk_full: { kind: 'disk_full', path: 'unified' },
  file_unwritable: { kind: 'file_unwritable', path: 'unify.config.json', reason: 'its disk is full' },
  stdout_unwritable: { kind: 'stdout_unwritable', reason: 'its disk is full' },
  config_exists: { kind: 'config_exists', path: 'unify.config.json' },
  config_unreadable: { kind: 'config_unreadable', path: 'x.json', reason: 'there is no such file' },
  config_invalid: { kind: 'config_invalid', path: 'x.json', problems: ['one', 'two'] },
  column_missing: { kind: 'column_missing', source: 'a.csv', column: 'X', columns: ['Y'], nearest: undefined },
  unknown_field: { kind: 'unknown_field', field: 'fone', nearest: 'phone', fields: ['phone'] },
  unknown_source: { kind: 'unknown_source', name: 'a', sources: ['b'], nearest: undefined },
  bad_option: { kind: 'bad_option', option: '--country', value: 'XX', expected: 'a country' },
  run_missing: { kind: 'run_missing', path: 'unified' },
  run_outdated: { kind: 'run_outdated', path: 'unified', source: 'crm.csv' },
  input_missing: { kind: 'input_missing', path: 'unified', source: 'crm.csv', folders: ['.', 'exports'] },
  record_missing: { kind: 'record_missing', reference: 'crm.csv:99', reason: 'it has 13 rows' },
  customer_missing: { kind: 'customer_missing', id: 'C-1', nearest: 'C-2' },
  customer_ambiguous: { kind: 'customer_ambiguous', id: 'C-1', ids: ['C-12', 'C-13'] },
  truth_unusable: { kind: 'truth_unusable', path: 'truth.csv', reason: 'it is empty' },
  truth_elsewhere: { kind: 'truth_elsewhere', path: 'truth.csv', run: 'unified', sources: ['crm.csv', 'pos.csv'] },
  decisions_unusable: { kind: 'decisions_unusable', path: 'decisions.csv', reason: 'line 2: "maybe" is no verdict' },
  decisions_contradict: {
    kind: 'decisions_contradict',
    path: 'decisions.csv',
    contradictions: [
      { different: 4, same: [2, 3] },
      { different: 5, same: [] },
    ],
  },
  suppression_unusable: { kind: 'suppression_unusable', path: '.unify-suppressed.json', reason: 'it is empty' },
  person_ambiguous: { kind: 'person_ambiguous', customers: ['C-12', 'C-13'] },
  no_terminal: { kind: 'no_terminal', decisions: 'decisions.csv' },
  thread_died: { kind: 'thread_died', reason: 'it ran out of memory' },
  out_of_memory: { kind: 'out_of_memory', neededMb: 9000, limit: 'machine', availableMb: 4000, rowsThatFit: 2_000_000 },
};

describe('a failure in words', () => {
  it.each(Object.values(EXAMPLES))('of kind $kind is a sentence that names what it is about', (failure) => {
    const { sentence, remedy } = failureText(failure);
    expect(sentence).toMatch(/[.?:]$/);
    expect(`${sentence} ${remedy}`).not.toMatch(/undefined|\[object|NaN/);
    const [, about] = Object.values(failure);
    expect(sentence).toContain(typeof about === 'number' ? about.toLocaleString('en-US') : [about].flat()[0]);
  });

  it('names the lines of decisions that contradict each other', () => {
    expect(failureText(EXAMPLES.decisions_contradict).sentence).toContain(
      'line 4 keeps apart what lines 2, 3 make one person; line 5 says that a record differs from itself',
    );
  });

  it('lists the problems of a configuration', () => {
    expect(failureText(EXAMPLES.config_invalid).details).toEqual(['one', 'two']);
  });

  it.each([EXAMPLES.file_unwritable, EXAMPLES.stdout_unwritable])(
    'of kind $kind speaks neither of a folder of outputs nor of an option that names one',
    (failure) => {
      const { sentence, remedy } = failureText(failure);
      expect(`${sentence} ${remedy}`).not.toMatch(/-o\b|as it was/);
    },
  );

  it('suggests the file or the command that was meant', () => {
    expect(failureText(EXAMPLES.file_missing).remedy).toBe('Did you mean crm.csv?');
    expect(failureText({ kind: 'file_missing', path: 'inspekt', nearest: undefined }).remedy).toBe(
      'Did you mean the command unify inspect?',
    );
  });

  it.each<Failure>([
    { ...EXAMPLES.not_a_table, path: '-' },
    { ...EXAMPLES.row_too_long, path: '-' },
    { ...EXAMPLES.too_many_columns, path: '-' },
    { ...EXAMPLES.nothing_to_match, paths: ['-', 'crm.csv'] },
  ])('of kind $kind calls a dash by its name', (failure) => {
    expect(failureText(failure).sentence).toMatch(/\bstandard input\b/);
  });

  it('says what to do about standard input, which cannot be read again', () => {
    expect(failureText({ ...EXAMPLES.input_missing, source: 'stdin' }).remedy).toContain(
      'save it as a file named stdin',
    );
  });
});
