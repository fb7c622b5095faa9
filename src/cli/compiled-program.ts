import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The run as one script, and what V8 made of it when it was built. */
const SCRIPT = fileURLToPath(new URL('./run.cjs', import.meta.url));
export const COMPILED = `${SCRIPT}.compiled`;

interface Program {
  readonly main: (argv: readonly string[]) => Promise<number | undefined>;
  readonly script: Script;
}

/**
 * The run with its functions compiled already: a run of 10,000 rows spends a tenth of its time on reading code, most of
 * which is called once. V8 refuses what another version of it, or other flags, compiled, and then compiles itself.
 * Undefined where nothing was kept.
 */
export function compiledProgram(): Program | undefined {
  const cachedData = compiledCode();
  return cachedData === undefined ? undefined : openProgram(cachedData);
}

export function openProgram(cachedData?: Buffer): Program {
  const script = new Script(Module.wrap(readFileSync(SCRIPT, 'utf8')), { filename: SCRIPT, cachedData });
  const exported = { exports: {} as Pick<Program, 'main'> };
  script.runInThisContext()(exported.exports, createRequire(SCRIPT), exported, SCRIPT, dirname(SCRIPT));
  return { main: exported.exports.main, script };
}

function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(COMPILED);
  } catch {
    return undefined;
  }
}
