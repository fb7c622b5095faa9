import { safeText } from '../../domain/mask.ts';
import type { FindingSeverity } from '../../domain/rules.ts';
import { placesText, plural } from './finding-words.ts';
import type { ShownFinding, ShownValidation } from './shown.ts';

/** Colours a word by how severe it is; the identity where there is no colour. */
export type Mark = (severity: FindingSeverity | 'passed' | 'failed', word: string) => string;

/** Findings for a person, file by file; the verdict last. */
export function findingsText(validation: ShownValidation, mark: Mark): string {
  const blocks = validation.sources.map(({ name, rows }) =>
    blockLines(`${safeText(name)}, ${plural(rows, 'row')}`, findingsOf(validation, name), mark),
  );
  const overall = findingsOf(validation, undefined);
  if (overall.length > 0) blocks.push(blockLines('all files', overall, mark));
  return `${[...blocks, [verdict(validation, mark)]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function findingsOf({ checks }: ShownValidation, source: string | undefined): readonly ShownFinding[] {
  return checks.filter((check) => check.source === source).flatMap(({ findings }) => findings);
}

const ORDER: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, note: 2 };

function blockLines(title: string, findings: readonly ShownFinding[], mark: Mark): readonly string[] {
  if (findings.length === 0) return [`${title}: nothing found`];
  const sorted = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return [title, ...sorted.flatMap((finding) => findingLines(finding, mark))];
}

const WIDEST_WORD = 'warning'.length;
const UNDER_THE_MESSAGE = ' '.repeat(WIDEST_WORD + 4);

function findingLines(finding: ShownFinding, mark: Mark): readonly string[] {
  const { rule, severity, message, remedy } = finding;
  const gap = ' '.repeat(WIDEST_WORD - severity.length + 2);
  const where = placesText(finding);
  return [
    `  ${mark(severity, severity)}${gap}${rule}: ${message}`,
    ...(where === '' ? [] : [`${UNDER_THE_MESSAGE}${where}`]),
    // What is within its budget asks for nothing.
    ...(severity === 'note' ? [] : [`${UNDER_THE_MESSAGE}→ ${remedy}`]),
  ];
}

function verdict({ passed, strict, counts, checks, sources }: ShownValidation, mark: Mark): string {
  const word = passed ? 'passed' : 'failed';
  const found = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.note, 'note')];
  const asked = `${plural(checks.length, 'check')} of ${plural(sources.length, 'file')}`;
  return `${mark(word, word)}: ${found.join(', ')} in ${asked}${strict ? ', warnings count as errors' : ''}`;
}
