import { readFile } from 'node:fs/promises';
import { fail } from '../domain/failure.ts';
import { errorCode } from './output-trouble.ts';

export interface ReadJson {
  /** Whether it is no trouble when there is no such file. */
  readonly optional?: boolean;
  /** What the file is for decides what a person can do about it; by default it is a configuration. */
  readonly trouble?: Trouble;
}

type Trouble = 'config_unreadable' | 'file_unreadable' | 'suppression_unusable';

/**
 * The value a JSON file holds, or undefined when there is no such file and that is no trouble. Fails with `trouble`, and
 * with line and column where the text is not JSON.
 */
export async function readJson(path: string, given: ReadJson = {}): Promise<unknown> {
  const { optional = false, trouble = 'config_unreadable' } = given;
  const text = await readText(path, optional, trouble);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ kind: trouble, path, reason: `it is not JSON: ${located(error.message, text)}` });
  }
}

async function readText(path: string, optional: boolean, trouble: Trouble): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    if (optional && NO_SUCH_FILE.has(code)) return undefined;
    return fail({ kind: trouble, path, reason: REASONS[code] ?? `the system says ${code}` });
  }
}

const NO_SUCH_FILE = new Set(['ENOENT', 'ENOTDIR']);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
};

/** Node 20 counts characters where a person counts lines. */
function located(message: string, text: string): string {
  const match = /^(.*?) at position (\d+)/.exec(message);
  if (match === null) return message;
  const before = text.slice(0, Number(match[2])).split('\n');
  return `line ${before.length}, column ${before[before.length - 1].length + 1}: ${match[1].replace(/ in JSON$/, '')}`;
}
