import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(REPOSITORY, 'bin', 'unify.js');

export interface Outcome {
  /** Null when a signal ended the program. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own in which the built program runs as a user would run it. */
export class Workdir {
  readonly path: string;

  constructor() {
    if (!existsSync(join(REPOSITORY, 'dist', 'main.js'))) throw new Error('dist is missing: run npm run build first');
    this.path = mkdtempSync(join(tmpdir(), 'unify-cli-'));
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** Copies the files of fixtures/<scenario> here. */
  copy(scenario: string): void {
    cpSync(join(REPOSITORY, 'fixtures', scenario), this.path, { recursive: true });
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  rows(name: string): readonly Readonly<Record<string, string>>[] {
    return parse(this.read(name), { columns: true });
  }

  list(folder = '.'): readonly string[] {
    return readdirSync(join(this.path, folder)).sort();
  }

  /** Runs `unify` with these words; `program` is another copy of it. */
  run(words: readonly string[], environment: NodeJS.ProcessEnv = {}, program = PROGRAM): Promise<Outcome> {
    return outcome(this.start(words, environment, program));
  }

  /** The exit code of a run whose readers, of standard output and of standard error, went away at once. */
  async unread(words: readonly string[]): Promise<number | null> {
    const child = this.start(words);
    child.stdin?.end();
    child.stdout?.destroy();
    child.stderr?.destroy();
    const [code] = await once(child, 'exit');
    return code;
  }

  start(words: readonly string[], environment: NodeJS.ProcessEnv = {}, program = PROGRAM): ChildProcess {
    const { PATH } = process.env;
    return spawn(process.execPath, [program, ...words], { cwd: this.path, env: { PATH, ...environment } });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function outcome(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
