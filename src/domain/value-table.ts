import { putText, textOf } from './byte-text.ts';
import { copyBytes, hashBytes, sameBytes, wordsOf } from './byte-words.ts';
import type { HashedCells, ValueMemory } from './column-memory.ts';
import { grown, shrunk } from './grown.ts';
import { Growth } from './growth.ts';
import { sharedUint8, sharedUint32 } from './shared-arrays.ts';
import { slotsOf } from './slots.ts';

export type { ValueMemory };

/** Code of a record without a value. */
export const EMPTY = -1;

const encoder = new TextEncoder();

/** Distinct texts, numbered in the order they were first seen. Equal only when the bytes are equal. */
export class ValueTable {
  private bytes: Uint8Array = sharedUint8(1 << 12);
  private words = wordsOf(this.bytes);
  private used = 0;
  private starts: Uint32Array = sharedUint32(FEWEST_SLOTS);
  /** See slotsOf. */
  private slots: Int32Array = new Int32Array(FEWEST_SLOTS);
  /** The bits of a slot that are the code, and of a hash that tell the slot. */
  private mask = FEWEST_SLOTS - 1;
  /** By code, the hash; of the first so many texts. */
  private kept = new Int32Array(FEWEST_SLOTS);
  private hashed = 0;
  private count = 0;
  private scratch = new Uint8Array(256);
  private scratchWords = wordsOf(this.scratch);
  private hashes = new Int32Array(0);
  private readonly growth = new Growth();
  /** How many texts are foreseen, 0 where that is not known. */
  private room = 0;
  private source: Uint8Array = this.scratch;
  private sourceWords = this.scratchWords;

  get size(): number {
    return this.count;
  }

  /**
   * A table of the texts in memory, of this thread or another one, without copying them. It copies them before its
   * first new text, so that whoever shares the memory never sees a change.
   */
  static over({ count, bytes, starts }: ValueMemory): ValueTable {
    const table = new ValueTable();
    table.count = count;
    table.used = starts[count];
    // No longer than what is in it: the first new text does not fit, and arrays grow by being copied.
    table.bytes = bytes.subarray(0, table.used);
    table.words = wordsOf(table.bytes);
    table.starts = starts.subarray(0, count + 1);
    table.forget();
    return table;
  }

  /** The texts as they lie in shared memory, for loops over bytes and for other threads; stale after the next new text. */
  get memory(): ValueMemory {
    const { count, bytes, starts } = this;
    return { count, bytes: bytes.subarray(0, this.used), starts: starts.subarray(0, count + 1) };
  }

  /**
   * With the next cells `records` of `all` will have been asked for: room is made for as many texts as that lets expect,
   * at once instead of in eight steps, each of which copies what is there.
   */
  expect(records: number, all: number): void {
    this.growth.expect(records, all);
  }

  /** The code of a text, given a new one when it was never seen. */
  intern(text: string): number {
    const most = text.length * 3;
    if (most > this.scratch.length) {
      this.scratch = new Uint8Array(most * 2);
      this.scratchWords = wordsOf(this.scratch);
    }
    const length = putText(text, this.scratch);
    this.makeRoom(1);
    return this.settle(hashBytes(this.scratchWords, 0, length), this.scratchWords, 0, length);
  }

  /** As intern, for the UTF-8 bytes from `from` up to, not including, `to`. */
  internBytes(source: Uint8Array, from: number, to: number): number {
    this.makeRoom(1);
    const words = this.seen(source);
    return this.settle(hashBytes(words, from, to), words, from, to);
  }

  /**
   * As internBytes for `count` cells at once: cell i is source[cells[2 i]] … source[cells[2 i + 1] - 1], its code
   * is put at codes[at + i], EMPTY for a cell without bytes. Twice as fast as one by one on nearly unique texts:
   * the slots are fetched in a loop of their own, where the processor waits for many of them at the same time.
   */
  internCells(source: Uint8Array, cells: Int32Array, count: number, codes: Int32Array, at: number): void {
    if (this.hashes.length < count) this.hashes = new Int32Array(count);
    const { hashes } = this;
    const words = wordsOf(source);
    for (let i = 0; i < count; i++) hashes[i] = hashBytes(words, cells[2 * i], cells[2 * i + 1]);
    this.internHashed({ words, cells, hashes }, 0, count, codes, at);
  }

  /** As internCells, for cells whose hashes are known, from number `first` on. */
  internHashed(of: HashedCells, first: number, count: number, codes: Int32Array, at: number): void {
    this.makeRoom(count);
    const { words, cells, hashes } = of;
    const { slots, mask } = this;
    for (let i = 0; i < count; i++) codes[at + i] = slots[hashes[first + i] & mask];
    for (let i = 0; i < count; i++) {
      const from = cells[2 * (first + i)];
      const to = cells[2 * (first + i) + 1];
      codes[at + i] = from === to ? EMPTY : this.settle(hashes[first + i], words, from, to);
    }
  }

