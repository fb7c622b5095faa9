// The house rules on imports (DESIGN.md §4), each with its reason. Steps are the folders of a run.
const STEPS = 'read|map|normalize|block|link|cluster|merge|report|validate';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The nouns are shared by all; whatever they imported, everything would depend on.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'step-imports-itself-and-domain',
      comment: 'Steps know each other through the domain only, so that each can be read, tested and replaced alone.',
      severity: 'error',
      from: { path: `^src/(${STEPS})/` },
      to: { path: '^(src|bin)/', pathNot: ['^src/$1/', '^src/domain/'] },
    },
    {
      name: 'only-edges-touch-node',
      comment: 'Files, processes and threads belong to read, io, engine and cli; a step that computes runs anywhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(read|io|engine|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'run-stays-below-cli',
      comment: 'The run is used by commands and tests; what it would take from the command line is passed to it.',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'only-tables-of-contents-see-all-steps',
      comment:
        'unify.ts is the run on one page, matching.ts its middle, explain.ts and evaluate.ts ask a run how it came about (matched-run.ts), ' +
        'validate.ts stops it to look at the rows, decisions.ts, review.ts, forget.ts and earlier-ids.ts serve what people wish, ' +
        'cluster-parts.ts and customer-parts.ts are parts of it as threads share them, engine/tasks.ts is the same for threads: nobody else joins steps.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          `^src/(${STEPS})/`,
          '^src/(unify|matching|cluster-parts|customer-parts|matched-run|decisions|earlier-ids|explain|review|forget|value-records|evaluate|validate)[.]ts$',
          '^src/engine/tasks[.]ts$',
        ],
      },
      to: { path: `^src/(${STEPS})/`, pathNot: '^src/report/' },
    },
    {
      name: 'io-knows-files-not-customers',
      comment: 'It writes what it is given: of the report it knows the shape of an output, of the rest nothing.',
      severity: 'error',
      from: { path: '^src/io/' },
      to: { path: '^src/', pathNot: '^src/(io/|domain/failure[.]ts$|report/output-file[.]ts$)' },
    },
    {
      name: 'config-checks-and-nothing-else',
      comment: 'What is written becomes what is checked; reading the file is the work of io.',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/', pathNot: '^src/(config|domain)/' },
    },
    {
      name: 'engine-knows-ranges-not-customers',
      comment: 'It splits work over shared memory; only its list of tasks knows what the work is.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '^src/engine/tasks[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(engine|domain)/' },
    },
    {
      name: 'colour-and-flags-only-in-cli',
      comment: 'Who computes does not talk: words, colour and exit codes live in one folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(commander|chalk|ora)/' },
    },
    {
      name: 'no-circular',
      comment: 'Of two files that need each other neither can be understood first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead, or its entry point is missing.',
      severity: 'error',
      from: { path: '^src/', orphan: true },
      to: {},
    },
    {
      name: 'no-development-packages',
      comment: 'What users run must not need what only developers install.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
