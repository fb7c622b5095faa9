import { type ChannelPlaces, channelPlaces } from '../domain/channel-places.ts';
import type { Clusters } from '../domain/customers.ts';
import { type Golden, MANY_FIELDS } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import { Activities } from './activity.ts';
import { Consents } from './consent.ts';
import { CustomerTypes } from './customer-type.ts';
import type { Evidence, MergePolicy } from './evidence.ts';
import { PointFields } from './point-fields.ts';
import type { RecordBlock } from './record-block.ts';
import { Reviews } from './review.ts';
import { Totals } from './totals.ts';
import { UNITS } from './unit.ts';
import { UnitFields } from './unit-fields.ts';

/** What golden records need of clusters. */
export type MergedClusters = Omit<Clusters, 'count' | 'customer' | 'doubtful'>;

/** Makes of a cluster of records the customer that it is, with every value that lost: one customer after the other. */
export class GoldenRecords {
  private readonly units: readonly UnitFields[];
  private readonly points: readonly PointFields[];
  private readonly activities: Activities;
  private readonly totals: Totals;
  private readonly consents: Consents;
  private readonly types: CustomerTypes;
  private readonly reviews: Reviews;

  /** `block` holds the records of a customer when she is told of; `all` are those of the run. */
  constructor(all: Records, block: RecordBlock, clusters: MergedClusters, policy: MergePolicy, evidence: Evidence) {
    const { records } = block;
    const channels: ChannelPlaces = channelPlaces(records);
    this.units = UNITS.map((unit) => new UnitFields(unit, block, policy, evidence)).filter(({ used }) => used);
    this.points = MANY_FIELDS.map((field) => new PointFields(field, records, policy, evidence)).filter(
      ({ used }) => used,
    );
    this.activities = new Activities(records, channels);
    this.totals = new Totals(all, records);
    this.consents = new Consents(records, policy.consent);
    this.types = new CustomerTypes(records, channels);
    this.reviews = new Reviews(block, clusters.matchedBy);
  }

  /** Tells of the customer whose members are given, the one changed last first. */
  tell(golden: Golden): void {
    golden.clear();
    for (const unit of this.units) unit.decide(golden);
    for (const point of this.points) point.decide(golden);
    this.activities.tell(golden);
    this.consents.decide(golden);
    this.totals.tell(golden);
    golden.type = this.types.of(golden);
    golden.needsReview = this.reviews.isNeeded(golden);
  }
}
