import type { PieceGroup } from './pieces.ts';

/**
 * Which entities hold which piece, rarest pieces first. Postings are numbered by falling weight, so that the
 * list of an entity is sorted by rarity as well.
 */
export interface Postings {
  readonly count: number;
  /** Bits: log2(entities that fill the group / entities that hold the piece). */
  readonly weight: Float32Array;
  readonly group: Uint8Array;
  /** Entities of posting p: entities[starts[p]] …, ascending. */
  readonly starts: Int32Array;
  readonly entities: Int32Array;
  /** Postings of entity e: of[ofStarts[e]] …, ascending, hence rarest first. */
  readonly ofStarts: Int32Array;
  readonly of: Int32Array;
}

/** Pieces of a single holder say nothing; pieces of more than `longest` holders are too common to look at. */
export function buildPostings(count: number, groups: readonly PieceGroup[], longest: number): Postings {
  const runs: Run[] = [];
  for (let g = 0; g < groups.length; g++) for (const run of runsOfGroup(count, groups[g], g, longest)) runs.push(run);
  runs.sort((a, b) => b.weight - a.weight || a.group - b.group || a.entities[0] - b.entities[0] || a.key - b.key);
  return arrange(count, runs);
}

interface Run {
  readonly key: number;
  readonly group: number;
  readonly weight: number;
  readonly entities: Int32Array;
}

function runsOfGroup(count: number, group: PieceGroup, number: number, longest: number): Run[] {
  const { keys, holders, filled } = collect(count, group);
  const order = sortByKey(keys);
  const runs: Run[] = [];
  for (let from = 0; from < order.length; ) {
    const key = keys[order[from]];
    let to = from + 1;
    while (to < order.length && keys[order[to]] === key) to++;
    const entities = distinctHolders(order, holders, from, to);
    if (entities.length > 1 && entities.length <= longest) {
      runs.push({ key, group: number, weight: Math.max(0, Math.log2(filled / entities.length)), entities });
    }
    from = to;
  }
  return runs;
}

/** Every piece of every entity as a 32-bit key; two pieces of one key only bring a needless candidate. */
function collect(count: number, group: PieceGroup) {
  let keys = new Uint32Array(count * 4 + 16);
  let holders = new Int32Array(keys.length);
  let used = 0;
  let filled = 0;
  let entity = 0;
  const put = (piece: string): void => {
    if (used === keys.length) {
      const wider = new Uint32Array(used * 2);
      wider.set(keys);
      keys = wider;
      const widerHolders = new Int32Array(used * 2);
      widerHolders.set(holders);
      holders = widerHolders;
    }
    keys[used] = hashPiece(piece);
    holders[used++] = entity;
  };
  for (; entity < count; entity++) {
    const before = used;
    group.piecesOf(entity, put);
    if (used > before) filled++;
  }
  return { keys: keys.subarray(0, used), holders, filled };
}

function hashPiece(piece: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Positions of the keys in ascending order of the keys; stable (radix sort, eleven bits a pass). */
function sortByKey(keys: Uint32Array): Int32Array {
  let from = new Int32Array(keys.length);
  let to = new Int32Array(keys.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  for (const shift of [0, 11, 22]) {
    const places = new Int32Array(2049);
    for (let i = 0; i < keys.length; i++) places[((keys[i] >>> shift) & 2047) + 1]++;
    for (let b = 0; b < 2048; b++) places[b + 1] += places[b];
    for (let i = 0; i < from.length; i++) to[places[(keys[from[i]] >>> shift) & 2047]++] = from[i];
    const free = from;
    from = to;
    to = free;
  }
  return from;
}

/** Holders come in ascending order because the sort is stable. */
function distinctHolders(order: Int32Array, holders: Int32Array, from: number, to: number): Int32Array {
  const out = new Int32Array(to - from);
  let length = 0;
  for (let k = from; k < to; k++) {
    const holder = holders[order[k]];
    if (length === 0 || out[length - 1] !== holder) out[length++] = holder;
  }
  return out.subarray(0, length);
}

function arrange(count: number, runs: readonly Run[]): Postings {
  const starts = new Int32Array(runs.length + 1);
  for (let p = 0; p < runs.length; p++) starts[p + 1] = starts[p] + runs[p].entities.length;
  const entities = new Int32Array(starts[runs.length]);
  const ofStarts = new Int32Array(count + 1);
  for (let p = 0; p < runs.length; p++) {
    entities.set(runs[p].entities, starts[p]);
    for (const entity of runs[p].entities) ofStarts[entity + 1]++;
  }
  for (let e = 0; e < count; e++) ofStarts[e + 1] += ofStarts[e];
  const next = ofStarts.slice();
  const of = new Int32Array(entities.length);
  for (let p = 0; p < runs.length; p++) for (const entity of runs[p].entities) of[next[entity]++] = p;
  return {
    count: runs.length,
    weight: Float32Array.from(runs, (run) => run.weight),
    group: Uint8Array.from(runs, (run) => run.group),
    starts,
    entities,
    ofStarts,
    of,
  };
}
