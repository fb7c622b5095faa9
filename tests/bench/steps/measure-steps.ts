import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { threadCount } from '../../../src/cli/threads.ts';
import { STEPS } from '../../../src/domain/progress.ts';
import { costOf } from '../child.ts';
import { BENCH, ROOT } from '../folders.ts';
import type { Probe } from './probe.ts';

const HERE = join(ROOT, 'tests', 'bench', 'steps');

/** What each step of a run over these files, of so many rows together, costs: measured in a process of its own. */
export async function measureSteps(files: readonly string[], rows: number, folder: string): Promise<Probe> {
  const outfile = join(BENCH, 'bundles', 'probe.mjs');
  await build({
    entryPoints: [join(HERE, 'probe.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    plugins: [timedSteps],
  });
  return JSON.parse(
    (await costOf(process.execPath, [outfile, folder, String(threadCount(undefined, rows)), ...files])).printed,
  );
}

/**
 * Whatever a file right under src, which puts steps together, imports from the folder of a step comes through timedModule. CommonJS, because only there
 * a module can export what it finds in another at run time.
 */
const timedSteps: Plugin = {
  name: 'timed steps',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ importer, path, namespace }) => {
      if (namespace !== 'file' || dirname(importer) !== join(ROOT, 'src')) return undefined;
      const file = resolve(join(ROOT, 'src'), path);
      return stepOf(file) === undefined ? undefined : { path: file, namespace: 'timed' };
    });
    onLoad({ filter: /./, namespace: 'timed' }, ({ path }) => ({
      contents: `
        const { timedModule } = require(${JSON.stringify(join(HERE, 'timed.ts'))});
        module.exports = timedModule(${JSON.stringify(stepOf(path))}, require(${JSON.stringify(path)}));`,
      resolveDir: HERE,
    }));
  },
};

/** The folder under src, when it is a step. */
function stepOf(file: string): string | undefined {
  const [folder] = relative(join(ROOT, 'src'), file).split(sep);
  return STEPS.find((step) => step === folder);
}
