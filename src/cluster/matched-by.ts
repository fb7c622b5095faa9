import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { ClusterInput } from './cluster-input.ts';
import type { CustomerLinks } from './customer-links.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import { perRecord } from './per-record.ts';

const DECISION = 'decision';
const SAME_CONTENT = 'same content';
/** What nobody has been asked yet; no code. */
const UNKNOWN = -2;

/**
 * Per record, what speaks for the best link of its entity inside its customer; empty when it stands alone. `partner`:
 * see bestPartners. Pairs for which the same comparisons speak are told the same.
 */
export function matchedByColumn(input: ClusterInput, partners: Partners): CodedColumn {
  const { entities } = input;
  const column = new CodedColumn(undefined, entities.members.length);
  const codes = new Int32Array(entities.members.length);
  perRecord(entities, codesOf(input, partners, column), codes);
  column.pushCodes(codes, codes.length);
  return column;
}

/** Per entity, the code of its text in the column. */
function codesOf(
  { entities: { count, starts }, pairs: { speaking }, matchedBy, decided = NOTHING_DECIDED }: ClusterInput,
  { partner, pair }: Partners,
  { values }: CodedColumn,
): Int32Array {
  const codeOf = (text: string): number => (text === '' ? EMPTY : values.intern(text));
  const asked = (e: number): number => codeOf(matchedBy(Math.min(e, partner[e]), Math.max(e, partner[e])));
  const known = new Int32Array(1 << 16).fill(UNKNOWN);
  const codeOfPair = (e: number): number => {
    const mask = speaking[pair[e]];
    if (known[mask] === UNKNOWN) known[mask] = asked(e);
    return known[mask];
  };
  const joined = new Set(decided.same.flat());
  const isJoined = (e: number): boolean => joined.size > 0 && joined.has(e);
  const codes = new Int32Array(count);
  for (let e = 0; e < count; e++) {
    if (isJoined(e)) codes[e] = codeOf(DECISION);
    else if (partner[e] < 0) codes[e] = starts[e + 1] - starts[e] > 1 ? codeOf(SAME_CONTENT) : EMPTY;
    else codes[e] = codeOfPair(e);
  }
  return codes;
}

/** The candidate pair that links each entity best inside its customer. */
export interface Partners {
  /** Per entity, the other one; −1 where there is none. */
  readonly partner: Int32Array;
  /** Per entity, which of the scored pairs it is. */
  readonly pair: Int32Array;
}

export function bestPartners(
  { entities, pairs: { a, b } }: Pick<ClusterInput, 'entities' | 'pairs'>,
  links: readonly CustomerLinks[],
): Partners {
  const partner = new Int32Array(entities.count).fill(-1);
  const pair = new Int32Array(entities.count);
  const best = new Float32Array(entities.count).fill(Number.NEGATIVE_INFINITY);
  for (const { within, bits } of links) {
    for (let at = 0; at < within.length; at++) {
      const x = a[within[at]];
      const y = b[within[at]];
      const weight = bits[at];
      if (weight > best[x] || (weight === best[x] && y < partner[x])) {
        best[x] = weight;
        partner[x] = y;
        pair[x] = within[at];
      }
      if (weight > best[y] || (weight === best[y] && x < partner[y])) {
        best[y] = weight;
        partner[y] = x;
        pair[y] = within[at];
      }
    }
  }
  return { partner, pair };
}
