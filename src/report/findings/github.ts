import { safeText } from '../../domain/mask.ts';
import type { FindingSeverity } from '../../domain/rules.ts';
import { fullText, plural } from './finding-words.ts';
import type { ShownFinding, ShownValidation } from './shown.ts';

const COMMANDS: Readonly<Record<FindingSeverity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands of GitHub Actions, a line a finding; the errors first, because GitHub shows only the first ten of
 * a step. The form and its escapes are those of actions/toolkit (packages/core/src/command.ts).
 */
export function findingsGithub({ checks, sources, counts, passed }: ShownValidation): string {
  const paths = new Map(sources.map(({ name, path }) => [name, path] as const));
  const findings = checks.flatMap((check) => check.findings);
  const ordered = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const lines = ordered.map((finding) => command(finding, paths));
  const verdict = `${passed ? 'passed' : 'failed'}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}`;
  return `${[...lines, verdict].join('\n')}\n`;
}

function command(finding: ShownFinding, paths: ReadonlyMap<string, string>): string {
  const { file, severity, rule, places } = finding;
  const path = file === undefined ? undefined : paths.get(file);
  const properties = [
    ...(path === undefined || path === '-' ? [] : [`file=${escapeProperty(safeText(path))}`]),
    ...(places[0]?.line === undefined ? [] : [`line=${places[0].line}`]),
    `title=${escapeProperty(file === undefined ? rule : `${rule} in ${safeText(file)}`)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(fullText(finding))}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
