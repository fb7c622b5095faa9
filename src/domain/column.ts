/**
 * A record is a number, a field is a column. Text lives once in a ValueTable (bytes, no strings);
 * a column holds a code per record. Everything is a typed array over shared memory, so that any
 * thread can read it and nothing is copied between steps.
 */

/** Code of a record without a value. */
export const EMPTY = -1;

/** Day number of an unknown date. */
export const NO_DAY = -0x80000000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Distinct texts, numbered in the order they were first seen. Equal only when the bytes are equal. */
export class ValueTable {
  private bytes = new Uint8Array(new SharedArrayBuffer(1 << 12));
  private used = 0;
  private starts = new Uint32Array(new SharedArrayBuffer(4 << 8));
  private slots = new Int32Array(new SharedArrayBuffer(4 << 9)).fill(EMPTY);
  private hashes = new Int32Array(new SharedArrayBuffer(4 << 8));
  private count = 0;
  private scratch = new Uint8Array(256);

  get size(): number {
    return this.count;
  }

  /** The code of a text, given a new one when it was never seen. */
  intern(text: string): number {
    const most = text.length * 3;
    if (most > this.scratch.length) this.scratch = new Uint8Array(most * 2);
    const length = encoder.encodeInto(text, this.scratch).written;
    return this.internBytes(this.scratch, 0, length);
  }

  /** As intern, for the UTF-8 bytes from `from` up to, not including, `to`. */
  internBytes(source: Uint8Array, from: number, to: number): number {
    const hash = hashBytes(source, from, to);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let code = this.slots[slot]; code !== EMPTY; code = this.slots[slot]) {
      if (this.hashes[code] === hash && this.holds(code, source, from, to)) return code;
      slot = (slot + 1) & mask;
    }
    return this.append(hash, slot, source, from, to);
  }

  /** The code of a text that was seen, or EMPTY. */
  find(text: string): number {
    const wanted = encoder.encode(text);
    const hash = hashBytes(wanted, 0, wanted.length);
    const mask = this.slots.length - 1;
    for (
      let slot = hash & mask, code = this.slots[slot];
      code !== EMPTY;
      slot = (slot + 1) & mask, code = this.slots[slot]
    ) {
      if (this.hashes[code] === hash && this.holds(code, wanted, 0, wanted.length)) return code;
    }
    return EMPTY;
  }

  text(code: number): string {
    // TextDecoder refuses views over shared memory; a cell is short, so the copy is cheap.
    return decoder.decode(this.bytes.slice(this.starts[code], this.starts[code + 1]));
  }

  /** Every text, in the order of the codes. */
  *texts(): Generator<string> {
    for (let code = 0; code < this.count; code++) yield this.text(code);
  }

  private holds(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[code];
    if (this.starts[code + 1] - start !== to - from) return false;
    for (let i = from, k = start; i < to; i++, k++) if (this.bytes[k] !== source[i]) return false;
    return true;
  }

  private append(hash: number, slot: number, source: Uint8Array, from: number, to: number): number {
    const code = this.count++;
    if (this.used + to - from > this.bytes.length) this.bytes = grown(this.bytes, (this.used + to - from) * 2);
    this.bytes.set(source.subarray(from, to), this.used);
    this.used += to - from;
    if (code + 2 > this.starts.length) {
      this.starts = grown(this.starts, (code + 2) * 2);
      this.hashes = grown(this.hashes, (code + 2) * 2);
    }
    this.starts[code + 1] = this.used;
    this.hashes[code] = hash;
    this.slots[slot] = code;
    if (this.count * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const slots = new Int32Array(new SharedArrayBuffer(this.slots.length * 8)).fill(EMPTY);
    const mask = slots.length - 1;
    for (let code = 0; code < this.count; code++) {
      let slot = this.hashes[code] & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

/** One value a record at most. */
export class CodedColumn {
  readonly values: ValueTable;
  codes: Int32Array;
  private filledTo = 0;

  constructor(values = new ValueTable(), capacity = 256) {
    this.values = values;
    this.codes = new Int32Array(new SharedArrayBuffer(capacity * 4));
  }

  get length(): number {
    return this.filledTo;
  }

  push(text: string): void {
    this.pushCode(text === '' ? EMPTY : this.values.intern(text));
  }

  pushCode(code: number): void {
    if (this.filledTo === this.codes.length) this.codes = grown(this.codes, this.filledTo * 2 + 16);
    this.codes[this.filledTo++] = code;
  }

  isEmpty(record: number): boolean {
    return this.codes[record] === EMPTY;
  }

  same(a: number, b: number): boolean {
    return this.codes[a] !== EMPTY && this.codes[a] === this.codes[b];
  }

  /** The value, or '' when the record has none. */
  text(record: number): string {
    const code = this.codes[record];
    return code === EMPTY ? '' : this.values.text(code);
  }
}

/** Any number of values a record, in the order they were given. */
export class ListColumn {
  readonly values: ValueTable;
  /** Record r holds items[starts[r]] … items[starts[r + 1] - 1]. */
  starts: Int32Array;
  items: Int32Array;
  private records = 0;

  constructor(values = new ValueTable(), capacity = 256) {
    this.values = values;
    this.starts = new Int32Array(new SharedArrayBuffer((capacity + 1) * 4));
    this.items = new Int32Array(new SharedArrayBuffer(capacity * 4));
  }

  get length(): number {
    return this.records;
  }

  push(texts: Iterable<string>): void {
    const codes: number[] = [];
    for (const text of texts) if (text !== '') codes.push(this.values.intern(text));
    this.pushCodes(codes);
  }

  pushCodes(codes: readonly number[]): void {
    const end = this.starts[this.records];
    if (this.records + 2 > this.starts.length) this.starts = grown(this.starts, this.records * 2 + 16);
    if (end + codes.length > this.items.length) this.items = grown(this.items, (end + codes.length) * 2);
    for (let k = 0; k < codes.length; k++) this.items[end + k] = codes[k];
    this.starts[++this.records] = end + codes.length;
  }

  isEmpty(record: number): boolean {
    return this.starts[record] === this.starts[record + 1];
  }

  same(a: number, b: number): boolean {
    const length = this.starts[a + 1] - this.starts[a];
    if (length === 0 || this.starts[b + 1] - this.starts[b] !== length) return false;
    for (let k = 0; k < length; k++)
      if (this.items[this.starts[a] + k] !== this.items[this.starts[b] + k]) return false;
    return true;
  }

  /** The values of a record, first one first. */
  list(record: number): string[] {
    const out: string[] = [];
    for (let k = this.starts[record]; k < this.starts[record + 1]; k++) out.push(this.values.text(this.items[k]));
    return out;
  }

  text(record: number): string {
    return this.list(record).join(' | ');
  }
}

/** FNV-1a over bytes, with a final mix so that the low bits are usable as a slot. */
function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return hash ^ (hash >>> 15);
}

function grown<T extends Uint8Array | Int32Array | Uint32Array>(old: T, length: number): T {
  const Type = old.constructor as new (buffer: SharedArrayBuffer) => T;
  const next = new Type(new SharedArrayBuffer(length * old.BYTES_PER_ELEMENT));
  next.set(old);
  return next;
}
