import type { ListColumn } from '../../domain/column.ts';
import type { ListBatch } from './list-batch.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** A code is kept with so much added, 0 standing for what was not met yet. */
const KNOWN = 1;

/** Of a key that does not follow from what is shown. */
const ANY = -1;

/**
 * What records are compared by, in a column of many values, on its way beside what is shown of them. Most keys are what is
 * shown, or all of it behind its plus: such a key is looked up where what is shown is new, for half of the phones.
 */
export class KeyBatch {
  private readonly column: ListColumn;
  private readonly shown: ListBatch;
  private readonly texts = new TextBatch();
  /** By key, the number of what is shown that it follows from, or ANY. */
  private sources = new Int32Array(2 * BATCH);
  /** By record, how many keys stand before its end. */
  private readonly ends = new Int32Array(BATCH);
  private records = 0;
  /** The first key of the record. */
  private first = 0;
  /** By key, its code; one that is looked up has its place among those, below zero, until then. */
  private codes = new Int32Array(2 * BATCH);
  private lookedUp = new Int32Array(2 * BATCH);
  /** By code of what is shown, the code of the key that follows from it. */
  private following = new Int32Array(BATCH);

  constructor(column: ListColumn, shown: ListBatch) {
    this.column = column;
    this.shown = shown;
  }

  /** Whether a key of the record has these bytes. */
  holds(source: DataView, from: number, to: number): boolean {
    return this.texts.holds(this.first, source, from, to);
  }

  /** Adds the key of what was added last to what is shown; `follows` where it is that, behind its plus if it has one. */
  add(source: DataView, from: number, to: number, follows: boolean): void {
    const key = this.texts.count;
    if (key === this.sources.length) this.makeRoom(2 * key);
    this.sources[key] = follows ? this.shown.count - 1 : ANY;
    this.texts.add(source, from, to);
  }

  /** To be called behind that of what is shown. */
  endRecord(): void {
    this.first = this.texts.count;
    this.ends[this.records++] = this.first;
    if (this.records === BATCH) this.flush();
  }

  /** Hands over what was gathered, of records whose shown values were handed over. */
  flush(): void {
    const { column, texts, codes, lookedUp, ends } = this;
    const { count } = texts;
    column.expectTexts(this.records);
    this.findKnown(count);
    texts.intern(column.values, lookedUp, 0);
    this.settle(count);
    column.pushLists(codes, ends, this.records);
    this.records = 0;
    this.first = 0;
  }

  /** Takes the codes that are known, and leaves the other keys, each that follows once, to be looked up. */
  private findKnown(count: number): void {
    const { codes, sources, texts } = this;
    const { codes: shown } = this.shown;
    this.makeRoomFor(this.shown.values);
    const { following } = this;
    for (let key = 0; key < count; key++) codes[key] = sources[key] === ANY ? 0 : following[shown[sources[key]]];
    let left = 0;
    for (let key = 0; key < count; key++) {
      // Another key of these may have met it by now.
      if (codes[key] === 0 && sources[key] !== ANY) codes[key] = following[shown[sources[key]]];
      if (codes[key] !== 0) continue;
      texts.move(key, left++);
      codes[key] = -left;
      if (sources[key] !== ANY) following[shown[sources[key]]] = -left;
    }
    texts.keep(left);
  }

  private settle(count: number): void {
    const { codes, sources, lookedUp, following } = this;
    const { codes: shown } = this.shown;
    for (let key = 0; key < count; key++) {
      const place = codes[key];
      codes[key] = place < 0 ? lookedUp[-1 - place] : place - KNOWN;
      if (place < 0 && sources[key] !== ANY) following[shown[sources[key]]] = codes[key] + KNOWN;
    }
  }

  private makeRoom(keys: number): void {
    const sources = new Int32Array(keys);
    sources.set(this.sources);
    this.sources = sources;
    this.codes = new Int32Array(keys);
    this.lookedUp = new Int32Array(keys);
  }

  private makeRoomFor(shown: number): void {
    if (shown <= this.following.length) return;
    const following = new Int32Array(shown * 2);
    following.set(this.following);
    this.following = following;
  }
}
