import { CodedColumn, EMPTY } from '../domain/column.ts';
import type { ClusterInput } from './cluster-input.ts';
import type { CustomerLinks } from './customer-links.ts';
import { NOTHING_DECIDED } from './decisions.ts';
import { perRecord } from './per-record.ts';

const DECISION = 'decision';
const SAME_CONTENT = 'same content';

/**
 * Per record, what speaks for the best link of its entity inside its customer; empty when it stands alone. `partner`:
 * see bestPartners. `told`: per entity that asksFor it a number, the same for all of whom the same is to be said; by
 * default what is said is asked of each.
 */
export function matchedByColumn(input: ClusterInput, partner: Int32Array, told?: Int32Array): CodedColumn {
  const { entities } = input;
  const column = new CodedColumn(undefined, entities.members.length);
  const codes = new Int32Array(entities.members.length);
  perRecord(entities, codesOf(input, partner, column, told), codes);
  column.pushCodes(codes, codes.length);
  return column;
}

/** Whether it is to be asked what links an entity to its partner: of two that are best for each other the first is asked. */
export function asksFor(partner: Int32Array, entity: number): boolean {
  const other = partner[entity];
  return other >= 0 && (other > entity || partner[other] !== entity);
}

/** Per entity, the code of its text in the column. */
function codesOf(
  { entities: { count, starts }, matchedBy, decided = NOTHING_DECIDED }: ClusterInput,
  partner: Int32Array,
  { values }: CodedColumn,
  told?: Int32Array,
): Int32Array {
  const codeOf = (text: string): number => (text === '' ? EMPTY : values.intern(text));
  const asked = (e: number): number => codeOf(matchedBy(Math.min(e, partner[e]), Math.max(e, partner[e])));
  const known = new Map<number, number>();
  const codeOfTold = (number: number, e: number): number => {
    const code = known.get(number) ?? asked(e);
    known.set(number, code);
    return code;
  };
  const joined = new Set(decided.same.flat());
  const isJoined = (e: number): boolean => joined.size > 0 && joined.has(e);
  const codes = new Int32Array(count);
  for (let e = 0; e < count; e++) {
    if (isJoined(e)) codes[e] = codeOf(DECISION);
    else if (partner[e] < 0) codes[e] = starts[e + 1] - starts[e] > 1 ? codeOf(SAME_CONTENT) : EMPTY;
    else if (asksFor(partner, e)) codes[e] = told === undefined ? asked(e) : codeOfTold(told[e], e);
    else codes[e] = isJoined(partner[e]) ? asked(e) : codes[partner[e]];
  }
  return codes;
}

/** Per entity, the entity of its customer to which the best candidate pair links it; −1 where there is none. */
export function bestPartners(
  { entities, pairs: { a, b } }: Pick<ClusterInput, 'entities' | 'pairs'>,
  links: readonly CustomerLinks[],
  partner: Int32Array = new Int32Array(entities.count),
): Int32Array {
  partner.fill(-1);
  const best = new Float32Array(entities.count).fill(Number.NEGATIVE_INFINITY);
  for (const { within, bits } of links) {
    for (let at = 0; at < within.length; at++) {
      const x = a[within[at]];
      const y = b[within[at]];
      const weight = bits[at];
      if (weight > best[x] || (weight === best[x] && y < partner[x])) {
        best[x] = weight;
        partner[x] = y;
      }
      if (weight > best[y] || (weight === best[y] && x < partner[y])) {
        best[y] = weight;
        partner[y] = x;
      }
    }
  }
  return partner;
}
