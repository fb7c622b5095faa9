import type { Clusters } from '../domain/customers.ts';
import type { Records } from '../domain/records.ts';
import type { Suppression } from '../domain/suppression.ts';
import { contentTexts } from './content-text.ts';
import { keyWithName, recordKeys } from './suppression-keys.ts';

/** Customers one of whose records belongs to a person who asked to be forgotten: all that clustering holds for her goes. */
export function suppressedCustomers(
  records: Records,
  clusters: Clusters,
  suppressions: readonly Suppression[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (suppressions.length === 0) return found;
  const contentOf = contentTexts(records);
  const tests = suppressions.map(isSuppressedBy);
  for (let record = 0; record < records.count; record++) {
    const customer = clusters.customer[record];
    if (found.has(customer)) continue;
    const keys = recordKeys(records, record, contentOf);
    if (tests.some((test) => test(keys, records, record))) found.add(customer);
  }
  return found;
}

function isSuppressedBy({ hash, keys: hashes, withName }: Suppression) {
  const known = new Map<string, boolean>();
  const isKnown = (key: string): boolean => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = hashes.has(hash(key));
      known.set(key, answer);
    }
    return answer;
  };
  return (keys: readonly string[], records: Records, record: number): boolean => {
    if (keys.some(isKnown)) return true;
    if (withName.size === 0) return false;
    return keys.some((key) => {
      const named = keyWithName(key, records, record);
      return named !== undefined && withName.has(hash(named));
    });
  };
}
