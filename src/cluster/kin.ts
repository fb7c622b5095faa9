import type { Entities } from '../domain/entities.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { type Holders, holdersOf } from './relatives.ts';
import { type Surnames, surnameWords } from './surnames.ts';

/** Values that households share. */
const COLUMNS = ['phone', 'email', 'address'] as const;

/** By what relatives are found, whoever the customers are. Plain data. */
export interface Kin {
  readonly surnames: Surnames;
  /** By place in COLUMNS. */
  readonly holders: readonly Holders[];
}

/** Of fewer entities all is done at once: it takes no longer than telling another thread. */
const LEAST = 50_000;

/** The surnames are a piece, and so is each of the columns. `meanwhile`: what this thread has to do first. */
export async function kinOn(
  entities: KinEntities,
  ranges: RangeRunner = ONE_THREAD,
  meanwhile: () => void = () => undefined,
): Promise<Kin> {
  const runner = entities.count < LEAST ? ONE_THREAD : ranges;
  const parts: Part[] = [];
  const here = (piece: number): Part => {
    meanwhile();
    return partOf(entities, piece);
  };
  const data = { entities: memoryOf(columnsOf(entities)) };
  for await (const part of runner.run(KIN, data, { total: PARTS, piece: 1 }, here)) parts.push(part);
  return joined(parts);
}

/** The same, at once. */
export function kinOf(entities: KinEntities): Kin {
  return joined(Array.from({ length: PARTS }, (_, piece) => partOf(entities, piece)));
}

const PARTS = 1 + COLUMNS.length;

type Part = Partial<Surnames & Holders>;

function joined([surnames, ...holders]: readonly Part[]): Kin {
  return { surnames: surnames as Surnames, holders: holders as readonly Holders[] };
}

/** Looking for surnames and holders as a loop that threads can share. */
export const KIN: RangeTask<{ readonly entities: Memory<KinEntities> }, Part> = {
  name: 'cluster/kin',
  open: ({ entities }) => {
    const columns = fromMemory<KinEntities>(entities);
    return (piece) => partOf(columns, piece);
  },
};

interface KinEntities extends Pick<Entities, 'count'> {
  readonly match: Pick<Entities['match'], (typeof COLUMNS)[number] | 'family'>;
}

function columnsOf({ count, match: { family, phone, email, address } }: KinEntities): KinEntities {
  return { count, match: { family, phone, email, address } };
}

function partOf({ count, match }: KinEntities, piece: number): Part {
  if (piece === 0) return surnameWords(match.family);
  return holdersOf(match[COLUMNS[piece - 1]], match.family.codes.subarray(0, count));
}
