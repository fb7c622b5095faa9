import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { checkOutput } from '../../src/io/check-output.ts';
import { publish } from '../../src/io/publish.ts';
import type { Campaign } from './campaign.ts';
import { namesIn, outputsSaying, wordOf } from './said-outputs.ts';

/** The repository: two folders above this file, and above the bundles of tests/bench that are made of it. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fault at one call to the file system: the process dies before it, or the call fails. */
type Fault = 'SIGKILL' | 'ENOSPC' | 'EIO' | 'EACCES';

interface Ended {
  readonly code: number | null;
  /** `done`, or the kind of the Failure. */
  readonly said: string;
  readonly errors: string;
}

/** Publishing in a process of its own, with the calls it makes to the file system. */
export class PublishFaults {
  calls: readonly string[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'unify-faults-'));
  private readonly program = join(this.folder, 'child.mjs');

  constructor() {
    buildSync({
      entryPoints: [join(ROOT, 'tests', 'faults', 'publish-child.ts')],
      outfile: this.program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
  }

  /** Counts the calls by which an earlier output is replaced. */
  async count(): Promise<void> {
    this.calls = this.run(await this.earlierOutput(), {}).errors.split(' ');
  }

  /** Kills the process before each of its calls: an output is whole at any time, and the next run finds and keeps it. */
  async killAtEachCall(): Promise<Campaign> {
    return this.atEachCall('SIGKILL', async (parent) => {
      const unified = join(parent, 'unified');
      const readable = namesIn(parent).filter((name) => wordOf(join(parent, name)) !== undefined);
      if (!readable.some((name) => name === 'unified' || name.startsWith('.unified.old-')))
        return 'no whole output is left';
      await checkOutput(unified);
      if (wordOf(unified) === undefined) return 'the next run does not bring the output back';
      const beside = namesIn(parent).filter((name) => name !== 'unified' && name !== '.unified.lock');
      return beside.length > 0 ? `${beside} is left beside it` : undefined;
    });
  }

  /** Lets each of its calls fail: the user gets a sentence, the output stays whole, nothing half-written is left. */
  async failEachCall(code: Exclude<Fault, 'SIGKILL'>): Promise<Campaign> {
    return this.atEachCall(code, async (parent, ended, call) => {
      if (ended.code !== 2 && ended.code !== 0) return `it ends with ${ended.code}: ${ended.errors}`;
      const word = wordOf(join(parent, 'unified'));
      if (word === undefined) return 'the output is not whole';
      if (ended.code === 0 && word !== 'new') return 'it says done and is not';
      const left = namesIn(parent).filter((name) => name.startsWith('.unified.tmp-'));
      // What cannot be removed stays, until the next run.
      return left.length > 0 && call !== 'rmSync' ? `${left} is left beside it` : undefined;
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async atEachCall(
    fault: Fault,
    trouble: (parent: string, ended: Ended, call: string) => Promise<string | undefined>,
  ): Promise<Campaign> {
    const broken: string[] = [];
    for (const [k, call] of this.calls.entries()) {
      const unified = await this.earlierOutput();
      const parent = dirname(unified);
      const ended = this.run(unified, { FAULT: fault, FAULT_AT: String(k + 1) });
      const found = (await trouble(parent, ended, call)) ?? (await troubleAfterwards(parent));
      if (found !== undefined) broken.push(`${fault} at call ${k + 1} (${call}): ${found}`);
    }
    return { tried: this.calls.length, broken };
  }

  /** The path of an output to which a person has added notes. */
  private async earlierOutput(): Promise<string> {
    const unified = join(mkdtempSync(join(this.folder, 'at-')), 'unified');
    await publish(unified, outputsSaying('old'), { bom: false });
    writeFileSync(join(unified, 'notes.txt'), 'mine');
    return unified;
  }

  private run(unified: string, environment: NodeJS.ProcessEnv): Ended {
    const inject = new URL(`file://${join(ROOT, 'tests', 'faults', 'inject.mjs')}`).href;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', inject, this.program, unified, 'new'], {
      env: { PATH: process.env.PATH, ...environment },
      encoding: 'utf8',
    });
    return { code: status, said: stdout, errors: stderr };
  }
}

/** Whatever happened, a further run publishes, clears up and keeps what a person put there. */
async function troubleAfterwards(parent: string): Promise<string | undefined> {
  const unified = join(parent, 'unified');
  await publish(unified, outputsSaying('third'), { bom: false });
  if (wordOf(unified) !== 'third') return 'the next run does not publish';
  if (!namesIn(unified).includes('notes.txt')) return 'what a person put there is gone';
  const beside = namesIn(parent).filter((name) => name !== 'unified');
  return beside.length > 0 ? `${beside} is left after the next run` : undefined;
}
