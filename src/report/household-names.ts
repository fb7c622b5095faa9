/**
 * The customer after whom a household is named, by its number: the one with the smallest id, so that the name depends on
 * the people alone. `inOrder` holds the customers in the order of their ids.
 */
export function householdNamesakes(
  household: Int32Array,
  inOrder: Int32Array,
  suppressed: ReadonlySet<number>,
): Int32Array {
  let households = 0;
  for (let c = 0; c < household.length; c++) if (household[c] >= households) households = household[c] + 1;
  const namesakes = new Int32Array(households).fill(-1);
  for (let place = 0; place < inOrder.length; place++) {
    const customer = inOrder[place];
    const number = household[customer];
    if (number >= 0 && namesakes[number] < 0 && !suppressed.has(customer)) namesakes[number] = customer;
  }
  return namesakes;
}
