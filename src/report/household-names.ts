import type { Clusters } from '../domain/customers.ts';

/**
 * A household is named after the first of its customers. Customers come in the order of their ids,
 * so the first one met is the smallest id: the name depends on the people alone.
 */
export function householdName(names: Map<number, string>, household: number, id: string): string {
  if (household < 0) return '';
  let name = names.get(household);
  if (name === undefined) {
    name = `H-${id.replace(/^C-/, '')}`;
    names.set(household, name);
  }
  return name;
}

/** The names of all households, for whoever does not walk all customers; `inOrder` holds them in the order of their ids. */
export function householdNames(
  { household }: Clusters,
  ids: readonly string[],
  inOrder: Int32Array,
  suppressed: ReadonlySet<number>,
): Map<number, string> {
  const names = new Map<number, string>();
  for (const customer of inOrder)
    if (!suppressed.has(customer)) householdName(names, household[customer], ids[customer]);
  return names;
}
