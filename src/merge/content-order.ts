import { CONTACT_CHANNELS } from '../domain/channels.ts';
import type { CodedColumn, ListColumn } from '../domain/column.ts';
import { FIELD_NAMES } from '../domain/fields.ts';
import type { Records, Source } from '../domain/records.ts';

/** Sorts texts by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What of the records the order goes by. */
export interface OrderedRecords
  extends Pick<Records, 'recordId' | 'display' | 'facts' | 'match' | 'channel' | 'consent' | 'source' | 'row'> {
  readonly sources: readonly Pick<Source, 'name'>[];
}

/** An order of records in which file name, row and record number play no part; 0 only when all content is equal. */
export class ContentOrder {
  private readonly records: OrderedRecords;
  private readonly fingerprints: Uint32Array;
  private readonly columns: readonly (CodedColumn | ListColumn)[];
  private readonly numbers: readonly (Int32Array | Float64Array | Uint8Array)[];

  constructor(records: OrderedRecords, fingerprints: Uint32Array) {
    this.records = records;
    this.fingerprints = fingerprints;
    const { facts } = records;
    this.columns = [
      records.recordId,
      ...FIELD_NAMES.map((field) => records.display[field]),
      facts.preferredChannel,
      facts.customerType,
      ...Object.values(records.match),
      records.channel,
    ];
    const consent = CONTACT_CHANNELS.flatMap((channel) => records.consent[channel] ?? []);
    this.numbers = [
      facts.firstSeen,
      facts.lastSeen,
      facts.updatedAt,
      facts.purchases,
      facts.totalSpent,
      ...consent.map((column) => column.state),
      ...consent.map((column) => column.day),
    ];
  }

  /** By fingerprint, and where that is equal by everything else the records say. */
  byContent(a: number, b: number): number {
    if (a === b) return 0;
    return this.byFingerprint(a, b) || this.byNumbers(a, b) || this.byTexts(a, b);
  }

  /** A last resort for records of equal content: which of them is first shows in no value. */
  byPlace(a: number, b: number): number {
    const { source, sources, row } = this.records;
    return compareText(sources[source[a]].name, sources[source[b]].name) || row[a] - row[b];
  }

  private byFingerprint(a: number, b: number): number {
    const { fingerprints } = this;
    return fingerprints[2 * a] - fingerprints[2 * b] || fingerprints[2 * a + 1] - fingerprints[2 * b + 1];
  }

  private byNumbers(a: number, b: number): number {
    for (const numbers of this.numbers) {
      // Object.is: two unknown amounts (NaN) are equal.
      if (Object.is(numbers[a], numbers[b])) continue;
      if (Number.isNaN(numbers[a])) return 1;
      if (Number.isNaN(numbers[b])) return -1;
      if (numbers[a] !== numbers[b]) return numbers[a] - numbers[b];
    }
    return 0;
  }

  private byTexts(a: number, b: number): number {
    for (const column of this.columns) {
      if (column.same(a, b)) continue;
      const difference = compareText(column.text(a), column.text(b));
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
