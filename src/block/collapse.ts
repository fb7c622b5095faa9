import type { Entities } from '../domain/entities.ts';
import { memoryOf } from '../domain/memory.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import type { MatchColumns, MatchField, Records } from '../domain/records.ts';
import { sharedInt32 } from '../domain/shared-arrays.ts';
import type { MatchMemory } from './content-hash.ts';
import { type Members, orderContents } from './content-order.ts';
import { readContents } from './contents.ts';
import { pickColumns } from './picked-columns.ts';

/**
 * Makes one entity of the records whose content is equal in every field and identifies somebody: a call log
 * with 400 rows of one number is one record to match. A name alone is not enough, namesakes are people.
 * Entities come in the order of how their names begin, then of a hash of their content, which no order of rows or
 * files can change. Records that `told` marks otherwise than others are known to be other people and stay apart
 * from them.
 */
export async function collapse(
  records: Pick<Records, 'count' | 'match'>,
  told: ReadonlyMap<number, string> = new Map(),
  ranges: RangeRunner = ONE_THREAD,
): Promise<Entities> {
  const match: MatchMemory = memoryOf<Pick<MatchColumns, MatchField>>(records.match);
  const keys = await readContents(records.count, match, ranges);
  const members = await orderContents(keys, { match, sides: sidesOf(records.count, told) }, ranges);
  const firsts = firstsOf(members);
  return { count: firsts.length, ...members, match: await pickColumns(match, firsts, ranges) };
}

/** What records are told to be as numbers, in the order of the texts; 0 for those of whom nothing is told. */
function sidesOf(count: number, told: ReadonlyMap<number, string>): Int32Array | undefined {
  if (told.size === 0) return undefined;
  const texts = [...new Set(told.values())].sort();
  const numbers = new Map(texts.map((text, k) => [text, k + 1]));
  const sides = sharedInt32(count);
  for (const [record, text] of told) sides[record] = numbers.get(text) ?? 0;
  return sides;
}

/** A record of each entity. */
function firstsOf({ starts, members }: Members): Int32Array {
  const firsts = sharedInt32(starts.length - 1);
  for (let e = 0; e < firsts.length; e++) firsts[e] = members[starts[e]];
  return firsts;
}
