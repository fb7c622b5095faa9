import { EMPTY, NO_DAY } from '../domain/column.ts';
import type { Config } from '../domain/config.ts';
import type { Clusters } from '../domain/customers.ts';
import { fold } from '../domain/fold.ts';
import type { Records } from '../domain/records.ts';
import { sharedCopy } from '../domain/shared-arrays.ts';
import type { RuleEvidence } from './candidates.ts';
import { fullnessOf } from './fullest-record.ts';
import { isMobileValue } from './mobile.ts';
import { NameWords, type WordCounts } from './name-words.ts';
import type { MergedColumns, RecordBlock } from './record-block.ts';
import { Tuples } from './tuples.ts';

/** What a user decides about merging. */
export interface MergePolicy {
  /** Channels or source names, the most trusted first. */
  readonly prefer: readonly string[];
  /** Rules by field, where they are to differ from those of the table of fields. */
  readonly survivorship: Config['survivorship'];
  readonly consent: Config['consent'];
}

/** What the survivorship rules may ask about the records of a block. */
export interface Evidence extends RuleEvidence {
  readonly nameWords: NameWords;
  /** The records of the run, not those at hand. */
  readonly all: Records;
}

export function gatherEvidence(
  records: Records,
  block: RecordBlock,
  mobile = isMobileValue,
  words?: readonly WordCounts[],
): Evidence {
  const { changed, trust } = block;
  const { source, facts } = block.records;
  const { firstSeen, lastSeen } = facts;
  const phones = records.display.phone.values.memory;
  return {
    changed,
    trust,
    source,
    firstSeen,
    lastSeen,
    isMobile: (code) => mobile(phones, code),
    fullness: fullnessOf(block.records),
    votes: new Tuples(),
    nameWords: new NameWords(records, words),
    all: records,
  };
}

/** The columns of a run that merging reads. */
export function mergedColumns(
  records: Records,
  { prefer }: Pick<MergePolicy, 'prefer'>,
  { matchedBy, recordConfidence }: Pick<Clusters, 'matchedBy' | 'recordConfidence'>,
  changed: Int32Array = changeDays(records),
): MergedColumns {
  const trust = prefer.length === 0 ? undefined : trustRanks(records, prefer);
  return { records, changed, trust, matchedBy, recordConfidence };
}

/** Rows from which on one and the same date in all of them is taken for the date of the export. */
const EXPORT_STAMP_ROWS = 20;

/**
 * Days of last change, with export dates taken out: a source in which every row changed on the same day says when
 * the file was written, not when a value was (the first trap of "most recent" in the study of practice). Twenty
 * rows, because a handful of customers can well be entered on one day. In shared memory.
 */
export function changeDays(records: Records): Int32Array {
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
  const days = sharedCopy(updatedAt.subarray(0, records.count));
  const stamped = several.map((some, source) => (some === 0 && dated[source] >= EXPORT_STAMP_ROWS ? 1 : 0));
  if (!stamped.includes(1)) return days;
  for (let record = 0; record < records.count; record++)
    if (stamped[records.source[record]] === 1) days[record] = NO_DAY;
  return days;
}

/** A record is trusted as its channel or its source, whichever stands first in `prefer`. */
function trustRanks(records: Records, prefer: readonly string[]): Uint16Array {
  const ranks = new Uint16Array(records.count);
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
