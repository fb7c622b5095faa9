/**
 * The texts of a table as plain data that can be sent to a thread, which sees the same bytes: the text of code c is
 * the UTF-8 in bytes[starts[c]] … bytes[starts[c + 1] - 1].
 */
export interface ValueMemory {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** Cells and what hashBytes says of each: cell i stands in `words` from cells[2 i] up to, not including, cells[2 i + 1]. */
export interface HashedCells {
  readonly words: DataView;
  readonly cells: Int32Array;
  readonly hashes: Int32Array;
}

/** A column as plain data: what structured cloning sends to a thread, the numbers and bytes in it being shared. */
export interface CodedMemory {
  readonly kind: 'coded';
  readonly values: ValueMemory;
  /** One per record. */
  readonly codes: Int32Array;
}

/** See CodedMemory. */
export interface ListMemory {
  readonly kind: 'list';
  readonly values: ValueMemory;
  /** One per record and one more. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}
