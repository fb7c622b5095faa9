import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names are left alone: they stand in the stack of a bug report.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [
    { name: 'tables apart', setup: keepTablesApart },
    { name: 'no processes', setup: leaveProcessesOut },
  ],
};

// fast-levenshtein makes a collator when it is loaded, for an option that nobody here uses: 13 ms of the start.
const define = { 'Intl.Collator': 'undefined' };

// A small file that starts and chunks that are loaded when they are called for: measured, this starts some
// 20 ms after bare Node, a bundle in one piece some 90 ms, the packages unbundled 230 ms.
const program = {
  ...common,
  entryPoints: {
    main: 'src/cli/start.ts',
    'chunks/cli': 'src/cli/main.ts',
    'chunks/compiled-program': 'src/engine/compiled-program.ts',
    // The file of a thread lies beside the chunk that starts it.
    'chunks/worker': 'src/engine/worker.ts',
  },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  define,
  // Packages written as CommonJS ask for `require`, which an ES module does not have.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
};

// The run once more, as the one script that src/engine/compiled-program.ts opens.
const run = {
  ...common,
  entryPoints: ['src/cli/run-main.ts'],
  outfile: 'dist/chunks/run.cjs',
  format: 'cjs',
  define: { ...define, 'import.meta.url': 'scriptUrl' },
  banner: { js: "const scriptUrl=require('node:url').pathToFileURL(__filename).href;" },
};

const TABLES = 'node_modules/iconv-lite/encodings/tables';

await rm('dist', { recursive: true, force: true });
// esbuild itself says what is wrong; its exception would only repeat it.
const results = await Promise.all([build(program), build(run)]).catch(() => process.exit(1));
await cp(TABLES, 'dist/chunks/tables', { recursive: true });
await writeFile('dist/LICENSES.txt', await licences(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
await writeAscii(run.outfile);
await keepCompiled();

/**
 * What esbuild leaves beyond ASCII stands in regular expressions, where an escape means the same. V8 then keeps the
 * script at a byte a letter instead of two, and it is read in 1 ms instead of 4.
 */
async function writeAscii(file) {
  const code = await readFile(file, 'utf8');
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, code.replace(/[^\0-\x7f]/g, escaped));
}

/**
 * Writes down what V8 made of the run, functions included that small runs call. They are called here without the flags
 * of the run, for V8 takes no code that was compiled under other flags than those it starts with.
 */
async function keepCompiled() {
  v8.setFlagsFromString = () => {};
  const { COMPILED, openProgram } = await import('./dist/chunks/compiled-program.js');
  const { main, script } = openProgram();
  const out = await mkdtemp(join(tmpdir(), 'unify-build-'));
  const { write } = process.stderr;
  process.stderr.write = () => true;
  for (const folder of ['tienda', 'mexico']) {
    const names = (await readdir(`fixtures/${folder}`)).filter((name) => name.endsWith('.csv'));
    await main([...names.map((name) => `fixtures/${folder}/${name}`), '-o', join(out, folder)]);
  }
  process.stderr.write = write;
  await rm(out, { recursive: true });
  await writeFile(COMPILED, script.createCachedData());
}

/**
 * The tables of Chinese, Japanese and Korean encodings, a fifth of all code, stay files of their own beside the chunks:
 * iconv-lite asks for them when such a file is read.
 */
function keepTablesApart({ onResolve }) {
  onResolve({ filter: /^\.\/tables\/.*\.json$/ }, ({ path, importer }) =>
    importer.includes('iconv-lite') ? { path, external: true } : undefined,
  );
}

/** commander loads node:child_process for commands that are programs of their own, which nobody here has: 2 ms of each start. */
function leaveProcessesOut({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    importer.includes('commander') ? { path: 'child_process', namespace: 'nothing' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '' }));
}

/** The packages that went into the bundle, with the licences that ask to travel along. */
async function licences(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...folders].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n---\n\n');
}
