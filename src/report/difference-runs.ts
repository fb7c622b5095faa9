import type { ChangedCustomer, Difference, Regrouping, RunOutputs } from './difference.ts';
import { regroupings } from './difference-groups.ts';
import { correspondences } from './difference-records.ts';

/** What the customers of one run became in another. */
export function differenceOf(before: RunOutputs, after: RunOutputs): Difference {
  const records = correspondences(before.crosswalk, after.crosswalk);
  const groups = regroupings(before.customers.keys(), after.customers.keys(), records);
  const kept = groups.filter((group) => group.old.length === 1 && group.new.length === 1);
  const changed = changedCustomers(kept, before, after);
  return {
    customers: { old: before.customers.size, new: after.customers.size },
    records: {
      old: before.crosswalk.length,
      new: after.crosswalk.length,
      common: records.filter((record) => record.old !== undefined && record.new !== undefined).length,
    },
    unchanged: kept.length - changed.length,
    appeared: groups.filter((group) => group.old.length === 0).flatMap((group) => group.new),
    vanished: groups.filter((group) => group.new.length === 0).flatMap((group) => group.old),
    merged: groups.filter((group) => group.old.length > 1 && group.new.length === 1),
    split: groups.filter((group) => group.old.length === 1 && group.new.length > 1),
    regrouped: groups.filter((group) => group.old.length > 1 && group.new.length > 1),
    changed,
    changedColumns: countColumns(changed),
    columns: {
      added: after.header.filter((column) => !before.header.includes(column)),
      removed: before.header.filter((column) => !after.header.includes(column)),
    },
  };
}

function changedCustomers(
  kept: readonly Regrouping[],
  before: RunOutputs,
  after: RunOutputs,
): readonly ChangedCustomer[] {
  const columns = after.header
    .map((column, at) => ({ column, new: at, old: before.header.indexOf(column) }))
    .filter(({ old }) => old >= 0);
  const out: ChangedCustomer[] = [];
  for (const group of kept) {
    const was = before.customers.get(group.old[0]);
    const is = after.customers.get(group.new[0]);
    if (was === undefined || is === undefined) continue;
    const values = columns
      .filter((place) => was[place.old] !== is[place.new])
      .map((place) => ({ column: place.column, old: was[place.old], new: is[place.new] }));
    if (values.length > 0) out.push({ ...group, values });
  }
  return out;
}

function countColumns(changed: readonly ChangedCustomer[]): Difference['changedColumns'] {
  const counts = new Map<string, number>();
  for (const { values } of changed) {
    for (const { column } of values) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts]
    .map(([column, customers]) => ({ column, customers }))
    .sort((a, b) => b.customers - a.customers || (a.column < b.column ? -1 : 1));
}
