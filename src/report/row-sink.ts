import { EMPTY, type ValueTable } from '../domain/column.ts';

/** Takes the rows of an output file: whoever writes files brings it. */
export interface RowSink {
  /** A cell that is one text. */
  text(text: string): void;
  /** A cell that is some bytes of UTF-8. */
  value(source: DataView, from: number, to: number): void;
  /**
   * Bytes that stand as they are, up to four of them, the first in the lowest bits: of digits and words of ours, or of
   * cells that are known. Who ends a cell by them gives its comma too.
   */
  word(bytes: number, length: number): void;
  /** As word, for as many bytes as one likes: those from source[from] on. */
  words(source: Int32Array, from: number, length: number): void;
  /** The bytes of a cell that is one text, with its comma; to be asked between two cells, of which it is none. */
  cellOf(text: string): Uint8Array;
  /** An empty cell. */
  empty(): void;
  /** A cell part by part. */
  addText(text: string): void;
  addBytes(source: DataView, from: number, to: number): void;
  endCell(): void;
  endRow(): void;
}

/** Tables of so many values are small: their cells are kept as they are written. */
const FEW = 1024;

/** Values by their codes, for cells that need no text made. */
export class ValueCells {
  private readonly view: DataView;
  private readonly starts: Uint32Array;
  private readonly kept: KeptCells | undefined;

  constructor(values: ValueTable) {
    const { bytes, starts } = values.memory;
    this.view = viewOf(bytes);
    this.starts = starts;
    this.kept = values.size > FEW ? undefined : new KeptCells(values.size, (code) => values.text(code));
  }

  /** A cell; EMPTY is an empty one. */
  write(code: number, sink: RowSink): void {
    if (code === EMPTY) sink.empty();
    else if (this.kept !== undefined) this.kept.write(code, sink);
    else sink.value(this.view, this.starts[code], this.starts[code + 1]);
  }

  /** A part of a cell. */
  add(code: number, sink: RowSink): void {
    sink.addBytes(this.view, this.starts[code], this.starts[code + 1]);
  }
}

/** A few texts by their places, in the same way; a place outside of them is an empty cell. */
export class TextCells {
  private readonly texts: readonly DataView[];
  private readonly kept: KeptCells;

  constructor(texts: readonly string[]) {
    const encoder = new TextEncoder();
    this.texts = texts.map((text) => viewOf(encoder.encode(text)));
    this.kept = new KeptCells(texts.length, (place) => texts[place]);
  }

  write(place: number, sink: RowSink): void {
    if (place < 0 || place >= this.texts.length) sink.empty();
    else this.kept.write(place, sink);
  }

  add(place: number, sink: RowSink): void {
    sink.addBytes(this.texts[place], 0, this.texts[place].byteLength);
  }
}

/** Cells as they are written, each made when it is first asked for. */
class KeptCells {
  private readonly textOf: (place: number) => string;
  private words = new Int32Array(64);
  private used = 0;
  /** By place, where its words begin, and its bytes; none: not asked for yet. */
  private readonly firsts: Int32Array;
  private readonly lengths: Int32Array;

  constructor(count: number, textOf: (place: number) => string) {
    this.textOf = textOf;
    this.firsts = new Int32Array(count);
    this.lengths = new Int32Array(count);
  }

  write(place: number, sink: RowSink): void {
    if (this.lengths[place] === 0) this.keep(place, sink.cellOf(this.textOf(place)));
    sink.words(this.words, this.firsts[place], this.lengths[place]);
  }

  private keep(place: number, cell: Uint8Array): void {
    const words = wordsOf(cell);
    this.firsts[place] = this.used;
    this.lengths[place] = cell.length;
    const end = this.used + words.length;
    if (end > this.words.length) {
      const longer = new Int32Array(2 * end);
      longer.set(this.words);
      this.words = longer;
    }
    this.words.set(words, this.used);
    this.used = end;
  }
}

/** Bytes as RowSink takes them by words; what is left of the last one is 0. */
export function wordsOf(bytes: Uint8Array): Int32Array {
  const whole = new Uint8Array(4 * Math.ceil(bytes.length / 4));
  whole.set(bytes);
  const view = viewOf(whole);
  return Int32Array.from({ length: whole.length / 4 }, (_, k) => view.getInt32(4 * k, true));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
