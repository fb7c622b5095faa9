import { EMPTY, NO_DAY } from '../../../src/domain/column.ts';
import type { Config } from '../../../src/domain/config.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Records } from '../../../src/domain/records.ts';
import { CodeCache } from '../../../src/merge/code-cache.ts';
import type { ContentOrder } from '../../../src/merge/content-order.ts';
import { isMobile } from '../../../src/merge/mobile.ts';
import { NameWords } from '../../../src/merge/name-words.ts';
import { saysCustomer } from '../../../src/merge/says-customer.ts';

/** What a user decides about merging. */
export interface MergePolicy {
  /** Channels or source names, the most trusted first. */
  readonly prefer: readonly string[];
  /** Rules by field, where they are to differ from those of the table of fields. */
  readonly survivorship: Config['survivorship'];
  readonly consent: Config['consent'];
}

/** What the survivorship rules may ask about records. */
export interface Evidence {
  readonly records: Records;
  readonly policy: MergePolicy;
  /** Day of the last change per record; NO_DAY = unknown, which is older than any day. */
  readonly changed: Int32Array;
  /** Per record: 0 = not named in `prefer`, else the higher the more trusted. */
  readonly trust: Uint16Array;
  readonly order: ContentOrder;
  readonly nameWords: NameWords;
  /** Whether a phone as it is shown is a mobile. */
  readonly isMobile: (display: string) => boolean;
  /** Channels by their code. */
  readonly channels: CodeCache<string>;
  /** By the code of a customer type, whether it says that she is a customer. */
  readonly saysCustomer: CodeCache<boolean>;
}

export function gatherEvidence(
  records: Records,
  policy: MergePolicy,
  order: ContentOrder,
  mobile = isMobile,
): Evidence {
  return {
    records,
    policy,
    order,
    changed: changeDays(records),
    trust: trustRanks(records, policy.prefer),
    nameWords: new NameWords(records),
    isMobile: mobile,
    channels: new CodeCache((code) => records.channel.values.text(code)),
    saysCustomer: new CodeCache((code) => saysCustomer(records.facts.customerType.values.text(code))),
  };
}

/** Rows from which on one and the same date in all of them is taken for the date of the export. */
const EXPORT_STAMP_ROWS = 20;

/**
 * Days of last change, with export dates taken out: a source in which every row changed on the same day says when
 * the file was written, not when a value was (the first trap of "most recent" in the study of practice). Twenty
 * rows, because a handful of customers can well be entered on one day.
 */
function changeDays(records: Records): Int32Array {
  const { updatedAt } = records.facts;
  const dated = new Uint32Array(records.sources.length);
  const only = new Int32Array(records.sources.length);
  const several = new Uint8Array(records.sources.length);
  for (let record = 0; record < records.count; record++) {
    if (updatedAt[record] === NO_DAY) continue;
    const source = records.source[record];
    if (dated[source]++ === 0) only[source] = updatedAt[record];
    else if (only[source] !== updatedAt[record]) several[source] = 1;
  }
  const days = updatedAt.slice(0, records.count);
  for (let record = 0; record < records.count; record++) {
    const source = records.source[record];
    if (several[source] === 0 && dated[source] >= EXPORT_STAMP_ROWS) days[record] = NO_DAY;
  }
  return days;
}

/** A record is trusted as its channel or its source, whichever stands first in `prefer`. */
function trustRanks(records: Records, prefer: readonly string[]): Uint16Array {
  const ranks = new Uint16Array(records.count);
  if (prefer.length === 0) return ranks;
  const rankOf = (name: string) => prefer.length - firstOrEnd(prefer, name);
  const bySource = records.sources.map((source) =>
    Math.max(rankOf(source.name), rankOf(withoutExtension(source.name))),
  );
  const byChannel = [...records.channel.values.texts()].map(rankOf);
  for (let record = 0; record < records.count; record++) {
    const channel = records.channel.codes[record];
    ranks[record] = Math.max(bySource[records.source[record]], channel === EMPTY ? 0 : byChannel[channel]);
  }
  return ranks;
}

function firstOrEnd(names: readonly string[], wanted: string): number {
  const folded = fold(wanted);
  const index = names.findIndex((name) => fold(name) === folded);
  return index === -1 ? names.length : index;
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}
