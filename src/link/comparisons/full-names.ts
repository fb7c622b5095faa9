import type { Entities } from '../../domain/entities.ts';
import type { RangeRunner, RangeTask } from '../../domain/ranges.ts';
import { sharedInt32 } from '../../domain/shared-arrays.ts';
import { NAME, type Names } from './names.ts';

/** Fewer words than this agree in any order by chance. */
export const LEAST_WORDS = 3;

/** Given and family names of the entities. */
export interface WholeNames {
  readonly names: Names;
  /**
   * Four integers an entity, for one look into memory: the codes of given and family name, and the sounds of all its
   * words as two sets of 32 bits in which several may share one; none where it lacks a name or has too few words.
   */
  readonly full: Int32Array;
}

/** Integers an entity, and which of them is what. */
export const FULL = 4;
export const GIVEN = 0;
export const FAMILY = 1;
export const SOUNDS = 2;

export function readWholeNames(entities: Entities, names: Names): WholeNames {
  const data = unreadWhole(entities, names);
  putFull(data, 0, entities.count);
  return { names, full: data.full };
}

/** The same on threads. */
export async function sharedWholeNames(entities: Entities, names: Names, ranges: RangeRunner): Promise<WholeNames> {
  const data = unreadWhole(entities, names);
  for await (const _ of ranges.run(FULL_NAMES, data, { total: entities.count, piece: PIECE }));
  return { names, full: data.full };
}

interface UnreadWhole extends WholeNames {
  readonly givens: Int32Array;
  readonly families: Int32Array;
}

function unreadWhole({ match, count }: Entities, names: Names): UnreadWhole {
  return { names, givens: match.given.codes, families: match.family.codes, full: sharedInt32(FULL * count) };
}

/** Entities a piece, each of which waits for two lines from anywhere in memory. */
const PIECE = 1 << 16;

/** Reading full names as a loop that threads can share. */
export const FULL_NAMES: RangeTask<UnreadWhole, undefined> = {
  name: 'link/full-names',
  open: (data) => (from, to) => putFull(data, from, to),
};

/** Without a branch on what is read, so that many names are fetched at the same time. */
function putFull({ names, givens, families, full }: UnreadWhole, from: number, to: number): undefined {
  for (let e = from; e < to; e++) {
    full[FULL * e + GIVEN] = givens[e];
    full[FULL * e + FAMILY] = families[e];
  }
  const { records: p } = names.given;
  const { records: q } = names.family;
  if (p.length === 0 || q.length === 0) return;
  for (let e = from; e < to; e++) {
    const x = givens[e];
    const y = families[e];
    // The first name stands for a missing one, none of whose bits are taken.
    const at = NAME * (x & ~(x >> 31));
    const bt = NAME * (y & ~(y >> 31));
    const few = p[at + 10] + q[bt + 10] - LEAST_WORDS;
    const taken = ~((x | y | few) >> 31);
    full[FULL * e + SOUNDS] = (p[at + 13] | q[bt + 13]) & taken;
    full[FULL * e + SOUNDS + 1] = (p[at + 14] | q[bt + 14]) & taken;
  }
}
