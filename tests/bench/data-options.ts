/** What invented data can be asked for. */
export interface DataOptions {
  readonly rows: number;
  readonly seed: number;
  /** Records per person who appears at all. */
  readonly duplicates: number;
  /** How often values are wrong or of the past: 0 = never, 1 = about as in the sets the tool was studied on. */
  readonly damage: number;
  /** Share of the people who live in one city. */
  readonly bigCity: number;
  /** Share of the rows that hold one and the same phone number. */
  readonly switchboard: number;
}

export const DATA_DEFAULTS: DataOptions = {
  rows: 100_000,
  seed: 1,
  duplicates: 2,
  damage: 1,
  bigCity: 0,
  switchboard: 0,
};

/** For parseArgs. `--oversized` is short for one city with 40 % of the people and one number on 5 % of the rows. */
export const DATA_FLAGS = {
  rows: { type: 'string' },
  seed: { type: 'string' },
  duplicates: { type: 'string' },
  damage: { type: 'string' },
  'big-city': { type: 'string' },
  switchboard: { type: 'string' },
  oversized: { type: 'boolean' },
} as const;

type Given = { readonly [Flag in Exclude<keyof typeof DATA_FLAGS, 'oversized'>]?: string } & {
  readonly oversized?: boolean;
};

/** The flags as numbers, complete with the defaults. Throws on what is no number. */
export function dataOptions(given: Given): DataOptions {
  const usual = given.oversized ? { ...DATA_DEFAULTS, bigCity: 0.4, switchboard: 0.05 } : DATA_DEFAULTS;
  return {
    rows: numberOf(given.rows, usual.rows),
    seed: numberOf(given.seed, usual.seed),
    duplicates: numberOf(given.duplicates, usual.duplicates),
    damage: numberOf(given.damage, usual.damage),
    bigCity: numberOf(given['big-city'], usual.bigCity),
    switchboard: numberOf(given.switchboard, usual.switchboard),
  };
}

function numberOf(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!(value >= 0)) throw new Error(`a number is needed, not ${text}`);
  return value;
}
