import { settingsOf } from '../config/check-settings.ts';
import { nearest } from '../config/nearest.ts';
import type { ChecksConfig } from '../domain/config.ts';
import { fail } from '../domain/failure.ts';
import { FIELD_NAMES, type FieldName } from '../domain/fields.ts';
import { type Limit, parseLimit } from '../domain/limit.ts';
import { BUDGET_NAMES, type BudgetName, type RuleEntry, ruleEntry } from '../domain/rules.ts';
import type { Limits, ValidationSettings } from '../domain/validation.ts';
import { BUDGET_FLAG_NAMES, BUDGET_FLAGS, flagOf } from './budget-options.ts';
import type { GivenOptions } from './options.ts';

/** What `unify validate` asks: the configuration with the flags laid over it, also over what it says of single files. */
export function validationSettings(checks: ChecksConfig | undefined, options: GivenOptions): ValidationSettings {
  const settings = settingsOf(checks);
  const flags = { ...flagLimits(options), ...failOnLimits(options) };
  const required = options.require?.map(fieldName);
  const files = Object.entries(settings.files).map(
    ([name, own]) => [name, { limits: { ...own.limits, ...flags }, required: required ?? own.required }] as const,
  );
  const complete: ValidationSettings = {
    ...settings,
    rules: [...new Set([...settings.rules, ...rulesOf(flags)])],
    limits: { ...settings.limits, ...flags },
    required: required ?? settings.required,
    files: Object.fromEntries(files),
    largeCustomer: options.largeCustomer === undefined ? settings.largeCustomer : rowCount(options.largeCustomer),
    strict: options.strict === true,
  };
  refuseUseless(complete, options);
  return complete;
}

/** The gates of a run, or undefined without `--fail-on`; nothing else is asked of it. */
export function gateSettings(checks: ChecksConfig | undefined, options: GivenOptions): ValidationSettings | undefined {
  if (options.failOn === undefined) return undefined;
  const limits = failOnLimits(options);
  return { ...settingsOf(checks), rules: rulesOf(limits), limits, files: {}, severity: {} };
}

/** What a run can be asked about: it has neither an earlier one beside it nor its rows at hand. */
const GATES = BUDGET_NAMES.filter((name) => ruleEntry(name).needs === undefined);

/** A gate that can never close would be taken for one that is watched. */
function refuseUseless({ required, files }: ValidationSettings, options: GivenOptions): void {
  const asksFields = required.length > 0 || Object.values(files).some((own) => (own.required ?? []).length > 0);
  const there: Readonly<Record<NonNullable<RuleEntry['needs']>, string>> = {
    required: asksFields ? '' : '--require',
    'earlier run': options.against === undefined ? '--against' : '',
    rows: '',
    'known columns': '',
    'known files': '',
  };
  for (const name of BUDGET_FLAG_NAMES) {
    const value = options[name];
    const { needs } = ruleEntry(BUDGET_FLAGS[name]);
    const lacking = needs === undefined ? '' : there[needs];
    if (value !== undefined && lacking !== '')
      fail({ kind: 'bad_option', option: flagOf(name), value, expected: `${lacking} beside it` });
  }
}

function flagLimits(options: GivenOptions): Limits {
  const limits: Partial<Record<BudgetName, Limit>> = {};
  for (const name of BUDGET_FLAG_NAMES) {
    const value = options[name];
    if (value !== undefined) limits[BUDGET_FLAGS[name]] = limit(flagOf(name), value);
  }
  return limits;
}

/** `conflicts>100,review>5%`; `:` and `=` do as well, for `>` must be quoted in a shell. */
function failOnLimits({ failOn }: GivenOptions): Limits {
  const limits: Partial<Record<BudgetName, Limit>> = {};
  for (const gate of failOn?.split(',') ?? []) {
    const at = gate.search(/[>:=]/);
    const written = (at < 0 ? gate : gate.slice(0, at)).trim();
    const name = GATES.find((one) => one === written.replaceAll('-', '_'));
    if (name === undefined)
      return fail({ kind: 'bad_option', option: '--fail-on', value: gate, expected: gates(written) });
    limits[name] = limit('--fail-on', at < 0 ? gate : gate.slice(at + 1), gate);
  }
  return limits;
}

function gates(written: string): string {
  const near = nearest(written, GATES);
  return near === undefined ? `one of ${GATES.join(', ')}, each with a limit` : `${near} perhaps, and a limit`;
}

function limit(option: string, text: string, shown = text): Limit {
  const found = parseLimit(text);
  if (found !== undefined) return found;
  const expected =
    option === '--fail-on' ? "rules with limits, in quotes: 'conflicts>100,review>5%'" : 'a limit such as 100 or 5%';
  return fail({ kind: 'bad_option', option, value: shown, expected });
}

function rulesOf(limits: Limits): readonly BudgetName[] {
  return BUDGET_NAMES.filter((name) => limits[name] !== undefined);
}

function fieldName(text: string): FieldName {
  const field = FIELD_NAMES.find((name) => name === text.toLowerCase().replaceAll('-', '_'));
  if (field !== undefined) return field;
  return fail({ kind: 'unknown_field', field: text, nearest: nearest(text, FIELD_NAMES), fields: FIELD_NAMES });
}

function rowCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  return fail({ kind: 'bad_option', option: '--large-customer', value: text, expected: 'a number of rows' });
}
