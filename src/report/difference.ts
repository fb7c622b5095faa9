import type { CrosswalkRow } from './crosswalk.ts';

/** What became of the customers between two runs, as plain data: what `diff` prints. */
export interface Difference {
  readonly customers: { readonly old: number; readonly new: number };
  /** Rows of the crosswalks, and those that both have. */
  readonly records: { readonly old: number; readonly new: number; readonly common: number };
  /** The same records under the same id, and every value alike. */
  readonly unchanged: number;
  /** Customers of no earlier, or no later, record. */
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  /** Several customers that became one, and one that became several. */
  readonly merged: readonly Regrouping[];
  readonly split: readonly Regrouping[];
  /** Several customers that became several others. */
  readonly regrouped: readonly Regrouping[];
  /** One customer before and after, of whom something differs. */
  readonly changed: readonly ChangedCustomer[];
  /** Columns by how many customers changed in them, most frequent first. */
  readonly changedColumns: readonly { readonly column: string; readonly customers: number }[];
  /** Columns that only one of the two has; they are not compared. */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

export interface Regrouping {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

export interface ChangedCustomer extends Regrouping {
  readonly values: readonly { readonly column: string; readonly old: string; readonly new: string }[];
}

/** Two of the files of a run. */
export interface RunOutputs {
  readonly crosswalk: readonly CrosswalkRow[];
  /** customers.csv: its header, and the cells of each customer by id. */
  readonly header: readonly string[];
  readonly customers: ReadonlyMap<string, readonly string[]>;
}
