import { putText } from '../../domain/byte-text.ts';
import { wordsOf } from '../../domain/byte-words.ts';
import type { ListColumn } from '../../domain/column.ts';
import { KeyBatch } from './key-batch.ts';
import { ListBatch } from './list-batch.ts';
import type { ReadValues } from './read-values.ts';

const PLUS = 0x2b;

/**
 * Collects the values of one record for a field of many: to show and to compare side by side, each once. Of two
 * writings with one match key the first stays.
 */
export class ValueList {
  private readonly shown: ListBatch;
  private readonly keys: KeyBatch;
  private scratch = new Uint8Array(512);
  private scratchWords = wordsOf(this.scratch);

  constructor(display: ListColumn, match: ListColumn) {
    this.shown = new ListBatch(display);
    this.keys = new KeyBatch(match, this.shown);
  }

  get isEmpty(): boolean {
    return this.shown.isEmpty;
  }

  add(display: string, match: string): void {
    const most = (display.length + match.length) * 3;
    if (most > this.scratch.length) {
      this.scratch = new Uint8Array(most * 2);
      this.scratchWords = wordsOf(this.scratch);
    }
    const middle = putText(display, this.scratch);
    const end = middle + putText(match, this.scratch, middle);
    this.keep(this.scratchWords, 0, middle, middle, end);
  }

  /** As add, for a value that was read. */
  addRead(values: ReadValues, value: number): void {
    this.keep(values.words, values.shownFrom(value), values.shownTo(value), values.keyFrom(value), values.keyTo(value));
  }

  /** Ends the record. */
  flush(): void {
    this.shown.endRecord();
    this.keys.endRecord();
  }

  /** Ends the last record of all. */
  finish(): void {
    this.shown.flush();
    this.keys.flush();
  }

  private keep(source: DataView, shownFrom: number, shownTo: number, keyFrom: number, keyTo: number): void {
    const { shown, keys } = this;
    if (shownFrom === shownTo) return;
    if (!shown.isEmpty) {
      if (shown.holds(source, shownFrom, shownTo)) return;
      if (keyFrom < keyTo && keys.holds(source, keyFrom, keyTo)) return;
    }
    shown.add(source, shownFrom, shownTo);
    if (keyFrom === keyTo) return;
    const behindPlus = source.getUint8(shownFrom) === PLUS ? shownFrom + 1 : shownFrom;
    keys.add(source, keyFrom, keyTo, keyFrom === behindPlus && keyTo === shownTo);
  }
}
