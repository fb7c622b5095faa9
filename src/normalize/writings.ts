/** The writings of one value each: the first of a row stands for all of them. */
export type Writings = readonly (readonly string[])[];

/** From every writing to the value it stands for. */
export function byWriting(rows: Writings): ReadonlyMap<string, string> {
  const meaning = new Map<string, string>();
  for (const row of rows) for (const writing of row) meaning.set(writing, row[0]);
  return meaning;
}
