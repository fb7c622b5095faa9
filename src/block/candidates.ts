import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { Candidates, Entities } from '../domain/entities.ts';
import { ONE_THREAD, type RangeRunner } from '../domain/ranges.ts';
import { sharedUint8 } from '../domain/shared-arrays.ts';
import { choiceFor } from './choice.ts';
import { BUDGET, NEAREST, type Partners } from './nearest.ts';
import { pairsOf } from './pairs.ts';
import { planGroups } from './pieces.ts';
import { buildPostings, type Postings } from './postings.ts';
import { RUNS, type Runs } from './runs.ts';

/** Below so many entities every pair is compared: cheaper than choosing, and nothing is missed. */
const ALL_PAIRS_UP_TO = 300;
/** Entities a piece: some thirty milliseconds. */
const PIECE = 1 << 13;

/** The pairs worth comparing: at most some twenty-five a record, whatever the data. */
export async function findCandidates(
  entities: Entities,
  ranges: RangeRunner = ONE_THREAD,
  onEntity?: (done: number) => void,
): Promise<Candidates> {
  const { count } = entities;
  if (count <= ALL_PAIRS_UP_TO) return allPairs(count, whoIsSomebody(entities));
  // The postings are gone before the pairs are put together: of a million rows they take a third of a gigabyte.
  const partners = await partnersOf(entities, ranges, onEntity);
  ranges.letGo?.();
  return await pairsOf(count, partners, ranges);
}

async function partnersOf(
  entities: Entities,
  ranges: RangeRunner,
  onEntity?: (done: number) => void,
): Promise<Partners[]> {
  const found: Partners[] = [];
  const cut = { total: entities.count, piece: PIECE };
  const postings = await preparePostings(entities, ranges);
  // What postings are made from is as large as they are.
  ranges.letGo?.();
  for await (const partners of ranges.run(NEAREST, postings, cut)) {
    found.push(partners);
    onEntity?.(partners.to);
  }
  return found;
}

/** Everything that `nearest` reads, as plain data over shared memory. */
export async function preparePostings(
  entities: Entities,
  ranges: RangeRunner = ONE_THREAD,
  { walkable = BUDGET, choice = choiceFor(entities.count) } = {},
): Promise<Postings> {
  const { count } = entities;
  const groups = planGroups(entities, choice.shortPieces);
  // The study's 4 · √count, but for few entities, finds nothing more: F1 the same on a million invented rows.
  const longest = Math.max(400, Math.round(Math.sqrt(count)));
  const task = { count, groups, somebody: whoIsSomebody(entities), longest, partLess: choice.partLess };
  const found: Runs[] = [];
  for await (const runs of ranges.run(RUNS, task, { total: groups.length, piece: 1 })) found.push(...runs);
  return buildPostings(count, found, { walkable, choice }, ranges);
}

/** A record needs one of these to be anybody: rows with a city or a gender alone are never merged. */
const OF_A_PERSON = ['given', 'family', 'email', 'phone', 'nationalId', 'handle', 'birthDate', 'address'] as const;

/**
 * In a list of companies the company is the customer; beside people who work at companies it is none of them, and a row of
 * it alone stays so.
 */
function whoIsSomebody({ count, match }: Entities): Uint8Array {
  const somebody = sharedUint8(count);
  for (const field of OF_A_PERSON) {
    const column = match[field];
    if (column.values.size === 0) continue;
    if (column instanceof CodedColumn) markCoded(column.codes, somebody);
    else markListed(column.starts, somebody);
  }
  const companies = match.company.codes;
  if (match.company.values.size > 0 && !worksAnybody(companies, somebody)) markCoded(companies, somebody);
  return somebody;
}

function worksAnybody(companies: Int32Array, somebody: Uint8Array): boolean {
  for (let e = 0; e < somebody.length; e++) if (companies[e] !== EMPTY && somebody[e] === 1) return true;
  return false;
}

/** By the sign, for a branch would be mispredicted half the time: EMPTY is −1, all other codes are not negative. */
function markCoded(codes: Int32Array, somebody: Uint8Array): void {
  for (let e = 0; e < somebody.length; e++) somebody[e] |= ~codes[e] >>> 31;
}

function markListed(starts: Int32Array, somebody: Uint8Array): void {
  for (let e = 0; e < somebody.length; e++) somebody[e] |= (starts[e] - starts[e + 1]) >>> 31;
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
