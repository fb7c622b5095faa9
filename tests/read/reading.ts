import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Failure, FailureError } from '../../src/domain/failure.ts';
import type { Table } from '../../src/domain/table.ts';
import { type OpenedSource, openSource, type ReadOptions } from '../../src/read/open-source.ts';

/** A source as a test looks at it: plain rows instead of columns. */
export interface Reading {
  readonly opened: OpenedSource;
  readonly table: Table;
  readonly rows: readonly (readonly string[])[];
}

/** Reads bytes (or text, as UTF-8) the way a file on the command line is read. */
export async function reading(content: string | Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  return inFolder(async (folder) => {
    const path = join(folder, 'source.csv');
    writeFileSync(path, content);
    return readingOf(path, options);
  });
}

/** Reads a file that exists. */
export async function readingOf(path: string, options: ReadOptions = {}): Promise<Reading> {
  const opened = await openSource(path, options);
  const table = await opened.readTable(() => true);
  const rows = Array.from({ length: table.length }, (_, row) => table.columns.map((column) => column?.text(row) ?? ''));
  return { opened, table, rows };
}

/** The Failure that reading ends with; an error when it does not fail. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('it was read without a failure');
}

/** Runs work in a new folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'unify-read-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
