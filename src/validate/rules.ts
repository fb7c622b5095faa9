import type { RuleName } from '../domain/rules.ts';
import type { Facts, SourceFacts } from './facts.ts';
import type { Found } from './found.ts';
import { cellRule } from './rules/cells.ts';
import { duplicate, exactDuplicate } from './rules/duplicates.ts';
import { conflicts, review } from './rules/outcome.ts';
import { largestCustomer, overMerged } from './rules/over-merge.ts';
import { identity, missing, required } from './rules/required-fields.ts';
import { changedLayout, missingFile, unexpectedColumn, vanishedColumn } from './rules/schema-drift.ts';
import { emptyFile, structure } from './rules/table-warnings.ts';
import { unreadable } from './rules/unreadable.ts';
import { fillDrift, rowDrift, valueDrift } from './rules/value-drift.ts';

/** How a rule looks: at each file, or once at all of them. */
export type Rule =
  | { readonly scope: 'file'; readonly look: (facts: SourceFacts) => readonly Found[] }
  | { readonly scope: 'run'; readonly look: (facts: Facts) => readonly Found[] };

/** What each rule of domain/rules.ts does. */
export const RULE_CHECKS: Readonly<Record<RuleName, Rule>> = {
  empty_file: { scope: 'file', look: emptyFile },
  structure: { scope: 'file', look: structure },
  identity: { scope: 'file', look: identity },
  required: { scope: 'file', look: required },
  missing: { scope: 'file', look: missing },
  unreadable: { scope: 'file', look: unreadable },
  invalid_phone: { scope: 'file', look: cellRule('invalid_phone') },
  invalid_email: { scope: 'file', look: cellRule('invalid_email') },
  invalid_id: { scope: 'file', look: cellRule('invalid_id') },
  invalid_date: { scope: 'file', look: cellRule('invalid_date') },
  damaged: { scope: 'file', look: cellRule('damaged') },
  placeholder: { scope: 'file', look: cellRule('placeholder') },
  exact_duplicate: { scope: 'file', look: exactDuplicate },
  duplicate: { scope: 'file', look: duplicate },
  largest_customer: { scope: 'run', look: largestCustomer },
  over_merged: { scope: 'run', look: overMerged },
  unexpected_column: { scope: 'file', look: unexpectedColumn },
  vanished_column: { scope: 'file', look: vanishedColumn },
  changed_layout: { scope: 'file', look: changedLayout },
  missing_file: { scope: 'run', look: missingFile },
  row_drift: { scope: 'file', look: rowDrift },
  fill_drift: { scope: 'file', look: fillDrift },
  value_drift: { scope: 'file', look: valueDrift },
  conflicts: { scope: 'run', look: conflicts },
  review: { scope: 'run', look: review },
};
