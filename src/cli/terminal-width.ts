/** Files, pipes and terminals that do not say have no width: wide enough for every table, narrow enough to read. */
const WIDTH_OF_A_FILE = 120;

/** Below this a table cannot be read whatever is done; its lines may wrap. */
const NARROWEST = 50;

/** Characters a line may have. */
export function terminalWidth({ columns = 0 }: { readonly columns?: number }): number {
  return columns === 0 ? WIDTH_OF_A_FILE : Math.max(NARROWEST, columns);
}
