/** What invented data can be asked for. */
export interface DataOptions {
  readonly rows: number;
  readonly seed: number;
  /** Records per person who appears at all. */
  readonly duplicates: number;
  /** How often values are wrong or of the past: 0 = never, 1 = about as in the sets the tool was studied on. */
  readonly damage: number;
  /** How many of the four exports the rows stand in; 1 = crm.csv alone. */
  readonly files: number;
  /** Share of the people who live in one city, where everybody is called García. */
  readonly bigCity: number;
  /** Share of the rows that hold one and the same phone number. */
  readonly switchboard: number;
}

export const DATA_DEFAULTS: DataOptions = {
  rows: 100_000,
  seed: 1,
  duplicates: 2,
  damage: 1,
  files: 4,
  bigCity: 0,
  switchboard: 0,
};

/**
 * Data that are hard for one step; `--data NAME`. The other flags go before what a name stands for.
 *
 * damaged    ten damaged records a person in one file: components of thousands for the clustering step
 * oversized  of a million rows those of 400,000 people called García in one city, and one number on 50,000 rows: blocks
 *            that must not be compared as a whole (`--rows 100000` makes a tenth of it)
 */
const NAMED: Readonly<Record<string, Partial<DataOptions>>> = {
  damaged: { rows: 50_000, duplicates: 10, damage: 4, files: 1 },
  oversized: { rows: 1_000_000, duplicates: 1, bigCity: 0.4, switchboard: 0.05 },
};

/** For parseArgs. */
export const DATA_FLAGS = {
  rows: { type: 'string' },
  seed: { type: 'string' },
  duplicates: { type: 'string' },
  damage: { type: 'string' },
  'big-city': { type: 'string' },
  switchboard: { type: 'string' },
  files: { type: 'string' },
  data: { type: 'string' },
} as const;

type Given = { readonly [Flag in keyof typeof DATA_FLAGS]?: string };

/** The flags as numbers, complete with the defaults. Throws on what is no number and on a name nobody knows. */
export function dataOptions(given: Given): DataOptions {
  const usual = { ...DATA_DEFAULTS, ...namedData(given.data) };
  return {
    rows: numberOf(given.rows, usual.rows),
    seed: numberOf(given.seed, usual.seed),
    duplicates: numberOf(given.duplicates, usual.duplicates),
    damage: numberOf(given.damage, usual.damage),
    files: numberOf(given.files, usual.files),
    bigCity: numberOf(given['big-city'], usual.bigCity),
    switchboard: numberOf(given.switchboard, usual.switchboard),
  };
}

function namedData(name: string | undefined): Partial<DataOptions> {
  if (name === undefined) return {};
  if (!Object.hasOwn(NAMED, name))
    throw new Error(`no data are called ${name}; there are ${Object.keys(NAMED).join(', ')}`);
  return NAMED[name];
}

function numberOf(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!(value >= 0)) throw new Error(`a number is needed, not ${text}`);
  return value;
}
