import { jsonText } from '../../domain/json-text.ts';
import { ruleEntry } from '../../domain/rules.ts';
import type { ShownValidation, Tool } from './shown.ts';

/** Everything, for programs; tests/report/findings/json-schema.ts says its form. */
export function findingsJson({ passed, strict, counts, sources, checks }: ShownValidation, tool: Tool): string {
  const value = {
    version: 1,
    tool,
    passed,
    strict,
    counts,
    files: sources,
    checks: checks.map(({ rule, source, findings }) => ({
      rule,
      title: ruleEntry(rule).title,
      file: source ?? null,
      findings,
    })),
  };
  // Every key stands in every finding, so that a reader need not ask which ones there are.
  return `${jsonText(value, (held) => held ?? null)}\n`;
}
