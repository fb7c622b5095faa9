import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsOf } from '../../src/config/check-settings.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { ChecksConfig, Config } from '../../src/domain/config.ts';
import type { Summary } from '../../src/domain/summary.ts';
import type { Finding, Validation } from '../../src/domain/validation.ts';
import { type RunRequest, unify } from '../../src/unify.ts';
import { validateFiles, validateRun } from '../../src/validate.ts';

/** Exports by file name. */
export type Exports = Readonly<Record<string, string>>;

interface Asked {
  readonly checks?: ChecksConfig;
  readonly config?: Partial<Config>;
  /** Exports of an earlier run to compare with. */
  readonly earlier?: Exports;
}

/** What `unify validate` finds in these exports. */
export async function validated(files: Exports, { checks, config, earlier }: Asked = {}): Promise<Validation> {
  const before = earlier === undefined ? undefined : await summaryOf(earlier);
  return inFolder(files, config, (request) => validateFiles(request, settingsOf(checks), before));
}

/** The same rules asked of a run, as `--fail-on` does. */
export function validatedRun(files: Exports, checks: ChecksConfig): Promise<Validation> {
  return inFolder(files, {}, async (request) => validateRun(await unify(request), settingsOf(checks)));
}

/** `severity rule: message` of every finding. */
export function lines({ checks }: Validation): readonly string[] {
  return findings(checks).map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

/** The findings of one rule. */
export function findingsOf({ checks }: Validation, rule: Finding['rule']): readonly Finding[] {
  return findings(checks).filter((finding) => finding.rule === rule);
}

/** A CSV text of `rows` lines, each made of its number from 1. */
export function csv(header: string, rows: number, row: (number: number) => string): string {
  return `${[header, ...Array.from({ length: rows }, (_, at) => row(at + 1))].join('\n')}\n`;
}

function findings(checks: Validation['checks']): readonly Finding[] {
  return checks.flatMap((check) => check.findings);
}

/** As summary.json holds it: without what JSON cannot say. */
async function summaryOf(files: Exports): Promise<Summary> {
  const summary = await inFolder(files, {}, async (request) => (await unify(request)).summary());
  return JSON.parse(JSON.stringify(summary)) as Summary;
}

async function inFolder<T>(
  files: Exports,
  config: Partial<Config> = {},
  work: (request: RunRequest) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'unify-validate-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await work({
      files: Object.keys(files).map((name) => join(folder, name)),
      config: { ...DEFAULTS, ...config },
      channels: {},
      tool: { name: 'unify-customers', version: 'tests' },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
