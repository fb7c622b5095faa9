/**
 * `node tests/bench/phones.mjs [--per-country 500000] [--countries CO,MX] [--numbers 200000] [--rounds 7]`
 *
 * Equality: every question of tests/normalize/phone/automaton-numbers.ts, put to the automata and to the library.
 * Speed: the questions alone, and whole cells through normalizePhones, once with the automata and once with the
 * library in their place, turn by turn on one thread; the median of the ratios of the turns, since machines are
 * not calm.
 * Ends with 1 when a single answer differs.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    'per-country': { type: 'string', default: '2000' },
    countries: { type: 'string', default: '' },
    numbers: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '7' },
  },
});

/** Where most of our customers' numbers come from. */
const MARKET = ['CO', 'MX', 'ES', 'AR', 'CL', 'PE', 'EC', 'BR', 'US'];
/** How people set digits apart. */
const WRITINGS = [
  (digits) => digits,
  (digits) => digits.replace(/(\d{3})(?=\d{4})/g, '$1 '),
  (digits) => digits.replace(/(\d{3})(?=\d{4})/g, '$1-'),
  (digits) => digits.replace(/^(\d{3})(\d{3})/, '($1) $2-'),
  (digits) => `Tel. ${digits}`,
];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const automata = await bundled('automata', []);
const library = await bundled('library', [libraryInPlace()]);

const same = equality(values.countries === '' ? automata.COUNTRIES : values.countries.split(','));
const alike = cellsAndSpeed(Number(values.numbers), Number(values.rounds));
process.exitCode = same && alike ? 0 : 1;

function equality(countries) {
  const perCountry = Number(values['per-country']);
  const { askLibrary, parseNumber, questionsOf } = automata;
  let asked = 0;
  let valid = 0;
  let differences = 0;
  for (const country of countries) {
    for (const question of questionsOf(country, 0, perCountry)) {
      const { digits, international, country: home } = question;
      const [ours, theirs] = [parseNumber(digits, international, home), askLibrary(digits, international, home)];
      asked++;
      if (theirs?.type !== undefined) valid++;
      if (isSame(ours, theirs)) continue;
      if (differences++ < 20) console.log('differs:', question, ours, theirs);
    }
    if (perCountry >= 100_000)
      console.error(`${country}: ${asked.toLocaleString('en')} asked, ${differences} differences`);
  }
  const share = ((100 * valid) / asked).toFixed(0);
  console.log(
    `equality  ${asked.toLocaleString('en')} numbers of ${countries.length} countries (${share} % valid): ${differences} differences`,
  );
  return differences === 0;
}

function isSame(ours, theirs) {
  if (ours === undefined || theirs === undefined) return ours === theirs;
  return Object.keys(theirs).every((key) => ours[key] === theirs[key]);
}

function cellsAndSpeed(count, rounds) {
  const cells = messyCells(count);
  const differing = cells.filter(
    (cell) => JSON.stringify(read(automata, cell)) !== JSON.stringify(read(library, cell)),
  );
  for (const cell of differing.slice(0, 20)) console.log('differs:', cell, read(automata, cell), read(library, cell));
  console.log(
    `cells     ${count.toLocaleString('en')} messy cells of ${MARKET.join(' ')}: ${differing.length} differences`,
  );
  const valid = cells.filter((cell) => read(automata, cell).every((phone) => phone.valid));
  report(
    'questions alone',
    cells,
    rounds,
    (cell) => ask(library.askLibrary, cell),
    (cell) => ask(automata.parseNumber, cell),
  );
  report(
    'messy cells',
    cells,
    rounds,
    (cell) => read(library, cell),
    (cell) => read(automata, cell),
  );
  report(
    'valid cells',
    valid,
    rounds,
    (cell) => read(library, cell),
    (cell) => read(automata, cell),
  );
  return differing.length === 0;
}

function messyCells(count) {
  const perCountry = Math.ceil(count / MARKET.length);
  const cells = MARKET.flatMap((country) =>
    [...automata.questionsOf(country, 0, perCountry)].map(({ digits, international, country: home }, index) => ({
      text: (international ? '+' : '') + WRITINGS[index % WRITINGS.length](digits),
      digits,
      international,
      context: { country: home, countryIsCertain: true },
    })),
  );
  return cells.slice(0, count);
}

function read({ normalizePhones }, { text, context }) {
  return normalizePhones(text, context);
}

function ask(way, { digits, international, context }) {
  return way(digits, international, context.country);
}

function report(name, cells, rounds, byLibrary, byAutomata) {
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    // Each goes first every other time, so that a machine slowing down favours neither.
    const order = round % 2 === 0 ? [byLibrary, byAutomata] : [byAutomata, byLibrary];
    const took = new Map(order.map((way) => [way, seconds(way, cells)]));
    const [before, after] = [took.get(byLibrary), took.get(byAutomata)];
    turns.push({ before, after, ratio: before / after });
  }
  const [before, after, ratio] = ['before', 'after', 'ratio'].map((key) => median(turns.map((turn) => turn[key])));
  const rate = (time) => `${(cells.length / time / 1000).toFixed(0)}k/s`;
  console.log(
    `speed     ${name} (${cells.length.toLocaleString('en')}): library ${rate(before)}, automata ${rate(after)}, ${ratio.toFixed(1)} times`,
  );
}

function seconds(way, cells) {
  const start = performance.now();
  for (const cell of cells) way(cell);
  return (performance.now() - start) / 1000;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** The code under test in one file, since Node 20 runs no TypeScript. */
async function bundled(name, plugins) {
  const outfile = `${ROOT}.bench/bundles/phones-${name}.mjs`;
  await build({
    stdin: {
      contents: `
        export { askLibrary, parseNumber } from './src/normalize/phone/automaton.ts';
        export { normalizePhones } from './src/normalize/phone/phone.ts';
        export { COUNTRIES, questionsOf } from './tests/normalize/phone/automaton-numbers.ts';`,
      resolveDir: ROOT,
    },
    outfile,
    plugins,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Has read-number.ts ask the library, as it did before there were automata. */
function libraryInPlace() {
  return {
    name: 'library-in-place',
    setup(builder) {
      builder.onResolve({ filter: /\/automaton\.ts$/ }, ({ importer }) =>
        importer.endsWith('read-number.ts') ? { path: 'library', namespace: 'library-in-place' } : undefined,
      );
      builder.onLoad({ filter: /.*/, namespace: 'library-in-place' }, () => ({
        contents: "export { askLibrary as parseNumber } from './src/normalize/phone/automaton.ts';",
        resolveDir: ROOT,
      }));
    },
  };
}
