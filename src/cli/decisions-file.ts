import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import type { Config } from '../domain/config.ts';
import type { Decision } from '../domain/decisions.ts';
import { fail } from '../domain/failure.ts';
import { csvText } from '../io/csv-text.ts';
import { readCsvLines } from '../io/read-csv.ts';
import { writeWhole } from '../io/write-json.ts';
import { DECISIONS_HEADER, decisionCells, readDecisions, type WrittenDecision } from '../report/decisions-csv.ts';
import type { GivenOptions } from './options.ts';

/** Read without being asked for when it lies in the working folder. */
const DECISIONS_FILE = 'decisions.csv';

export interface DecisionsFile {
  readonly path: string;
  readonly list: readonly Decision[];
}

/** What people decided: the file of the flag, else of the configuration, else decisions.csv of the working folder. */
export async function decisionsOf(options: GivenOptions, config: Pick<Config, 'decisions'>): Promise<DecisionsFile> {
  const named = options.decisions ?? config.decisions;
  const path = named ?? DECISIONS_FILE;
  return named === undefined && !existsSync(path) ? { path, list: [] } : readDecisionsFile(path);
}

/** As decisionsOf, for whoever goes on writing the file: it need not be there yet. */
export async function decisionsToWrite(
  options: GivenOptions,
  config: Pick<Config, 'decisions'>,
): Promise<DecisionsFile> {
  const path = options.decisions ?? config.decisions ?? DECISIONS_FILE;
  return existsSync(path) ? readDecisionsFile(path) : { path, list: [] };
}

async function readDecisionsFile(path: string): Promise<DecisionsFile> {
  const rows = readCsvLines(path, (reason) => ({ kind: 'decisions_unusable', path, reason }));
  return { path, list: await readDecisions(rows, path) };
}

/**
 * Adds a decision to the file, which is replaced whole; the rest of it stays byte for byte. Answers with what was
 * added, for taking it back. Names, order and number of the columns are those of the file.
 */
export async function appendDecision(path: string, decision: WrittenDecision): Promise<string> {
  const old = await textOf(path);
  const header = old === '' ? DECISIONS_HEADER : await headerOf(path);
  const byName = new Map(decisionCells(decision).map((cell, at) => [DECISIONS_HEADER[at], cell] as const));
  const cells = header.map((name) => byName.get(name.trim().toLowerCase()) ?? '');
  const newline = old.includes('\r\n') ? '\r\n' : '\n';
  const start = old === '' ? csvLine(header) : old.endsWith('\n') ? '' : '\n';
  const added = `${start}${csvLine(cells)}`.replaceAll('\n', newline);
  await writeText(path, old + added);
  return added;
}

/** Takes back what appendDecision added last. Fails with decisions_unusable when the file was changed since. */
export async function takeBack(path: string, added: string): Promise<void> {
  const text = await textOf(path);
  if (!text.endsWith(added)) fail({ kind: 'decisions_unusable', path, reason: 'it was changed while it was reviewed' });
  const left = text.slice(0, text.length - added.length);
  // What was made for the first answer goes with it: an empty file would be taken for one that lost its decisions.
  if (left === '') await rm(path);
  else await writeText(path, left);
}

function csvLine(cells: readonly string[]): string {
  return [...csvText(cells, [], { bom: false })].join('');
}

async function headerOf(path: string): Promise<readonly string[]> {
  for await (const { cells } of readCsvLines(path, (reason) => ({ kind: 'decisions_unusable', path, reason })))
    return cells;
  return DECISIONS_HEADER;
}

async function textOf(path: string): Promise<string> {
  return existsSync(path) ? readFile(path, 'utf8') : '';
}

/** Decisions name people's records; a file that exists keeps its permissions, a new one is for its owner. */
async function writeText(path: string, text: string): Promise<void> {
  const mode = existsSync(path) ? (await stat(path)).mode & 0o777 : 0o600;
  await writeWhole(path, text, { overwrite: true, mode });
}
