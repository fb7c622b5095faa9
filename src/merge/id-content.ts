import type { Clusters } from '../domain/customers.ts';
import { isId } from '../domain/id-text.ts';
import type { Records, Source } from '../domain/records.ts';
import type { ContentOrder, OrderedRecords } from './content-order.ts';

export type IdentifiedClusters = Pick<Clusters, 'count' | 'starts' | 'members'>;

/** What of the records ids go by. */
export interface IdentifiedRecords extends OrderedRecords {
  readonly sources: readonly {
    readonly name: string;
    readonly mapping: Pick<Source['mapping'], 'layout' | 'interactions'>;
  }[];
}

export function identifiedRecords(records: Records): IdentifiedRecords {
  const { recordId, display, facts, match, channel, consent, source, row } = records;
  const sources = records.sources.map(({ name, mapping: { layout, interactions } }) => ({
    name,
    mapping: { layout, interactions },
  }));
  return { recordId, display, facts, match, channel, consent, source, row, sources };
}

/** What ids are made of, besides those an earlier run gave. */
export interface Content {
  readonly records: IdentifiedRecords;
  readonly clusters: IdentifiedClusters;
  readonly fingerprints: Uint32Array;
  readonly order: ContentOrder;
  /** By source: whether it is a customer file of ours, and whether its rows are single interactions. */
  readonly ours: readonly boolean[];
  readonly interactions: readonly boolean[];
}

export function contentOf(
  records: IdentifiedRecords,
  clusters: IdentifiedClusters,
  fingerprints: Uint32Array,
  order: ContentOrder,
): Content {
  const mappings = records.sources.map(({ mapping }) => mapping);
  const ours = mappings.map(({ layout }) => layout === OUR_LAYOUT);
  const interactions = mappings.map((mapping) => mapping.interactions);
  return { records, clusters, fingerprints, order, ours, interactions };
}

/** The layout of a customer file of ours. */
const OUR_LAYOUT = 'Unify';

/** The id that an earlier run gave a customer, when the record is a row of its customer file; else ''. */
export function ownId({ records, ours }: Content, record: number): string {
  const id = ours[records.source[record]] ? records.recordId.text(record) : '';
  return id !== '' && isId(id) ? id : '';
}
