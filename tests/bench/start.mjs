/**
 * `node tests/bench/start.mjs COMMAND …` bundles a command, since Node 20 runs no TypeScript, and calls it.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const COMMANDS = {
  data: new URL('./generate.ts', import.meta.url),
  run: new URL('./run.ts', import.meta.url),
  splink: new URL('./splink/compare.ts', import.meta.url),
  accuracy: new URL('../accuracy/main.ts', import.meta.url),
};

const [command, ...argv] = process.argv.slice(2);
const outfile = fileURLToPath(new URL(`../../.bench/bundles/${command}.mjs`, import.meta.url));
await build({
  entryPoints: [fileURLToPath(COMMANDS[command])],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
await (await import(pathToFileURL(outfile).href)).main(argv);
