import type { ListColumn } from '../domain/column.ts';
import type { Entities } from '../domain/entities.ts';
import { sharedInt32, sharedUint8 } from '../domain/shared-arrays.ts';

/**
 * Countries whose ids carry a check digit that the normalizing step has tested before it names the country behind
 * the `@`: two such ids of one country are two persons. A Colombian cédula has none and never vetoes: ids are
 * mistyped, and a veto on unproven ones cost febrl1 and febrl2 two points of F1. The key of a Mexican id is the letters of
 * the name and the birth date: of twins, where another initial is all that keeps them apart, it took both for one.
 */
const PROVEN_BY_CHECK_DIGIT: ReadonlySet<string> = new Set(['ES', 'CL', 'BR', 'EC', 'MX']);

/** The national ids of the entities: plain data over shared memory, for other threads too. */
export interface ProvenIds {
  /** Entity e has the ids items[starts[e]] … items[starts[e + 1] - 1]. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** Per id: which country proves it, counted from 1; 0 where none does. */
  readonly countryOf: Uint8Array;
  /** Whether an entity has a proven id at all, a bit each: few have, and all bits are at hand where the ids would not be. */
  readonly holders: Int32Array;
}

export function provenIds({ match: { nationalId } }: Pick<Entities, 'match'>): ProvenIds {
  const { starts, items, values } = nationalId;
  const countries = [...PROVEN_BY_CHECK_DIGIT];
  const countryOf = sharedUint8(values.size);
  let id = 0;
  for (const key of values.texts()) {
    const cut = key.indexOf('@');
    countryOf[id++] = cut < 0 ? 0 : 1 + countries.indexOf(key.slice(cut + 1));
  }
  return { starts, items, countryOf, holders: holdersOf(nationalId, countryOf) };
}

function holdersOf({ length, starts, items }: ListColumn, countryOf: Uint8Array): Int32Array {
  const holders = sharedInt32((length >> 5) + 1);
  for (let entity = 0; entity < length; entity++)
    for (let k = starts[entity]; k < starts[entity + 1]; k++)
      if (countryOf[items[k]] !== 0) holders[entity >> 5] |= 1 << (entity & 31);
  return holders;
}

/** Whether two groups of entities hold two different proven ids of one country. */
export function holdsTwoProvenIds(ids: ProvenIds): (a: readonly number[], b: readonly number[]) => boolean {
  const { countryOf } = ids;
  return (a, b) => {
    const mine = provenIdsOf(a, ids);
    if (mine.length === 0) return false;
    const theirs = provenIdsOf(b, ids);
    return mine.some((x) =>
      theirs.some((y) => x !== y && countryOf[x] === countryOf[y] && !mine.includes(y) && !theirs.includes(x)),
    );
  };
}

const NONE: readonly number[] = [];

/** Most groups hold none, which costs no list. */
function provenIdsOf(group: readonly number[], { starts, items, countryOf, holders }: ProvenIds): readonly number[] {
  let ids: number[] | undefined;
  for (const entity of group) {
    if (((holders[entity >> 5] >>> (entity & 31)) & 1) === 0) continue;
    for (let k = starts[entity]; k < starts[entity + 1]; k++) {
      if (countryOf[items[k]] === 0) continue;
      if (ids === undefined) ids = [items[k]];
      else ids.push(items[k]);
    }
  }
  return ids ?? NONE;
}
