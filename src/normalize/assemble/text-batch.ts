import { putText } from '../../domain/byte-text.ts';
import { copyBytes, sameBytes, wordsOf } from '../../domain/byte-words.ts';
import type { ValueTable } from '../../domain/column.ts';

/** Texts interned at once; see ValueTable.internCells. */
export const BATCH = 1024;

const SPACE = 0x20;

/**
 * Texts on their way into a value table, as UTF-8: gathered, since a table takes many at a time twice as fast as one by
 * one. An empty text has no code.
 */
export class TextBatch {
  count = 0;
  private bytes = new Uint8Array(BATCH * 32);
  private words = wordsOf(this.bytes);
  private places = new Int32Array(4 * BATCH);
  private used = 0;

  /** Adds the bytes from `from` up to, not including, `to`. */
  add(source: DataView, from: number, to: number): void {
    const start = this.used;
    const end = start + to - from;
    if (end > this.bytes.length) this.makeRoom(end);
    copyBytes(source, from, to, this.words, start);
    this.end(end);
  }

  addText(text: string): void {
    if (this.used + text.length * 3 > this.bytes.length) this.makeRoom(this.used + text.length * 3);
    this.end(this.used + putText(text, this.bytes, this.used));
  }

  /** Adds the first `count` texts of `codes`, codes of a table, joined by blanks. */
  addJoined(parts: ValueTable, codes: ArrayLike<number>, count: number): void {
    let end = this.used + Math.max(0, count - 1);
    for (let k = 0; k < count; k++) end += parts.lengthOf(codes[k]);
    if (end > this.bytes.length) this.makeRoom(end);
    let at = this.used;
    for (let k = 0; k < count; k++) {
      if (k > 0) this.bytes[at++] = SPACE;
      at = parts.copy(codes[k], this.words, at);
    }
    this.end(end);
  }

  /** Whether one of the texts from number `first` on has these bytes. */
  holds(first: number, source: DataView, from: number, to: number): boolean {
    for (let k = first; k < this.count; k++) {
      const start = this.places[2 * k];
      if (this.places[2 * k + 1] - start === to - from && sameBytes(source, from, to, this.words, start)) return true;
    }
    return false;
  }

  /** Puts a text in the place of one before it, which is lost. */
  move(from: number, to: number): void {
    this.places[2 * to] = this.places[2 * from];
    this.places[2 * to + 1] = this.places[2 * from + 1];
  }

  /** Forgets all but the first `count` texts, to be called before they are interned. */
  keep(count: number): void {
    this.count = count;
  }

  /** Gives the texts their codes, from place `at` of `codes` on, and forgets them. */
  intern(table: ValueTable, codes: Int32Array, at: number): void {
    table.internCells(this.bytes, this.places, this.count, codes, at);
    this.clear();
  }

  /** Forgets them. */
  clear(): void {
    this.count = 0;
    this.used = 0;
  }

  private end(end: number): void {
    const at = 2 * this.count++;
    if (at === this.places.length) this.widen();
    this.places[at] = this.used;
    this.places[at + 1] = end;
    this.used = end;
  }

  private makeRoom(length: number): void {
    const bytes = new Uint8Array(length * 2);
    bytes.set(this.bytes);
    this.bytes = bytes;
    this.words = wordsOf(bytes);
  }

  private widen(): void {
    const places = new Int32Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
  }
}
