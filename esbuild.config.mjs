import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

// A small file that starts and chunks that are loaded when they are called for: measured, this starts some
// 20 ms after bare Node, a bundle in one piece some 90 ms, the packages unbundled 230 ms.
const options = {
  // The file of a thread lies beside the chunk that starts it.
  entryPoints: { main: 'src/cli/main.ts', 'chunks/worker': 'src/engine/worker.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names are left alone: they stand in the stack of a bug report.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // fast-levenshtein makes a collator when it is loaded, for an option that nobody here uses: 13 ms of the start.
  define: { 'Intl.Collator': 'undefined' },
  plugins: [{ name: 'tables apart', setup: keepTablesApart }],
  // Packages written as CommonJS ask for `require`, which an ES module does not have.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
};

const TABLES = 'node_modules/iconv-lite/encodings/tables';

await rm('dist', { recursive: true, force: true });
// esbuild itself says what is wrong; its exception would only repeat it.
const result = await build(options).catch(() => process.exit(1));
await cp(TABLES, 'dist/chunks/tables', { recursive: true });
await writeFile('dist/LICENSES.txt', await licences(Object.keys(result.metafile.inputs)));

/**
 * The tables of Chinese, Japanese and Korean encodings, a fifth of all code, stay files of their own beside the chunks:
 * iconv-lite asks for them when such a file is read.
 */
function keepTablesApart({ onResolve }) {
  onResolve({ filter: /^\.\/tables\/.*\.json$/ }, ({ path, importer }) =>
    importer.includes('iconv-lite') ? { path, external: true } : undefined,
  );
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
