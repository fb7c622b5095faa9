/**
 * `node tests/bench/start.mjs COMMAND …` bundles a command of this folder, since Node 20 runs no TypeScript, and calls it.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const COMMANDS = { data: 'generate.ts', run: 'run.ts', splink: 'splink/compare.ts' };

const [command, ...argv] = process.argv.slice(2);
const outfile = fileURLToPath(new URL(`../../.bench/bundles/${command}.mjs`, import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL(COMMANDS[command], import.meta.url))],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
await (await import(pathToFileURL(outfile).href)).main(argv);
