import { EMPTY, NO_DAY } from '../domain/column.ts';
import { type Content, ownId } from './id-content.ts';

/**
 * The record that names the customer, chosen so that a record which joins later seldom takes its place: a customer of
 * an earlier run, then a master record with an id of its own, other rows, single interactions; among equals the one
 * seen first (new records are younger), then the smallest fingerprint.
 */
export function anchorOf(content: Content, customer: number): number {
  const { records, order } = content;
  const { starts, members } = content.clusters;
  let anchor = members[starts[customer]];
  if (starts[customer + 1] - starts[customer] === 1) return anchor;
  let durable = durability(content, anchor);
  for (let k = starts[customer] + 1; k < starts[customer + 1]; k++) {
    const rival = members[k];
    const rivals = durability(content, rival);
    const difference =
      rivals - durable ||
      firstSeen(records, anchor) - firstSeen(records, rival) ||
      order.byContent(anchor, rival) ||
      order.byPlace(anchor, rival);
    if (difference <= 0) continue;
    anchor = rival;
    durable = rivals;
  }
  return anchor;
}

function durability(content: Content, record: number): number {
  const { records, interactions } = content;
  if (ownId(content, record) !== '') return 3;
  if (interactions[records.source[record]]) return 0;
  return records.recordId.codes[record] === EMPTY ? 1 : 2;
}

/** Day on which a record was first seen; unknown ones are the latest. */
export function firstSeen({ facts }: Pick<Content['records'], 'facts'>, record: number): number {
  const day = facts.firstSeen[record];
  return day === NO_DAY ? 0x7fffffff : day;
}
