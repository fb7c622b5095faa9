import type { Candidates, Entities } from '../domain/entities.ts';
import { BUDGET, nearest, type Partners } from './nearest.ts';
import { pairsOf } from './pairs.ts';
import { pieceGroups } from './pieces.ts';
import { buildPostings, type Postings } from './postings.ts';

/** Below so many entities every pair is compared: cheaper than choosing, and nothing is missed. */
const ALL_PAIRS_UP_TO = 300;
/** Entities between two reports of progress. */
const RANGE = 1 << 13;

/** The pairs worth comparing, about twenty-five a record, whatever the data. */
export function findCandidates(entities: Entities, onEntity?: (done: number) => void): Candidates {
  const { count } = entities;
  if (count <= ALL_PAIRS_UP_TO) return allPairs(count, whoIsSomebody(entities));
  const postings = preparePostings(entities);
  const ranges: Partners[] = [];
  for (let from = 0; from < count; from += RANGE) {
    const to = Math.min(count, from + RANGE);
    ranges.push(nearest(postings, from, to));
    onEntity?.(to);
  }
  return pairsOf(count, ranges);
}

/** Everything that `nearest` reads, as plain data over shared memory. */
export function preparePostings(entities: Entities): Postings {
  const longest = Math.max(200, Math.round(4 * Math.sqrt(entities.count)));
  return buildPostings(entities.count, pieceGroups(entities), whoIsSomebody(entities), { longest, walkable: BUDGET });
}

/** A record needs one of these to be anybody: rows with a city or a gender alone are never merged. */
const OF_A_PERSON = ['given', 'family', 'email', 'phone', 'nationalId', 'handle', 'birthDate', 'address'] as const;

function whoIsSomebody(entities: Entities): Uint8Array {
  const somebody = new Uint8Array(entities.count);
  for (const field of OF_A_PERSON) {
    const column = entities.match[field];
    for (let e = 0; e < entities.count; e++) if (!column.isEmpty(e)) somebody[e] = 1;
  }
  return somebody;
}

function allPairs(count: number, somebody: Uint8Array): Candidates {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (somebody[i] + somebody[j] < 2) continue;
      a.push(i);
      b.push(j);
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), complete: a.length === (count * (count - 1)) / 2 };
}
