/**
 * What `unify validate` looks at, one row a rule. The name is the same everywhere: in the configuration
 * (`checks.max.invalid_phone`), as a flag (`--max-invalid-phone`), in `--fail-on`, in every report.
 */
export interface RuleEntry {
  /** Looked at in each file, or once for all files together. */
  readonly scope: 'file' | 'run';
  /** What a breach counts as, unless the configuration says otherwise. */
  readonly severity: FindingSeverity;
  /** What holds when the rule is kept. */
  readonly title: string;
  readonly remedy: string;
  /** For a rule with a budget: what is counted, and how much is allowed when nobody says (absent = anything). */
  readonly budget?: { readonly counts: string; readonly most?: string };
  /** What must be there for the rule to be asked at all. */
  readonly needs?: 'rows' | 'required' | 'known columns' | 'known files' | 'earlier run';
}

/** `error` fails the check, `warning` does so only with --strict, `note` never. */
export const FINDING_SEVERITIES = ['error', 'warning', 'note'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/**
 * Default budgets were set by running all rules over the exports of the labelled sets (24 files) and of the fixtures:
 * each lies above what ordinary dirt shows there, so that it speaks of an export that went wrong. Highest shares of
 * exports as systems write them: phones 18 % (sets damaged on purpose 50 %, local numbers without a country
 * 100 %), e-mails 5 % (damaged 18 %), dates 6 %, repeated rows 1 %, rows of large customers 0.1 %. How many rows of a file
 * are one customer, how many conflicts and doubts there are, differs too much between honest files for a default.
 */
export const RULES = {
  empty_file: {
    scope: 'file',
    severity: 'error',
    title: 'The file has rows',
    remedy: 'Export it again: the query or filter behind it gave nothing.',
  },
  structure: {
    scope: 'file',
    severity: 'warning',
    title: 'The file is a table without doubt',
    remedy: 'Export it with a header, a name for each column and quotes around cells, in UTF-8.',
  },
  identity: {
    scope: 'file',
    severity: 'error',
    title: 'A column identifies the person',
    remedy:
      'Name the column of the phone, e-mail, id or name in unify.config.json; unify inspect shows what was recognised.',
  },
  required: {
    scope: 'file',
    severity: 'error',
    title: 'Every required field has a column',
    remedy: 'Add the field to the export, or name its column in unify.config.json.',
    needs: 'required',
  },
  missing: {
    scope: 'file',
    severity: 'error',
    title: 'Required fields are filled',
    remedy: 'Complete the rows in the source, or ask for the field where it is entered.',
    budget: { counts: 'rows without a required field' },
    needs: 'required',
  },
  unreadable: {
    scope: 'file',
    severity: 'error',
    title: 'Rows can be read',
    remedy: 'Export the file again; look for stray quotes and line breaks in cells.',
    budget: { counts: 'rows that cannot be read', most: '1%' },
  },
  invalid_phone: {
    scope: 'file',
    severity: 'error',
    title: 'Phones are valid',
    remedy: 'Correct them in the source. If most are local numbers, tell their country with --country.',
    budget: { counts: 'phone cells that hold no valid, whole number', most: '20%' },
  },
  invalid_email: {
    scope: 'file',
    severity: 'error',
    title: 'E-mails are valid',
    remedy: 'Correct them in the source.',
    budget: { counts: 'e-mail cells that hold no valid address', most: '10%' },
  },
  invalid_id: {
    scope: 'file',
    severity: 'error',
    title: 'National ids are valid',
    remedy: 'Compare them with the document; a check digit catches most typing errors.',
    budget: { counts: 'national ids whose check digit does not fit', most: '10%' },
  },
  invalid_date: {
    scope: 'file',
    severity: 'error',
    title: 'Dates are possible',
    remedy: 'Correct them in the source. If most are wrong, set the dateOrder of the column in unify.config.json.',
    budget: { counts: 'cells that hold no possible date', most: '10%' },
  },
  damaged: {
    scope: 'file',
    severity: 'error',
    title: 'Cells are whole',
    remedy: 'Export the file again without opening it in a spreadsheet: digits and letters were lost.',
    budget: { counts: 'cells that lost digits or letters before the export', most: '1%' },
  },
  placeholder: {
    scope: 'file',
    severity: 'error',
    title: 'Values are values',
    remedy: 'Leave a field empty rather than filling it with 000, "no tiene" or the number of the shop.',
    budget: { counts: 'cells that only fill a field', most: '30%' },
  },
  exact_duplicate: {
    scope: 'file',
    severity: 'error',
    title: 'No row stands twice',
    remedy: 'Export the file again: two exports were pasted together, or a join multiplied rows.',
    budget: { counts: 'rows equal to an earlier row in every cell', most: '2%' },
    needs: 'rows',
  },
  duplicate: {
    scope: 'file',
    severity: 'error',
    title: 'A customer has one row',
    remedy: 'Merge them in the source; crosswalk.csv of a run names the rows of each customer.',
    budget: { counts: 'rows that are one more row of a customer of the same file' },
  },
  largest_customer: {
    scope: 'run',
    severity: 'error',
    title: 'No customer is made of too many rows',
    remedy: 'Look with unify explain at the customer: a shared phone or e-mail may hold several people together.',
    budget: { counts: 'rows of the largest customer, interactions not counted', most: '50' },
  },
  over_merged: {
    scope: 'run',
    severity: 'error',
    title: 'Few rows lie in large customers',
    remedy: 'Look with unify explain at the largest customers; raise --threshold where unlike people were merged.',
    budget: { counts: 'rows in customers of more than --large-customer rows, interactions not counted', most: '2%' },
  },
  unexpected_column: {
    scope: 'file',
    severity: 'warning',
    title: 'No column is new',
    remedy: 'Name it in unify.config.json, with the role "ignore" if it is not wanted.',
    needs: 'known columns',
  },
  vanished_column: {
    scope: 'file',
    severity: 'error',
    title: 'No column is gone',
    remedy: 'Add it to the export again, or take it out of unify.config.json. It may have been renamed.',
    needs: 'known columns',
  },
  changed_layout: {
    scope: 'file',
    severity: 'warning',
    title: 'The file is laid out as before',
    remedy: 'Ask what changed in the system it comes from, and compare with unify inspect.',
    needs: 'earlier run',
  },
  missing_file: {
    scope: 'run',
    severity: 'error',
    title: 'Every known file is here',
    remedy:
      'Give the file too. If it is no longer made, run unify once without it, or lower missing_file in checks.severity.',
    needs: 'known files',
  },
  row_drift: {
    scope: 'file',
    severity: 'error',
    title: 'The number of rows is as before',
    remedy: 'Look whether a filter or a date range of the export changed.',
    budget: { counts: 'rows more or fewer than in the earlier run', most: '50%' },
    needs: 'earlier run',
  },
  fill_drift: {
    scope: 'file',
    severity: 'error',
    title: 'Columns are as full as before',
    remedy: 'Look whether the field is still exported and still asked for.',
    budget: { counts: 'rows by which the fill of a column changed', most: '20%' },
    needs: 'earlier run',
  },
  value_drift: {
    scope: 'file',
    severity: 'error',
    title: 'Values look as before',
    remedy: 'Look at the column with unify inspect: its format, or what is entered, changed.',
    budget: { counts: 'cells by which trouble with values, or their variety, changed', most: '20%' },
    needs: 'earlier run',
  },
  conflicts: {
    scope: 'run',
    severity: 'error',
    title: 'Sources agree',
    remedy: 'conflicts.csv of a run names every value with its source and row.',
    budget: { counts: 'values in conflict; as a share, customers with a conflict' },
  },
  review: {
    scope: 'run',
    severity: 'error',
    title: 'Few pairs are doubtful',
    remedy: 'review.csv of a run names every pair with both records.',
    budget: { counts: 'doubtful pairs; as a share, customers that need a look' },
  },
} as const satisfies Record<string, RuleEntry>;

export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** Rules that allow so much of something. */
export type BudgetName = {
  [Name in RuleName]: (typeof RULES)[Name] extends { readonly budget: unknown } ? Name : never;
}[RuleName];
export const BUDGET_NAMES = RULE_NAMES.filter((name): name is BudgetName => 'budget' in RULES[name]);

/** The row of a rule with all that any rule may say. */
export function ruleEntry(name: RuleName): RuleEntry {
  return RULES[name];
}
