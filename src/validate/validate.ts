import { own } from '../domain/own.ts';
import { type FindingSeverity, type RuleEntry, type RuleName, ruleEntry } from '../domain/rules.ts';
import type { Check, Finding, Validation } from '../domain/validation.ts';
import type { Facts, SourceFacts } from './facts.ts';
import type { Found } from './found.ts';
import { RULE_CHECKS } from './rules.ts';

/**
 * Asks every rule of the settings that can be asked, of each file or of all, and says whether the exports pass: without
 * an error, and in strict mode without a warning. Checks stand in the order of the files, then of the rules; those
 * about all files come last.
 */
export function validate(facts: Facts): Validation {
  const { summary, records, settings } = facts;
  const sources = summary.sources.map((source, index): SourceFacts => ({ ...facts, source, index }));
  const checks = [
    ...sources.flatMap((source) => settings.rules.flatMap((rule) => checkSource(rule, source))),
    ...settings.rules.flatMap((rule) => checkRun(rule, facts)),
  ];
  const counts = severityCounts(checks);
  return {
    passed: counts.error === 0 && !(settings.strict && counts.warning > 0),
    strict: settings.strict,
    sources: summary.sources.map(({ name, rows }, index) => ({ name, path: records.sources[index].path, rows })),
    checks,
    counts,
  };
}

function checkSource(rule: RuleName, facts: SourceFacts): readonly Check[] {
  const entry = RULE_CHECKS[rule];
  if (entry.scope !== 'file' || !canBeAsked(rule, facts, facts.source.name)) return [];
  return [checked(rule, facts, entry.look(facts), facts.source.name)];
}

function checkRun(rule: RuleName, facts: Facts): readonly Check[] {
  const entry = RULE_CHECKS[rule];
  if (entry.scope !== 'run' || !canBeAsked(rule, facts, '')) return [];
  return [checked(rule, facts, entry.look(facts), undefined)];
}

function canBeAsked(rule: RuleName, facts: Facts, source: string): boolean {
  const { needs } = ruleEntry(rule);
  return needs === undefined || IS_THERE[needs](facts, source);
}

/** Whether what a rule needs is there, for a source by its name. */
const IS_THERE: Readonly<Record<NonNullable<RuleEntry['needs']>, (facts: Facts, source: string) => boolean>> = {
  rows: ({ tables }, source) => tables.has(source),
  required: ({ settings }, source) => (own(settings.files, source)?.required ?? settings.required).length > 0,
  'known columns': ({ configured, earlier }, source) => configured.has(source) || ranBefore(earlier, source),
  'known files': ({ configured, earlier }) => configured.size > 0 || earlier !== undefined,
  'earlier run': ({ earlier }, source) => ranBefore(earlier, source),
};

function ranBefore(earlier: Facts['earlier'], name: string): boolean {
  return earlier?.sources.some((source) => source.name === name) ?? false;
}

function checked(rule: RuleName, { settings }: Facts, found: readonly Found[], source: string | undefined): Check {
  const severity = settings.severity[rule] ?? ruleEntry(rule).severity;
  return { rule, source, findings: found.map((one) => finding(rule, one, source, severity)) };
}

function finding(rule: RuleName, found: Found, source: string | undefined, severity: FindingSeverity): Finding {
  const { breach, message, header, measured, limit, places = [] } = found;
  return { rule, severity: breach ? severity : 'note', source, header, message, measured, limit, places };
}

function severityCounts(checks: readonly Check[]): Readonly<Record<FindingSeverity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { findings } of checks) for (const { severity } of findings) counts[severity]++;
  return counts;
}
