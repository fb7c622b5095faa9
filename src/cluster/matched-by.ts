import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { ClusterInput } from './cluster-input.ts';
import type { CustomerLinks } from './customer-links.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import { perRecord } from './per-record.ts';

const DECISION = 'decision';
const SAME_CONTENT = 'same content';

/** Per record, what speaks for the best link of its entity inside its customer; empty when it stands alone. */
export function matchedByColumn(input: ClusterInput, links: readonly CustomerLinks[]): CodedColumn {
  const { entities } = input;
  const column = new CodedColumn(undefined, entities.members.length);
  const codes = new Int32Array(entities.members.length);
  perRecord(entities, codesOf(input, links, column), codes);
  for (let record = 0; record < codes.length; record++) column.pushCode(codes[record]);
  return column;
}

/** Per entity, the code of its text in the column. */
function codesOf(input: ClusterInput, links: readonly CustomerLinks[], { values }: CodedColumn): Int32Array {
  const { entities, matchedBy } = input;
  const known = new Map<string, number>([['', EMPTY]]);
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? values.intern(text);
    known.set(text, code);
    return code;
  };
  const partner = bestPartners(input, links);
  const joined = new Set((input.decided ?? NOTHING_DECIDED).same.flat());
  const codes = new Int32Array(entities.count);
  for (let e = 0; e < entities.count; e++) {
    const other = partner[e];
    if (joined.has(e)) codes[e] = codeOf(DECISION);
    else if (other < 0) codes[e] = entities.starts[e + 1] - entities.starts[e] > 1 ? codeOf(SAME_CONTENT) : EMPTY;
    // Of two that are best for each other the first was asked already.
    else if (other < e && partner[other] === e && !joined.has(other)) codes[e] = codes[other];
    else codes[e] = codeOf(matchedBy(Math.min(e, other), Math.max(e, other)));
  }
  return codes;
}

/** Per entity, the entity of its customer to which the best candidate pair links it; −1 where there is none. */
function bestPartners({ entities, pairs: { a, b } }: ClusterInput, links: readonly CustomerLinks[]): Int32Array {
  const best = new Float32Array(entities.count).fill(Number.NEGATIVE_INFINITY);
  const partner = new Int32Array(entities.count).fill(-1);
  const offer = (entity: number, other: number, weight: number): void => {
    if (weight < best[entity] || (weight === best[entity] && other >= partner[entity])) return;
    best[entity] = weight;
    partner[entity] = other;
  };
  for (const { within, bits } of links) {
    for (let at = 0; at < within.length; at++) {
      const k = within[at];
      offer(a[k], b[k], bits[at]);
      offer(b[k], a[k], bits[at]);
    }
  }
  return partner;
}
