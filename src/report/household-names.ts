import type { Clusters } from '../domain/customers.ts';

/**
 * A household is named after the first of its customers. Customers come in the order of their ids,
 * so the first one met is the smallest id: the name depends on the people alone.
 */
export function householdName(names: Map<number, string>, household: number, id: string): string {
  if (household < 0) return '';
  let name = names.get(household);
  if (name === undefined) {
    name = householdNamedAfter(id);
    names.set(household, name);
  }
  return name;
}

export function householdNamedAfter(id: string): string {
  return `H-${id.replace(/^C-/, '')}`;
}

/** The customer after whom a household is named, by its number, for whoever names it later; `inOrder` as below. */
export function householdNamesakes(
  household: Int32Array,
  inOrder: Int32Array,
  suppressed: ReadonlySet<number>,
): Int32Array {
  const namesakes = new Int32Array(household.reduce((most, number) => Math.max(most, number), -1) + 1).fill(-1);
  for (const customer of inOrder) {
    const number = household[customer];
    if (number >= 0 && namesakes[number] < 0 && !suppressed.has(customer)) namesakes[number] = customer;
  }
  return namesakes;
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
