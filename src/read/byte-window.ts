import { wordsOf } from '../domain/byte-words.ts';

const LF = 0x0a;
const CR = 0x0d;

/** Line feed, quote, line feed: the end of everything a row can be in; and bytes looked at with them, see ByteRow.scan. */
const SENTINELS = 6;

/** A stretch of a source in memory: what was not read yet, and the piece after it. */
export class ByteWindow {
  bytes: Buffer = Buffer.alloc(SENTINELS);
  words = wordsOf(this.bytes);
  /** Bytes of the source; the sentinels stand behind them. */
  end = 0;
  /** Where the next NUL stands behind a position asked for earlier. */
  private zero = -1;
  private readonly quote: number;
  private readonly returnsEndLines: boolean;

  constructor(quote: string, returnsEndLines: boolean) {
    this.quote = quote.charCodeAt(0);
    this.returnsEndLines = returnsEndLines;
  }

  /** Forgets the bytes before `from` and takes a piece more. Positions change: what stood at `from` stands at 0. */
  slide(from: number, piece: Uint8Array): void {
    const kept = this.end - from;
    const length = kept + piece.length;
    const bytes = length + SENTINELS > this.bytes.length ? Buffer.allocUnsafeSlow(2 * length + SENTINELS) : this.bytes;
    this.bytes.copy(bytes, 0, from, this.end);
    bytes.set(piece, kept);
    if (this.returnsEndLines) returnsToLineFeeds(bytes, kept, length);
    bytes[length] = LF;
    bytes[length + 1] = this.quote;
    bytes[length + 2] = LF;
    if (bytes !== this.bytes) this.words = wordsOf(bytes);
    this.bytes = bytes;
    this.end = length;
    this.zero = -1;
  }

  /** Where the first NUL from a position on stands, the end if there is none; positions asked for must grow. */
  zeroFrom(position: number): number {
    if (this.zero >= position) return this.zero;
    const found = this.bytes.subarray(position, this.end).indexOf(0);
    this.zero = found === -1 ? this.end : position + found;
    return this.zero;
  }
}

function returnsToLineFeeds(bytes: Buffer, from: number, to: number): void {
  for (let at = bytes.indexOf(CR, from); at !== -1 && at < to; at = bytes.indexOf(CR, at + 1)) bytes[at] = LF;
}
