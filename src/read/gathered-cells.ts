import { copyBytes, hashBytes, wordsOf } from '../domain/byte-words.ts';
import type { CodedColumn } from '../domain/column.ts';

/**
 * Cells a column takes at once, or bytes of them: while it does, what is known of its texts stays in the cache. By 1,024
 * cells a column in turn with the others reading a million rows took a tenth more processor time, by 8,192 half of that;
 * more cells gain nothing.
 */
const CELLS = 1 << 15;
const BYTES = 1 << 20;

/** Cells whose codes are looked up together, see ValueTable.internCells. */
const TOGETHER = 1024;

/** Cells of one column on their way into it, copied and hashed while they are in the cache anyway. */
export class GatheredCells {
  private readonly column: CodedColumn;
  private bytes = new Uint8Array(0);
  private words = wordsOf(this.bytes);
  private cells = new Int32Array(0);
  private hashes = new Int32Array(0);
  private count = 0;
  private used = 0;

  constructor(column: CodedColumn) {
    this.column = column;
  }

  /** Takes `count` cells, of which cell i is source[cells[2 i]] … source[cells[2 i + 1] - 1]; one without bytes is empty. */
  add(source: DataView, cells: Int32Array, count: number): void {
    this.makeRoom(cells, count);
    const { words, hashes, cells: places, count: before } = this;
    let at = this.used;
    for (let i = 0; i < count; i++) {
      const from = cells[2 * i];
      const to = cells[2 * i + 1];
      const place = before + i;
      places[2 * place] = at;
      if (from < to) {
        hashes[place] = hashBytes(source, from, to);
        copyBytes(source, from, to, words, at);
        at += to - from;
      }
      places[2 * place + 1] = at;
    }
    this.used = at;
    this.count = before + count;
    if (this.count >= CELLS || at >= BYTES) this.flush();
  }

  /** Hands over what was gathered. */
  flush(): void {
    const { words, cells, hashes, count } = this;
    for (let first = 0; first < count; first += TOGETHER)
      this.column.pushHashed({ words, cells, hashes }, first, Math.min(TOGETHER, count - first));
    this.count = 0;
    this.used = 0;
  }

  private makeRoom(cells: Int32Array, count: number): void {
    let end = this.used;
    for (let i = 0; i < count; i++) end += cells[2 * i + 1] - cells[2 * i];
    if (end > this.bytes.length) {
      const bytes = new Uint8Array(end * 2);
      bytes.set(this.bytes.subarray(0, this.used));
      this.bytes = bytes;
      this.words = wordsOf(bytes);
    }
    if (this.count + count > this.hashes.length) {
      const length = (this.count + count) * 2;
      this.cells = longer(this.cells, 2 * length);
      this.hashes = longer(this.hashes, length);
    }
  }
}

function longer(old: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(length);
  next.set(old);
  return next;
}
