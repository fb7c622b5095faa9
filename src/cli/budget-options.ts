import { Option } from 'commander';
import { type BudgetName, ruleEntry } from '../domain/rules.ts';

/** The flag of every budget by the name commander gives it: `--max-invalid-phone`. */
export const BUDGET_FLAGS = {
  maxMissing: 'missing',
  maxUnreadable: 'unreadable',
  maxInvalidPhone: 'invalid_phone',
  maxInvalidEmail: 'invalid_email',
  maxInvalidId: 'invalid_id',
  maxInvalidDate: 'invalid_date',
  maxDamaged: 'damaged',
  maxPlaceholder: 'placeholder',
  maxExactDuplicate: 'exact_duplicate',
  maxDuplicate: 'duplicate',
  maxLargestCustomer: 'largest_customer',
  maxOverMerged: 'over_merged',
  maxRowDrift: 'row_drift',
  maxFillDrift: 'fill_drift',
  maxValueDrift: 'value_drift',
  maxConflicts: 'conflicts',
  maxReview: 'review',
} as const satisfies Readonly<Record<string, BudgetName>>;

export type BudgetFlag = keyof typeof BUDGET_FLAGS;
export const BUDGET_FLAG_NAMES = Object.keys(BUDGET_FLAGS) as readonly BudgetFlag[];

/** As a person writes it. */
export function flagOf(name: BudgetFlag): string {
  return `--max-${BUDGET_FLAGS[name].replaceAll('_', '-')}`;
}

/** An option a flag, with what it counts and what is allowed otherwise. */
export const BUDGET_OPTIONS = Object.fromEntries(
  BUDGET_FLAG_NAMES.map((name) => [name, () => new Option(`${flagOf(name)} <limit>`, described(name))]),
) as Readonly<Record<BudgetFlag, () => Option>>;

function described(name: BudgetFlag): string {
  const { budget } = ruleEntry(BUDGET_FLAGS[name]);
  return `${budget?.counts ?? ''}${budget?.most === undefined ? '' : ` (default: ${budget.most})`}`;
}
