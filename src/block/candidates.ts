import type { Candidates, Entities } from '../domain/entities.ts';
import { nearest } from './nearest.ts';
import { pieceGroups } from './pieces.ts';
import { buildPostings } from './postings.ts';

/** Below so many entities every pair is compared: cheaper than choosing, and nothing is missed. */
const ALL_PAIRS_UP_TO = 300;

/** The pairs worth comparing, about twenty-five a record, whatever the data. */
export function findCandidates(entities: Entities, onEntity?: (done: number) => void): Candidates {
  if (entities.count <= ALL_PAIRS_UP_TO) return allPairs(entities.count);
  const longest = Math.max(200, Math.round(4 * Math.sqrt(entities.count)));
  const postings = buildPostings(entities.count, pieceGroups(entities), longest);
  const pairs = new PairCollector(entities.count);
  nearest(entities.count, postings, (a, b) => pairs.add(a, b), onEntity);
  return pairs.sorted();
}

function allPairs(count: number): Candidates {
  const pairs = (count * (count - 1)) / 2;
  const a = new Int32Array(pairs);
  const b = new Int32Array(pairs);
  let k = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      a[k] = i;
      b[k++] = j;
    }
  }
  return { a, b, complete: true };
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
