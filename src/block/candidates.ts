import type { Candidates, Entities } from '../domain/entities.ts';
import { nearest } from './nearest.ts';
import { type PieceGroup, pieceGroups } from './pieces.ts';
import { buildPostings } from './postings.ts';

/** Below so many entities every pair is compared: cheaper than choosing, and nothing is missed. */
const ALL_PAIRS_UP_TO = 300;

/** The pairs worth comparing, about twenty-five a record, whatever the data. */
export function findCandidates(entities: Entities, onEntity?: (done: number) => void): Candidates {
  const somebody = whoIsSomebody(entities);
  if (entities.count <= ALL_PAIRS_UP_TO) return allPairs(entities.count, somebody);
  const longest = Math.max(200, Math.round(4 * Math.sqrt(entities.count)));
  const postings = buildPostings(
    entities.count,
    pieceGroups(entities).map((group) => only(somebody, group)),
    longest,
  );
  const pairs = new PairCollector(entities.count);
  nearest(entities.count, postings, (a, b) => pairs.add(a, b), onEntity);
  return pairs.sorted();
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

function only(somebody: Uint8Array, group: PieceGroup): PieceGroup {
  return {
    name: group.name,
    piecesOf: (entity, put) => (somebody[entity] === 1 ? group.piecesOf(entity, put) : undefined),
  };
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

/** Collects pairs in any order, each possibly twice. A pair is one number: a · count + b, exact below 2^53. */
class PairCollector {
  private keys = new Float64Array(1 << 12);
  private used = 0;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  add(i: number, j: number): void {
    if (this.used === this.keys.length) {
      const wider = new Float64Array(this.used * 2);
      wider.set(this.keys);
      this.keys = wider;
    }
    this.keys[this.used++] = i < j ? i * this.count + j : j * this.count + i;
  }

  sorted(): Candidates {
    const keys = this.keys.subarray(0, this.used).sort();
    let distinct = 0;
    for (let k = 0; k < keys.length; k++) if (k === 0 || keys[k] !== keys[k - 1]) keys[distinct++] = keys[k];
    const a = new Int32Array(distinct);
    const b = new Int32Array(distinct);
    for (let k = 0; k < distinct; k++) {
      a[k] = Math.floor(keys[k] / this.count);
      b[k] = keys[k] - a[k] * this.count;
    }
    return { a, b, complete: false };
  }
}
