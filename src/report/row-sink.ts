import { EMPTY, type ValueTable } from '../domain/column.ts';

/** Takes the rows of an output file: whoever writes files brings it. */
export interface RowSink {
  /** A cell that is one text. */
  text(text: string): void;
  /** A cell that is some bytes of UTF-8. */
  value(source: Uint8Array, from: number, to: number): void;
  /** A cell that is some bytes which need neither quotes nor a closer look: digits, words of ours. */
  plain(source: Uint8Array, from: number, to: number): void;
  /** An empty cell. */
  empty(): void;
  /** A cell part by part. */
  addText(text: string): void;
  addBytes(source: Uint8Array, from: number, to: number): void;
  endCell(): void;
  endRow(): void;
}

/** Values by their codes, for cells that need no text made. */
export class ValueCells {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;

  constructor(values: ValueTable) {
    const { bytes, starts } = values.memory;
    this.bytes = bytes;
    this.starts = starts;
  }

  /** A cell; EMPTY is an empty one. */
  write(code: number, sink: RowSink): void {
    if (code === EMPTY) sink.empty();
    else sink.value(this.bytes, this.starts[code], this.starts[code + 1]);
  }

  /** A part of a cell. */
  add(code: number, sink: RowSink): void {
    sink.addBytes(this.bytes, this.starts[code], this.starts[code + 1]);
  }
}

/** A few texts by their places, in the same way; a place outside of them is an empty cell. */
export class TextCells {
  private readonly texts: readonly Uint8Array[];

  constructor(texts: readonly string[]) {
    const encoder = new TextEncoder();
    this.texts = texts.map((text) => encoder.encode(text));
  }

  write(place: number, sink: RowSink): void {
    const text = this.texts[place];
    if (text === undefined) sink.empty();
    else sink.value(text, 0, text.length);
  }

  add(place: number, sink: RowSink): void {
    sink.addBytes(this.texts[place], 0, this.texts[place].length);
  }
}
