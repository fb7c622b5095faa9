import { customerParts } from '../../src/customer-parts.ts';
import type { Config } from '../../src/domain/config.ts';
import type { Clusters } from '../../src/domain/customers.ts';
import type { Records } from '../../src/domain/records.ts';
import { idOf } from '../../src/merge/identity.ts';
import { identify } from '../../src/merge/merge-customers.ts';
import type { CustomerParts } from '../../src/report/customer-walk.ts';
import type { ReportInput } from '../../src/report/report.ts';
import { CustomerTally } from '../../src/report/summary/customer-tally.ts';
import { type Customer, goldenOf } from '../support/customers.ts';

const CONFIG: Config = {
  sources: {},
  country: 'CO',
  prefer: [],
  survivorship: {},
  consent: 'most_restrictive',
  keepExtra: false,
  threshold: 0,
};

/** A finished run over these records, its golden records made by the merging step unless given to be counted. */
export function runOf(records: Records, clusters: Clusters, customers?: readonly Customer[]): ReportInput {
  const identities = identify(records, clusters);
  return {
    tool: { name: 'unify-customers', version: '1.2.3' },
    records,
    clusters,
    idOf: (customer) => idOf(identities.bits, customer),
    parts:
      customers === undefined
        ? customerParts({ records, clusters, identities, policy: CONFIG })
        : countedParts(records, customers),
    model: undefined,
    config: CONFIG,
  };
}

function countedParts(records: Records, customers: readonly Customer[]): CustomerParts {
  const counted = () => {
    const tally = new CustomerTally(records);
    for (const [number, customer] of customers.entries()) tally.add(goldenOf(customer, records, number));
    return tally.counts;
  };
  return { header: [], made: async function* () {}, counted };
}
