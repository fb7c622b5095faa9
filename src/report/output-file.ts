/**
 * One file of a run, not yet written: who produces it knows nothing of folders, quoting or disks.
 * `rows` can be walked once, and the files of a run are to be consumed in the order they are given,
 * because the rows of customers.csv feed what the later files hold.
 */
export interface OutputFile {
  /** Base name: `customers.csv`. */
  readonly name: string;
  /** It can be written beside the files before it, needing nothing of what they are made from. */
  readonly beside?: boolean;
  readonly content:
    | { readonly kind: 'csv'; readonly header: readonly string[]; readonly rows: Iterable<readonly string[]> }
    | {
        readonly kind: 'csv_bytes';
        readonly header: readonly string[];
        /** The rows as they are written, header and mark left out: made on several threads, they come when they are done. */
        readonly chunks: AsyncIterable<Uint8Array>;
      }
    | { readonly kind: 'json'; readonly value: unknown }
    | { readonly kind: 'text'; readonly text: string };
}
