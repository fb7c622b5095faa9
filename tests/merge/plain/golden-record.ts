import type { Clusters } from '../../../src/domain/customers.ts';
import type { Customer } from '../../support/customers.ts';
import { activityOf } from './activity.ts';
import { mergeConsent } from './consent.ts';
import { customerTypeOf } from './customer-type.ts';
import type { Evidence } from './evidence.ts';
import { type FieldPlan, goldenFields } from './golden-fields.ts';
import { needsReview } from './review.ts';
import { totalsOf } from './totals.ts';

/** The customer that a cluster of records is, with every value that lost. */
export function goldenRecord(
  id: string,
  customer: number,
  members: readonly number[],
  clusters: Pick<Clusters, 'confidence' | 'household' | 'matchedBy'>,
  plan: FieldPlan,
  evidence: Evidence,
): Customer {
  const { records, policy } = evidence;
  const { values, others, conflicts: fieldConflicts, variety } = goldenFields(plan, members, evidence);
  const activity = activityOf(members, evidence);
  const { purchases, totalSpent, conflicts: totalConflicts } = totalsOf(members, records);
  const { verdicts, conflicts: consentConflicts } = mergeConsent(members, values, records, policy.consent);
  const conflicts = [...fieldConflicts, ...consentConflicts, ...totalConflicts];
  const confidence = clusters.confidence[customer];
  return {
    id,
    members,
    values,
    others,
    fullName: fullNameOf(values),
    channels: activity.channels,
    firstSeen: activity.firstSeen,
    lastSeen: activity.lastSeen,
    firstSeenBy: activity.firstSeenBy,
    lastSeenBy: activity.lastSeenBy,
    lastChannel: activity.lastChannel,
    preferredChannel: activity.preferredChannel,
    customerType: customerTypeOf(members, activity.channels, { purchases, totalSpent }, values, evidence),
    purchases,
    totalSpent,
    consent: verdicts,
    conflicts,
    confidence,
    household: clusters.household[customer],
    needsReview: needsReview(members, confidence, clusters.matchedBy, conflicts, variety, records),
  };
}

/** Given and family name as one would greet her; the company where no person is known. */
function fullNameOf(values: Customer['values']): string {
  const given = values.given_name?.value;
  const family = values.family_name?.value;
  if (given !== undefined) return family === undefined ? given : `${given} ${family}`;
  return family ?? values.company?.value ?? '';
}
