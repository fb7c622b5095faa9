/**
 * `node tests/bench/start.mjs COMMAND …` bundles a command, since Node 20 runs no TypeScript, and calls it.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const COMMANDS = {
  data: new URL('./generate.ts', import.meta.url),
  run: new URL('./run.ts', import.meta.url),
  read: new URL('./read.ts', import.meta.url),
  splink: new URL('./splink/compare.ts', import.meta.url),
  accuracy: new URL('../accuracy/main.ts', import.meta.url),
  guarantees: new URL('./guarantees.ts', import.meta.url),
  fuzz: new URL('./fuzz.ts', import.meta.url),
  soak: new URL('./soak.ts', import.meta.url),
  pairs: new URL('./pairs.ts', import.meta.url),
};

const [command, ...argv] = process.argv.slice(2);
const outfile = fileURLToPath(new URL(`../../.bench/bundles/${command}.mjs`, import.meta.url));
await build({
  entryPoints: [fileURLToPath(COMMANDS[command])],
  outfile,
  bundle: true,
  // Packages are bundled, for Node takes no JSON from them without a word; these two bring programs along.
  external: ['esbuild', 'typescript'],
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
await (await import(pathToFileURL(outfile).href)).main(argv);