  /** The code of a text that was seen, or EMPTY. */
  find(text: string): number {
    const wanted = encoder.encode(text);
    return this.findBytes(wanted, 0, wanted.length);
  }

  /** As find, for the UTF-8 bytes from `from` up to, not including, `to`. */
  findBytes(source: Uint8Array, from: number, to: number): number {
    this.makeRoom(1);
    const words = this.seen(source);
    return (this.slots[this.slotOf(hashBytes(words, from, to), words, from, to)] & this.mask) - 1;
  }

  text(code: number): string {
    return textOf(this.bytes, this.starts[code], this.starts[code + 1]);
  }

  /** How many bytes a text has. */
  lengthOf(code: number): number {
    return this.starts[code + 1] - this.starts[code];
  }

  /** Copies the bytes of a text to `target` from `at` on; gives the place behind them. */
  copy(code: number, target: DataView, at: number): number {
    const from = this.starts[code];
    const to = this.starts[code + 1];
    copyBytes(this.words, from, to, target, at);
    return at + to - from;
  }

  /** Every text, in the order of the codes. */
  *texts(): Generator<string> {
    for (let code = 0; code < this.count; code++) yield this.text(code);
  }

  /** Who asks for single texts mostly has them in one array. */
  private seen(source: Uint8Array): DataView {
    if (source !== this.source) {
      this.source = source;
      this.sourceWords = wordsOf(source);
    }
    return this.sourceWords;
  }

  private settle(hash: number, source: DataView, from: number, to: number): number {
    const slot = this.slotOf(hash, source, from, to);
    const code = (this.slots[slot] & this.mask) - 1;
    return code === EMPTY ? this.append(hash, slot, source, from, to) : code;
  }

  /** Where a text stands in the slots, or where it belongs. */
  private slotOf(hash: number, source: DataView, from: number, to: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (let entry = slots[slot]; entry !== 0; entry = slots[slot]) {
      if (((entry ^ hash) & ~mask) === 0 && this.holds((entry & mask) - 1, source, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private holds(code: number, source: DataView, from: number, to: number): boolean {
    const start = this.starts[code];
    return this.starts[code + 1] - start === to - from && sameBytes(source, from, to, this.words, start);
  }

  private append(hash: number, slot: number, source: DataView, from: number, to: number): number {
    const code = this.count++;
    const end = this.used + to - from;
    if (end > this.bytes.length) {
      // At once as long as all that are foreseen, or a little longer where those before were shorter than these.
      const times = this.room > code ? Math.max(LEAST_TIMES, this.room / this.count) : 2;
      this.bytes = grown(this.bytes, Math.ceil(end * times));
      this.words = wordsOf(this.bytes);
    }
    copyBytes(source, from, to, this.words, this.used);
    this.used = end;
    this.starts[code + 1] = end;
    this.kept[code] = hash;
    this.hashed = this.count;
    this.slots[slot] = (hash & ~this.mask) | this.count;
    return code;
  }

  /**
   * Frees what is kept for more texts and for looking them up, to be called when no more are expected: up to half of
   * the bytes, and 10 to 20 bytes a text. More can be added all the same.
   */
  trim(): void {
    this.bytes = shrunk(this.bytes, this.used);
    this.words = wordsOf(this.bytes);
    this.starts = shrunk(this.starts, this.count + 1);
    this.forget();
    this.hashes = new Int32Array(0);
  }

  private forget(): void {
    this.slots = NO_SLOTS;
    this.kept = NO_SLOTS;
    this.hashed = 0;
  }

  /** Makes sure that so many new texts can be added: at most three of five slots are taken. */
  private makeRoom(texts: number): void {
    const wanted = this.count + texts;
    if (wanted + 1 <= this.starts.length && wanted * 5 <= this.slots.length * 3) return;
    const foreseen = this.growth.foresee(this.count);
    this.room = foreseen > wanted ? foreseen : 0;
    if (wanted + 1 > this.starts.length) this.starts = grown(this.starts, this.room === 0 ? wanted * 2 : foreseen + 1);
    let length = Math.max(FEWEST_SLOTS, this.slots.length);
    while (Math.max(wanted, foreseen) * 5 > length * 3) length *= 2;
    if (length > this.slots.length) this.index(length);
  }

  /** Makes new slots, in the order of the codes: hashes are read as they lie in memory. */
  private index(length: number): void {
    const { words, starts, count } = this;
    const kept = new Int32Array(Math.ceil((length * 3) / 5));
    kept.set(this.kept.subarray(0, this.hashed));
    for (let code = this.hashed; code < count; code++) kept[code] = hashBytes(words, starts[code], starts[code + 1]);
    this.slots = slotsOf(kept, count, length);
    this.mask = length - 1;
    this.kept = kept;
    this.hashed = count;
  }
}

const FEWEST_SLOTS = 1 << 8;
const LEAST_TIMES = 9 / 8;

/** Of a table in which nothing was looked up yet. */
const NO_SLOTS = new Int32Array(0);
