import { findingsGithub } from './github.ts';
import { findingsJson } from './json.ts';
import { findingsJunit } from './junit.ts';
import { findingsSarif } from './sarif.ts';
import type { ShownValidation, Tool } from './shown.ts';
import { findingsText, type Mark } from './text.ts';

export interface FormatOptions {
  readonly tool: Tool;
  readonly mark: Mark;
}

/** Every form in which findings can be written, one row each. */
export const FINDING_FORMATS = {
  text: (found, { mark }) => findingsText(found, mark),
  json: (found, { tool }) => findingsJson(found, tool),
  junit: findingsJunit,
  sarif: (found, { tool }) => findingsSarif(found, tool),
  github: findingsGithub,
} as const satisfies Readonly<Record<string, (found: ShownValidation, options: FormatOptions) => string>>;

export type FindingFormat = keyof typeof FINDING_FORMATS;
