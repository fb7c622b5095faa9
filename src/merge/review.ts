import { type CodedColumn, EMPTY } from '../domain/column.ts';
import { FIELD_NAMES, type FieldName } from '../domain/fields.ts';
import type { Golden } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import type { RecordBlock } from './record-block.ts';

/**
 * Below nine in ten that all records are one person, a person should look: at even odds, where merging stops, every
 * second such customer would be wrong, and the false ones gather just above it.
 */
const SURE_ENOUGH = 0.9;

/**
 * More different values than one person plausibly has: the tell-tales of over-merging in the study of practice,
 * section 7 (Amperity for names and postal codes, Segment and Meiro for identifiers).
 */
const MOST_VALUES: Readonly<Partial<Record<FieldName, number>>> = {
  given_name: 3,
  family_name: 3,
  postal_code: 5,
  national_id: 5,
  email: 5,
  phone: 5,
  handle: 5,
};

/** The same by place of the field. */
const MOST = FIELD_NAMES.map((field) => MOST_VALUES[field] ?? Number.POSITIVE_INFINITY);

/** More rows than the exports of one person have; calls and other interactions are as many as they like. */
const MOST_RECORDS = 50;

/** What joins a record that has nothing but its name in common with the customer: a namesake would be joined alike. */
const NAME_ALONE = 'name';

/**
 * Whether a person should look at the customer before anyone relies on it: the evidence is thin, a record came in by
 * its name alone, a conflict is serious (two ids, two birth dates, a yes over a no), or it holds more than one person
 * plausibly has. `matchedBy` is that of Clusters.
 */
export class Reviews {
  private readonly matchedBy: Int32Array;
  private readonly nameAlone: number;
  private readonly records: Records;

  constructor(block: RecordBlock, matchedBy: CodedColumn) {
    this.records = block.records;
    this.matchedBy = block.matchedBy.codes;
    this.nameAlone = matchedBy.values.find(NAME_ALONE);
  }

  isNeeded(golden: Golden): boolean {
    const { size, conflicts, conflictCount, variety } = golden;
    if (size === 1) return false;
    if (golden.confidence < SURE_ENOUGH || this.hasNameAlone(golden)) return true;
    for (let k = 0; k < conflictCount; k++) if (conflicts[k].severity === 'high') return true;
    for (let place = 0; place < MOST.length; place++) if (variety[place] > MOST[place]) return true;
    return size > MOST_RECORDS && this.masterRows(golden) > MOST_RECORDS;
  }

  private hasNameAlone({ members, size }: Golden): boolean {
    if (this.nameAlone === EMPTY) return false;
    for (let m = 0; m < size; m++) if (this.matchedBy[members[m]] === this.nameAlone) return true;
    return false;
  }

  private masterRows({ members, size }: Golden): number {
    const { sources, source } = this.records;
    let rows = 0;
    for (let m = 0; m < size; m++) if (!sources[source[members[m]]].mapping.interactions) rows++;
    return rows;
  }
}
