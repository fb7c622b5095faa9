import type { Summary } from '../domain/summary.ts';
import type { OutputFile } from './output-file.ts';

/** summary.json: the summary as it stands, for machines and for later commands. */
export function summaryJson(summary: Summary): OutputFile {
  return { name: 'summary.json', content: { kind: 'json', value: summary } };
}
