import type { Config } from '../../src/domain/config.ts';
import type { Clusters, Customer } from '../../src/domain/customers.ts';
import type { Records } from '../../src/domain/records.ts';
import { customerIds } from '../../src/merge/identity.ts';
import { mergeCustomers } from '../../src/merge/merge-customers.ts';
import type { ReportInput } from '../../src/report/report.ts';

const CONFIG: Config = {
  sources: {},
  country: 'CO',
  prefer: [],
  survivorship: {},
  consent: 'most_restrictive',
  keepExtra: false,
  threshold: 0,
};

/** A finished run over these records, its golden records made by the merging step unless given. */
export function runOf(records: Records, clusters: Clusters, customers?: readonly Customer[]): ReportInput {
  return {
    tool: { name: 'unify-customers', version: '1.2.3' },
    records,
    clusters,
    ids: customerIds(records, clusters),
    customers: () => customers ?? mergeCustomers(records, clusters, CONFIG),
    model: undefined,
    config: CONFIG,
  };
}
