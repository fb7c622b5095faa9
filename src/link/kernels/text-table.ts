import { sharedInt32, sharedUint16 } from '../../domain/shared-arrays.ts';
import { mark, RECORD, type Texts } from './texts.ts';

const FREE = -1;

/** Distinct texts, numbered in the order they were first seen. Equal only when all units are equal. */
export class TextTable {
  private units: Uint16Array = sharedUint16(1 << 12);
  private marks: Int32Array = sharedInt32(1 << 11);
  private used = 0;
  private count = 0;
  /** Hash and code side by side. */
  private slots: Int32Array = new Int32Array(1 << 10).fill(FREE);
  private scratch = new Uint16Array(64);

  get size(): number {
    return this.count;
  }

  /** The texts so far; stale after the next new text. */
  get texts(): Texts {
    return { units: this.units, marks: this.marks };
  }

  /** The code of the text source[from] … source[to - 1]. */
  intern(source: Uint16Array, from: number, to: number): number {
    const hash = hashUnits(source, from, to);
    const mask = this.slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let code = this.slots[slot + 1]; code !== FREE; code = this.slots[slot + 1]) {
      if (this.slots[slot] === hash && this.holds(code, source, from, to)) return code;
      slot = (slot + 2) & mask;
    }
    return this.append(hash, slot, source, from, to);
  }

  internText(text: string): number {
    if (text.length > this.scratch.length) this.scratch = new Uint16Array(2 * text.length);
    for (let k = 0; k < text.length; k++) this.scratch[k] = text.charCodeAt(k);
    return this.intern(this.scratch, 0, text.length);
  }

  private holds(code: number, source: Uint16Array, from: number, to: number): boolean {
    const start = this.marks[RECORD * code];
    if (this.marks[RECORD * code + 1] !== to - from) return false;
    for (let k = from; k < to; k++) if (this.units[start + k - from] !== source[k]) return false;
    return true;
  }

  private append(hash: number, slot: number, source: Uint16Array, from: number, to: number): number {
    const code = this.count++;
    const end = this.used + to - from;
    if (end > this.units.length) this.units = longer(sharedUint16(2 * end), this.units);
    if (RECORD * this.count > this.marks.length) this.marks = longer(sharedInt32(2 * RECORD * this.count), this.marks);
    for (let k = from; k < to; k++) this.units[this.used + k - from] = source[k];
    mark(this.units, this.marks, code, this.used, to - from);
    this.used = end;
    this.slots[slot] = hash;
    this.slots[slot + 1] = code;
    if (this.count * 4 > this.slots.length) this.slots = rehashed(this.slots);
    return code;
  }
}

function longer<T extends Uint16Array | Int32Array>(next: T, old: T): T {
  next.set(old);
  return next;
}

function rehashed(old: Int32Array): Int32Array {
  const slots = new Int32Array(2 * old.length).fill(FREE);
  const mask = slots.length - 1;
  for (let from = 0; from < old.length; from += 2) {
    if (old[from + 1] === FREE) continue;
    let slot = (old[from] << 1) & mask;
    while (slots[slot + 1] !== FREE) slot = (slot + 2) & mask;
    slots[slot] = old[from];
    slots[slot + 1] = old[from + 1];
  }
  return slots;
}

/** FNV-1a over units, with a final mix so that the low bits are usable as a slot. */
function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ units[k], 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return hash ^ (hash >>> 15);
}
