import type { ChecksConfig, FileChecksConfig } from '../domain/config.ts';
import { type Limit, parseLimit } from '../domain/limit.ts';
import { BUDGET_NAMES, type BudgetName, RULE_NAMES, type RuleEntry, ruleEntry } from '../domain/rules.ts';
import type { Limits, ValidationSettings } from '../domain/validation.ts';

/** Rows of a customer beyond which it counts as large: in runs over the labelled sets the largest ones had 2 to 11. */
const LARGE_CUSTOMER = 10;

/** Of a default share, less than this many cells are ordinary dirt: one bad phone in a file of ten rows is no 10 % of anything. */
const FEW = 5;

/** The settings a configuration asks for, complete with the defaults of the rules. */
export function settingsOf(checks: ChecksConfig = {}): ValidationSettings {
  const { severity = {}, files = {} } = checks;
  const said = Object.entries(severity).filter(([, level]) => level !== 'off');
  return {
    rules: RULE_NAMES.filter((rule) => severity[rule] !== 'off'),
    limits: { ...DEFAULT_LIMITS, ...limitsOf(checks) },
    required: checks.required ?? [],
    files: Object.fromEntries(Object.entries(files).map(([name, own]) => [name, fileSettings(own)])),
    severity: Object.fromEntries(said),
    largeCustomer: checks.largeCustomer ?? LARGE_CUSTOMER,
    strict: false,
  };
}

function fileSettings(own: FileChecksConfig) {
  return { limits: limitsOf(own), ...(own.required === undefined ? {} : { required: own.required }) };
}

function limitsOf({ max = {} }: FileChecksConfig): Limits {
  return limitsBy((name) => parsed(max[name]));
}

const DEFAULT_LIMITS: Limits = limitsBy((name) => {
  const { budget }: RuleEntry = ruleEntry(name);
  const limit = parsed(budget?.most);
  return limit?.unit === 'share' ? { ...limit, from: FEW } : limit;
});

function limitsBy(limitOf: (name: BudgetName) => Limit | undefined): Limits {
  const limits: Partial<Record<BudgetName, Limit>> = {};
  for (const name of BUDGET_NAMES) {
    const limit = limitOf(name);
    if (limit !== undefined) limits[name] = limit;
  }
  return limits;
}

function parsed(written: string | number | undefined): Limit | undefined {
  return written === undefined ? undefined : parseLimit(written);
}
