import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import { setForRuns } from './v8-flags.ts';

/** The run as one script, in ASCII, and what V8 made of it when it was built. */
const SCRIPT = fileURLToPath(new URL('./run.cjs', import.meta.url));
export const COMPILED = `${SCRIPT}.compiled`;

/** What the script exports. */
interface Exports {
  readonly main: (argv: readonly string[]) => Promise<number | undefined>;
  /** Does as a thread what another one asks for. */
  readonly serveTasks: (port: MessagePort) => void;
}

interface Program extends Exports {
  readonly script: Script;
}

/**
 * The run with its functions compiled already: a run of 10,000 rows spends a tenth of its time on reading code, most of
 * which is called once, and threads that open it too take 30,000 rows from 3.36 to 3.19 s. V8 refuses what another
 * version of it, or other flags, compiled, and then compiles itself: the flags of a run are set here, when it is built
 * and when it runs. Undefined where nothing was kept.
 */
export function compiledProgram(): Program | undefined {
  const cachedData = compiledCode();
  return cachedData === undefined ? undefined : openProgram(cachedData);
}

export function openProgram(cachedData?: Buffer): Program {
  setForRuns();
  const script = new Script(Module.wrap(readFileSync(SCRIPT, 'latin1')), { filename: SCRIPT, cachedData });
  const exported = { exports: {} as Exports };
  script.runInThisContext()(exported.exports, createRequire(SCRIPT), exported, SCRIPT, dirname(SCRIPT));
  return { ...exported.exports, script };
}

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(COMPILED);
  } catch {
    return undefined;
  }
}
