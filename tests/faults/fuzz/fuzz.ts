import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FailureError } from '../../../src/domain/failure.ts';
import { defuse } from '../../../src/io/defuse.ts';
import { fileBytes } from '../../../src/io/file-text.ts';
import type { OutputFile } from '../../../src/report/output-file.ts';
import type { RunResult } from '../../../src/unify.ts';
import { runOn } from '../../laws/whole-run.ts';
import { type HostileExport, hostileExport } from './exports.ts';

/** What a fuzzing has seen. */
export interface Fuzzing {
  /** Exports that went through a whole run. */
  cases: number;
  /** Of these, refused with a sentence. */
  refused: number;
  /** Data rows whose number was known beforehand, and how many of them stood in no output. */
  rows: number;
  lost: number;
  /** Of a whole run, in milliseconds. */
  slowest: number;
}

/** A run costs more than reading a file, so that several go into one. */
const FILES_A_RUN = 4;

/** A run over a few kilobytes takes hundredths of a second; this is a hang. */
const HANG_MS = 20_000;

/**
 * Whole runs over hostile exports: nothing but a Failure is thrown, every row is in crosswalk.csv or rejects.csv once,
 * and what is written reads back equal. Throws with the smallest case that breaks one of these.
 */
export async function fuzz(cases: number, seed: number): Promise<Fuzzing> {
  const seen: Fuzzing = { cases: 0, refused: 0, rows: 0, lost: 0, slowest: 0 };
  const exports = fc.array(hostileExport, { minLength: 1, maxLength: FILES_A_RUN, size: 'max' });
  const property = fc.asyncProperty(exports, (files) => hold(files, seen));
  // The array is shorter now and then: the runs end when enough exports were seen.
  const numRuns = Math.ceil(cases / FILES_A_RUN);
  for (let round = 0; seen.cases < cases; round++) {
    const wanted = round === 0 ? numRuns : Math.ceil((cases - seen.cases) / FILES_A_RUN);
    await fc.assert(property, { numRuns: wanted, seed: seed + round });
  }
  return seen;
}

async function hold(files: readonly HostileExport[], seen: Fuzzing): Promise<void> {
  seen.cases += files.length;
  if (seen.slowest > HANG_MS) throw new Error(`a run took ${seen.slowest} ms`);
  if (await judge(files, seen)) return;
  if (files.length === 1) {
    seen.refused++;
    return;
  }
  // One export is enough to refuse a run: the others must show what they are alone.
  for (const file of files) if (!(await judge([file], seen))) seen.refused++;
}

/** Whether the run was done; false when it was refused. */
async function judge(files: readonly HostileExport[], seen: Fuzzing): Promise<boolean> {
  const started = performance.now();
  const names = files.map((_, k) => `export-${k}.csv`);
  try {
    const result = await runOn(Object.fromEntries(files.map(({ bytes }, k) => [names[k], bytes])));
    const tables = await tablesOf(result);
    for (const [k, { rows }] of files.entries()) account(result, tables, names[k], rows, seen);
    return true;
  } catch (error) {
    if (error instanceof FailureError) return false;
    throw error;
  } finally {
    seen.slowest = Math.max(seen.slowest, performance.now() - started);
  }
}

/** The cells of every CSV output, after checking that they read back as they were and start no formula. */
async function tablesOf(result: RunResult): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const tables = new Map<string, readonly (readonly string[])[]>();
  for (const output of result.outputs()) {
    const file = rereadable(output);
    if (file.content.kind !== 'csv' && file.content.kind !== 'csv_bytes') continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of fileBytes(file, { bom: false })) pieces.push(piece);
    // Rows of unequal length are an error to csv-parse.
    const [header, ...rows] = parse(Buffer.concat(pieces)) as string[][];
    const armed = rows.flat().find((cell) => !cell.includes("'") && defuse(cell) !== cell);
    if (armed !== undefined) throw new Error(`${file.name} holds a formula`);
    if (file.content.kind === 'csv') compare(file.name, [header, ...rows], [file.content.header, ...file.content.rows]);
    tables.set(file.name, rows);
  }
  return tables;
}

/** Rows that can be walked twice: once to be written, once to be compared. */
function rereadable({ name, content }: OutputFile): OutputFile {
  return { name, content: content.kind === 'csv' ? { ...content, rows: [...content.rows] } : content };
}

function compare(name: string, back: readonly (readonly string[])[], meant: readonly (readonly string[])[]): void {
  if (JSON.stringify(back) !== JSON.stringify(meant.map((row) => row.map(defuse))))
    throw new Error(`${name} does not read back equal`);
}

function account(
  result: RunResult,
  tables: ReadonlyMap<string, readonly (readonly string[])[]>,
  source: string,
  known: number | undefined,
  seen: Fuzzing,
): void {
  const found = [
    ...(tables.get('crosswalk.csv') ?? []).filter((row) => row[1] === source).map((row) => Number(row[2])),
    ...(tables.get('rejects.csv') ?? []).filter((row) => row[0] === source).map((row) => Number(row[1])),
  ].sort((a, b) => a - b);
  if (found.some((row, k) => row !== k + 1))
    throw new Error(`${source}: rows ${found} are not each accounted for once`);
  const read = result.records.sources.find(({ name }) => name === source);
  if (read === undefined || read.rows + read.rejects.length !== found.length)
    throw new Error(
      `${source}: ${read?.rows} rows and ${read?.rejects.length} rejects, ${found.length} in the outputs`,
    );
  if (known === undefined) return;
  seen.rows += known;
  seen.lost += Math.max(0, known - found.length);
  if (found.length !== known) throw new Error(`${source}: ${known} rows were written, ${found.length} came out`);
}
