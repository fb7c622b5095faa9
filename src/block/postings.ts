import { ONE_THREAD, type RangeRunner, type RangeTask } from '../domain/ranges.ts';
import { sharedInt32, sharedUint16 } from '../domain/shared-arrays.ts';
import type { Choice } from './choice.ts';
import { type HeldLists, listHeld } from './held-lists.ts';
import { type Numbering, numberRuns, weightOf } from './numbering.ts';
import { groupsHeld, type Runs } from './runs.ts';

/**
 * Which entities hold which piece, rarest pieces first. Postings are numbered by falling weight, so that the
 * list of an entity is sorted by rarity as well. Plain data over shared memory.
 */
export interface Postings extends HeldLists {
  readonly count: number;
  /** So many entries may be walked for an entity. */
  readonly walkable: number;
  readonly choice: Choice;
  /** FACTS numbers a posting, side by side because each look-up of a posting is a miss of the cache. */
  readonly facts: Int32Array;
  /** The same memory. */
  readonly weights: Float32Array;
  /**
   * ENTRY numbers an entry: its entity, then the line of that. The entries of a posting begin at START, entities
   * ascending; none where more than `walkable` hold it.
   */
  readonly entries: Int32Array;
  /** Groups in which entity e holds a posting, as bits. */
  readonly held: Uint16Array;
  /** The same memory: the line of the entry at m begins at 2 · (m + 1). */
  readonly lines: Uint16Array;
}

/** Places of what is known of posting p, from FACTS · p on. */
export const FACTS = 4;
export const START = 0;
/** How many entities hold it. */
export const SIZE = 1;
export const GROUP = 2;
/** In `weights`. Bits: log2(entities that fill the group / entities that hold the piece), of parts some less. */
export const WEIGHT = 3;

/**
 * A line: of an entity its LINE commonest postings, commonest first, as commonness; then zeros; at HELD the groups in
 * which it holds a posting, as bits. Measured, of eight: 16 reach .02
 * points more of the true pairs of omni_co and .05 of three hundred thousand invented rows, nothing elsewhere; 4 reach
 * .07 less on omni_mix, .29 there.
 */
const WIDTH = 8;
export const LINE = WIDTH - 1;
export const HELD = WIDTH - 1;
const WORDS = WIDTH / 2;
/**
 * Lines lie in every entry, not once an entity, because who meets an entity lies scattered over memory: of a million
 * rows the search takes half the time, for 16 bytes an entry.
 */
export const ENTRY = 1 + WORDS;

export const MOST_COMMONNESS = 0xffff;

/** 1 for the commonest of `count` postings and so on; 0 for the many rare ones beyond MOST_COMMONNESS. */
export function commonness(count: number, posting: number): number {
  return count - posting <= MOST_COMMONNESS ? count - posting : 0;
}

/** Postings a piece: some milliseconds. */
const PIECE = 1 << 14;

/** Of the groups in their order; of pieces with more than `walkable` holders nobody asks who they are. */
export async function buildPostings(
  count: number,
  runs: readonly Runs[],
  longest: number,
  { walkable, choice }: Pick<Postings, 'walkable' | 'choice'>,
  ranges: RangeRunner = ONE_THREAD,
): Promise<Postings> {
  const numbering = numberRuns(count, runs, longest);
  const total = numbering.size.length;
  const table = describe(runs, numbering, walkable);
  const { group, run, size } = numbering;
  const lists = await listHeld({ count, runs, group, run, size }, ranges);
  const held = groupsHeld(count, runs);
  const { facts, entries } = table;
  const task = { runs, group, run, facts, entries, walkable, lines: linesOf(count, total, lists, held) };
  const written = ranges.run(ENTRIES, task, { total, piece: PIECE });
  for await (const done of written) if (done === total) break;
  return { count: total, choice, held, ...table, ...lists };
}

function describe(runs: readonly Runs[], { group, size }: Numbering, walkable: number) {
  const facts = sharedInt32(size.length * FACTS);
  const weights = new Float32Array(facts.buffer);
  let walked = 0;
  for (let p = 0; p < size.length; p++) {
    facts[p * FACTS + START] = walked;
    facts[p * FACTS + SIZE] = size[p];
    facts[p * FACTS + GROUP] = runs[group[p]].group;
    weights[p * FACTS + WEIGHT] = weightOf(runs[group[p]], size[p]);
    if (size[p] <= walkable) walked += size[p] * ENTRY;
  }
  const entries = sharedInt32(walked);
  return { facts, weights, entries, lines: new Uint16Array(entries.buffer), walkable };
}

function linesOf(count: number, postings: number, { ofStarts, of }: HeldLists, held: Uint16Array): Uint16Array {
  const lines = sharedUint16(count * WIDTH);
  for (let e = 0; e < count; e++) {
    const noted = Math.min(LINE, ofStarts[e + 1] - ofStarts[e]);
    lines[e * WIDTH + HELD] = held[e];
    for (let k = 0; k < noted; k++) lines[e * WIDTH + k] = commonness(postings, of[ofStarts[e + 1] - 1 - k]);
  }
  return lines;
}

/** What the entries of postings are made of. */
interface EntriesTask extends Pick<Numbering, 'group' | 'run'>, Pick<Postings, 'facts' | 'entries' | 'walkable'> {
  readonly runs: readonly Runs[];
  /** WIDTH numbers an entity. */
  readonly lines: Uint16Array;
}

/** Fills the entries of a range of postings, which lie apart from those of all others; tells how far it came. */
export const ENTRIES: RangeTask<EntriesTask, number> = {
  name: 'block/entries',
  open: (task) => (from, to) => putEntries(task, from, to),
};

/** Every holder, and its line behind it. */
function putEntries(task: EntriesTask, from: number, to: number): number {
  const { runs, group, run, facts, entries, walkable, lines } = task;
  const words = new Int32Array(lines.buffer);
  for (let p = from; p < to; p++) {
    const size = facts[p * FACTS + SIZE];
    if (size > walkable) continue;
    const { starts, holders } = runs[group[p]];
    const first = starts[run[p]];
    for (let k = 0, at = facts[p * FACTS + START]; k < size; k++, at += ENTRY) {
      const holder = holders[first + k];
      entries[at] = holder;
      for (let w = 0; w < WORDS; w++) entries[at + 1 + w] = words[holder * WORDS + w];
    }
  }
  return to;
}
