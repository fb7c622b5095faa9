import { safeText } from '../../domain/mask.ts';
import { ruleEntry } from '../../domain/rules.ts';
import type { Check } from '../../domain/validation.ts';
import { fullText } from './finding-words.ts';
import type { ShownFinding, ShownValidation } from './shown.ts';

type ShownCheck = Check<ShownFinding>;

/**
 * JUnit XML as Jenkins, GitLab and GitHub read it (the schema junit-10.xsd of the Jenkins xUnit plugin): a suite a file,
 * a test case a rule. What fails the check is a failure, what is only worth knowing is output of the case. Times are 0,
 * for the same exports give the same bytes.
 */
export function findingsJunit({ checks, sources, strict }: ShownValidation): string {
  const names = [...sources.map(({ name }) => name), undefined];
  const suites = names
    .map((name) => ({ name, cases: checks.filter(({ source }) => source === name) }))
    .filter(({ cases }) => cases.length > 0);
  const failures = checks.filter((check) => fails(check, strict)).length;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="unify validate" tests="${checks.length}" failures="${failures}" errors="0" time="0">`,
    ...suites.flatMap(({ name, cases }) => suite(name ?? 'all files', cases, strict)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suite(name: string, cases: readonly ShownCheck[], strict: boolean): readonly string[] {
  const failures = cases.filter((check) => fails(check, strict)).length;
  return [
    `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0">`,
    ...cases.flatMap((check) => testCase(name, check, strict)),
    '  </testsuite>',
  ];
}

function testCase(suiteName: string, check: ShownCheck, strict: boolean): readonly string[] {
  const { rule, findings } = check;
  const open = `    <testcase name="${rule}: ${xml(ruleEntry(rule).title)}" classname="unify.${xml(suiteName)}" time="0"`;
  if (findings.length === 0) return [`${open}/>`];
  const failing = findings.filter((finding) => isFailing(finding, strict));
  const rest = findings.filter((finding) => !isFailing(finding, strict));
  return [`${open}>`, ...failure(failing), ...output(rest), '    </testcase>'];
}

/** The schema has one failure a case; further findings stand in its text. */
function failure(findings: readonly ShownFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const [{ rule, message }] = findings;
  return [
    `      <failure type="${rule}" message="${xml(message)}">${xml(findings.map(fullText).join('\n'))}</failure>`,
  ];
}

function output(findings: readonly ShownFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => `${finding.severity}: ${fullText(finding)}`);
  return [`      <system-out>${xml(lines.join('\n'))}</system-out>`];
}

function fails({ findings }: ShownCheck, strict: boolean): boolean {
  return findings.some((finding) => isFailing(finding, strict));
}

function isFailing({ severity }: ShownFinding, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute; what XML 1.0 cannot hold at all becomes � or goes. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(safeText)
    .join('\n')
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
