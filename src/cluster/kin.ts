import type { Entities } from '../domain/entities.ts';
import { fromMemory, type Memory, memoryOf } from '../domain/memory.ts';
import { once } from '../domain/once.ts';
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

/**
 * Each of the columns is a piece, after one of nothing: the thread that asks takes that, for it has more to do.
 * `surnames`: asked once, by this thread, after what it has to do first, which is `meanwhile`.
 */
export async function kinOn(
  entities: KinEntities,
  surnames: () => Surnames,
  ranges: RangeRunner = ONE_THREAD,
  meanwhile: () => void = () => undefined,
): Promise<Kin> {
  const runner = entities.count < LEAST ? ONE_THREAD : ranges;
  const holders: Holders[] = [];
  const first = once(() => {
    meanwhile();
    return surnames();
  });
  const here = (piece: number): Holders | undefined => {
    first();
    return holdersOfPiece(entities, piece);
  };
  const data = { entities: memoryOf(columnsOf(entities)) };
  for await (const some of runner.run(KIN, data, { total: 1 + COLUMNS.length, piece: 1 }, here)) {
    if (some !== undefined) holders.push(some);
  }
  return { surnames: first(), holders };
}

/** The same, at once. */
export function kinOf(entities: KinEntities): Kin {
  return {
    surnames: surnameWords(entities.match.family),
    holders: COLUMNS.map((_, column) => holdersOfColumn(entities, column)),
  };
}

/** Looking for holders as a loop that threads can share. */
export const KIN: RangeTask<{ readonly entities: Memory<KinEntities> }, Holders | undefined> = {
  name: 'cluster/kin',
  open: ({ entities }) => {
    const columns = fromMemory<KinEntities>(entities);
    return (piece) => holdersOfPiece(columns, piece);
  },
};

interface KinEntities extends Pick<Entities, 'count'> {
  readonly match: Pick<Entities['match'], (typeof COLUMNS)[number] | 'family'>;
}

function columnsOf({ count, match: { family, phone, email, address } }: KinEntities): KinEntities {
  return { count, match: { family, phone, email, address } };
}

function holdersOfPiece(entities: KinEntities, piece: number): Holders | undefined {
  return piece === 0 ? undefined : holdersOfColumn(entities, piece - 1);
}

function holdersOfColumn({ count, match }: KinEntities, column: number): Holders {
  return holdersOf(match[COLUMNS[column]], match.family.codes.subarray(0, count));
}
