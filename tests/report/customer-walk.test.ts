import { expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { customerParts } from '../../src/customer-parts.ts';
import { identify } from '../../src/merge/merge-customers.ts';
import { CustomerWalk } from '../../src/report/customer-walk.ts';
import { clustersOf, recordsOf } from '../support/records-of.ts';

it('a walk begins once, with the first customers, and ends once, behind the last ones', async () => {
  const records = recordsOf([
    { source: 'crm', row: 1, given_name: 'Ana' },
    { source: 'crm', row: 2, given_name: 'Luis' },
  ]);
  const clusters = clustersOf(records, []);
  const identities = identify(records, clusters);
  const parts = customerParts({ records, clusters, identities, policy: DEFAULTS }, undefined, { piece: 1 });
  const calls: string[] = [];
  const walk = new CustomerWalk(
    { records, parts },
    () => calls.push('end'),
    () => calls.push('begin'),
  );
  for await (const _ of walk.rows('customers')) calls.push('rows');
  expect(calls).toEqual(['begin', 'rows', 'rows', 'end']);
});
