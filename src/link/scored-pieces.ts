import type { ScoredPairs } from '../domain/scored-pairs.ts';
import { sharedFloat32, sharedFloat64, sharedInt32, sharedUint16 } from '../domain/shared-arrays.ts';
import type { FilledLevels } from './filled-levels.ts';

/** What the fields of the ScoredPairs say one by one, in shared memory: what clustering adds up. */
export interface ScoredEvidence {
  /** Number of the pattern of each pair. */
  readonly pattern: Int32Array;
  /** See ScoredSums. */
  readonly linkage: Float64Array;
  readonly cautious: Float32Array;
  /** Bits for one person of the fields that the pattern of pair k fills, in their order: bits[starts[k]] … */
  readonly starts: Int32Array;
  readonly bits: Float32Array;
}

/** The candidates that say anything, and what they say. */
export interface WeighedPairs {
  readonly pairs: ScoredPairs;
  readonly evidence: ScoredEvidence;
}

/** The pairs of a piece; the bits of their fields one pair after the other. */
export interface PiecePairs extends ScoredPairs, Omit<ScoredEvidence, 'starts'> {}

/** The pieces one after the other. */
export function joined(pieces: readonly PiecePairs[], filled: FilledLevels): WeighedPairs {
  const count = pieces.reduce((sum, { a }) => sum + a.length, 0);
  const all = roomFor(
    count,
    pieces.reduce((sum, { bits }) => sum + bits.length, 0),
  );
  let at = 0;
  let used = 0;
  for (const { bits, ...columns } of pieces) {
    for (const [name, column] of Object.entries(columns)) all[name as keyof typeof columns].set(column, at);
    all.bits.set(bits, used);
    at += columns.a.length;
    used += bits.length;
  }
  const { a, b, person, household, speaking, bits, ...evidence } = all;
  const starts = sharedInt32(count + 1);
  for (let k = 0; k < count; k++)
    starts[k + 1] = starts[k] + filled.starts[evidence.pattern[k] + 1] - filled.starts[evidence.pattern[k]];
  return { pairs: { a, b, person, household, speaking }, evidence: { ...evidence, starts, bits } };
}

/** Of so many pairs, and bits of their fields. */
export function roomFor(pairs: number, bits: number): PiecePairs {
  return {
    a: sharedInt32(pairs),
    b: sharedInt32(pairs),
    person: sharedFloat32(pairs),
    household: sharedFloat32(pairs),
    speaking: sharedUint16(pairs),
    pattern: sharedInt32(pairs),
    linkage: sharedFloat64(pairs),
    cautious: sharedFloat32(pairs),
    bits: sharedFloat32(bits),
  };
}
