import { ASKS, BEGINS, COMMA, copyBytes, PLAIN, RISKY } from './csv-asks.ts';
import { defuse } from './defuse.ts';

/** Bytes of a chunk: large enough to make a write worthwhile, too little to be felt in memory. */
export const CHUNK = 1 << 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A unit of a text becomes three bytes at most. */
const MOST_PER_UNIT = 3;
const QUOTES = 2;
/** Room kept behind whatever is written: for quotes and a comma, and for the whole words by which cells are copied. */
const ROOM = 32;

const NO_BREAK_SPACE = 0xa0;

const PLUS = 0x2b;
/** What may stand behind it in several numbers, and as much of it as `defuse` looks at. */
const OF_NUMBERS = numberBytes('0123456789 .,()/:+|-');
const MOST_OF_NUMBERS = 255;

/**
 * Collects rows as the bytes of a CSV file: UTF-8, comma, `\n`, quotes as RFC 4180 has them, formulas defused. A row is
 * given as a whole, or cell by cell; a cell as a text, or part by part, as texts and UTF-8 bytes.
 */
export class CsvSink {
  private bytes = new Uint8Array(CHUNK + (CHUNK >> 3));
  private view = new DataView(this.bytes.buffer);
  /** As many bytes may be used before room is made. */
  private most = this.bytes.length - ROOM;
  private used = 0;
  /** Where the cell begins that is being written, and what its bytes ask. */
  private start = 0;
  private asked = PLAIN;

  get length(): number {
    return this.used;
  }

  /** The mark by which Excel recognises UTF-8. */
  mark(): void {
    this.encode('\uFEFF');
    this.start = this.used;
  }

  row(cells: readonly string[]): void {
    for (let k = 0; k < cells.length; k++) this.text(cells[k]);
    this.endRow();
  }

  /** A cell that is one text. */
  text(text: string): void {
    if (text.length > 0) this.addText(text);
    this.endCell();
  }

  /** A cell that is some bytes; as addBytes and endCell, which nearly none needs. */
  value(source: DataView, from: number, to: number): void {
    const at = this.used;
    const length = to - from;
    if (at + length > this.most) this.makeRoom(length);
    const asked = copyBytes(source, from, length, this.view, at);
    this.used = at + length;
    if (asked !== PLAIN || (length > 0 && BEGINS[this.bytes[at]] !== 0)) {
      this.asked = this.asksOf(at);
      this.endCell();
      return;
    }
    this.bytes[this.used++] = 0x2c;
    this.start = this.used;
  }

  /** See RowSink. */
  word(bytes: number, length: number): void {
    if (this.used > this.most) this.makeRoom(0);
    this.view.setInt32(this.used, bytes, true);
    this.used += length;
    this.start = this.used;
  }

  /** See RowSink. */
  words(source: Int32Array, from: number, length: number): void {
    if (this.used + length > this.most) this.makeRoom(length);
    const { view, used } = this;
    for (let k = 0; k < length; k += 4) view.setInt32(used + k, source[from + (k >> 2)], true);
    this.used = used + length;
    this.start = this.used;
  }

  /** See RowSink. */
  cellOf(text: string): Uint8Array {
    const from = this.used;
    this.text(text);
    const cell = this.bytes.slice(from, this.used);
    this.used = from;
    this.start = from;
    return cell;
  }

  /** An empty cell. */
  empty(): void {
    if (this.used > this.most) this.makeRoom(0);
    this.bytes[this.used++] = 0x2c;
    this.start = this.used;
  }

  addText(text: string): void {
    this.makeRoom(text.length * MOST_PER_UNIT);
    const { bytes } = this;
    let to = this.used;
    let asked = this.asked;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        asked |= ASKS[unit];
        bytes[to++] = unit;
      } else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else {
        this.asked = asked | RISKY;
        this.used = to;
        this.encode(text.slice(i));
        return;
      }
    }
    this.asked = asked;
    this.used = to;
  }

  addBytes(source: DataView, from: number, to: number): void {
    const at = this.used;
    const length = to - from;
    if (at + length > this.most) this.makeRoom(length);
    const asked = copyBytes(source, from, length, this.view, at);
    this.used = at + length;
    if (asked !== PLAIN) this.asked |= this.asksOf(at);
  }

  /** What was added since the last end is a cell; nothing is an empty one. */
  endCell(): void {
    if (this.used > this.most) this.makeRoom(0);
    if (this.used > this.start) {
      if (this.asked >= RISKY || !this.isHarmlessStart()) this.writeCarefully();
      else if (this.asked === COMMA) this.quote();
    }
    this.bytes[this.used++] = 0x2c;
    this.start = this.used;
    this.asked = PLAIN;
  }

  /** The comma behind the last cell becomes the end of the line. */
  endRow(): void {
    this.bytes[this.used - 1] = 0x0a;
  }

  /** What was collected; the sink is empty then. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.used);
    this.takeMemory(new Uint8Array(CHUNK + (CHUNK >> 3)));
    this.startAgain();
    return taken;
  }

  /** As take, for whoever fills the sink again soon and wants no more memory than the rows need. */
  takeCopy(): Uint8Array {
    const taken = this.bytes.slice(0, this.used);
    this.startAgain();
    return taken;
  }

  private startAgain(): void {
    this.used = 0;
    this.start = 0;
  }

  /** What the bytes from a place on ask. */
  private asksOf(from: number): number {
    const { bytes, used } = this;
    let asked = PLAIN;
    for (let at = from; at < used; at++) asked |= ASKS[bytes[at]];
    return asked;
  }

  /** Whether no spreadsheet can take the start of the cell for a formula; phones, `+` and digits, are numbers. */
  private isHarmlessStart(): boolean {
    const { bytes, start, used } = this;
    const first = bytes[start];
    if (BEGINS[first] === 0) return true;
    if (first >= 0x80) return bytes[start + 1] > NO_BREAK_SPACE;
    if (first !== PLUS || used - start > MOST_OF_NUMBERS) return false;
    for (let i = start + 1; i < used; i++) if (OF_NUMBERS[bytes[i]] === 0) return false;
    return true;
  }

  /** Puts quotes around the cell. */
  private quote(): void {
    const { bytes, start, used } = this;
    bytes.copyWithin(start + 1, start, used);
    bytes[start] = 0x22;
    bytes[used + 1] = 0x22;
    this.used = used + QUOTES;
  }

  private writeCarefully(): void {
    const safe = defuse(decoder.decode(this.bytes.subarray(this.start, this.used)));
    this.used = this.start;
    this.encode(/[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe);
  }

  private encode(text: string): void {
    this.makeRoom(text.length * MOST_PER_UNIT);
    this.used += encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }

  private makeRoom(bytes: number): void {
    const needed = this.used + bytes + ROOM;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, needed));
    larger.set(this.bytes.subarray(0, this.used));
    this.takeMemory(larger);
  }

  private takeMemory(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
    this.most = bytes.length - ROOM;
  }
}

function numberBytes(characters: string): Uint8Array {
  const table = new Uint8Array(0x100);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
