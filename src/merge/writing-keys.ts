import { EMPTY } from '../domain/column.ts';
import { longer } from '../domain/golden.ts';
import { originalOf } from './damage.ts';
import { type KeyTexts, NO_KEY } from './key-texts.ts';
import type { PartKeys } from './part-keys.ts';
import { NOTHING_READ, readingHash, UNSURE } from './reading-hash.ts';

/**
 * Beyond so many different writings a customer is a mistake or a shared record, and comparing all with all would not
 * end: then all values of the run are asked, and all are read.
 */
export const MOST_COMPARED = 64;

/** The keys of the writings of a unit: those that mean the same have the same. */
export class WritingKeys {
  /** By writing and part. */
  of = new Int32Array(64);
  private readonly parts: readonly PartKeys[];
  private readonly keys: KeyTexts;
  private readonly hashes = new Int32Array(MOST_COMPARED);
  /** By writing, the first record that writes so. */
  private firstOf: Int32Array = new Int32Array(0);
  private count = 0;

  constructor(parts: readonly PartKeys[], keys: KeyTexts) {
    this.parts = parts;
    this.keys = keys;
  }

  /** Two records that read the same are the same, even if one has no match value: the smaller key stands for both. */
  read(firstOf: Int32Array, count: number): void {
    const { parts } = this;
    this.firstOf = firstOf;
    this.count = count;
    const width = parts.length;
    if (this.of.length < count * width) this.of = longer(this.of, count * width);
    for (let part = 0; part < width; part++) {
      const keys = parts[part];
      let differ = false;
      for (let w = 0; w < count; w++) {
        this.of[w * width + part] = keys.used ? keys.keyOf(firstOf[w]) : NO_KEY;
        if (this.of[w * width + part] !== this.of[part]) differ = true;
      }
      if (!differ) continue;
      if (keys.isByCode) this.nameReadings(part);
      this.shareKeys(part);
      if (keys.damaged.size > 0 && count <= MOST_COMPARED) this.shareOriginals(part);
    }
  }

  /**
   * A damaged value has the key of the only intact one that it may have been: who holds it speaks for that, and trusting
   * a source is no reason to keep what its export destroyed. Fitting none, or several, it is a value of its own.
   */
  private shareOriginals(part: number): void {
    const { of, count } = this;
    const { shown, damaged } = this.parts[part];
    const width = this.parts.length;
    for (let w = 0; w < count; w++) {
      const code = shown[this.firstOf[w]];
      if (code !== EMPTY && damaged.has(code)) of[w * width + part] = this.keyOfOriginal(part, w);
    }
  }

  private keyOfOriginal(part: number, writing: number): number {
    const { of, firstOf, count } = this;
    const { shown, shownValues, damaged } = this.parts[part];
    const width = this.parts.length;
    const own = of[writing * width + part];
    const mayBe = originalOf(shownValues.text(shown[firstOf[writing]]));
    let original = NO_KEY;
    for (let w = 0; w < count && mayBe !== undefined; w++) {
      const code = shown[firstOf[w]];
      const key = of[w * width + part];
      if (code === EMPTY || key === original || damaged.has(code) || !mayBe(shownValues.text(code))) continue;
      if (original !== NO_KEY) return own;
      original = key;
    }
    return original === NO_KEY ? own : original;
  }

  /** What is compared by its reading, for want of a match value, has the key of the match value that is the same text. */
  private nameReadings(part: number): void {
    const { keys, of, count } = this;
    const width = this.parts.length;
    for (let w = 0; w < count; w++) {
      const key = of[w * width + part];
      if (!keys.isTold(key)) of[w * width + part] = this.toldKey(part, key);
    }
  }

  /** Few are compared with each other; of many all match values of the run are asked. */
  private toldKey(part: number, reading: number): number {
    const { keys, of, count } = this;
    const width = this.parts.length;
    const text = keys.text(reading);
    if (count > MOST_COMPARED) return this.parts[part].keyOfText(text) || reading;
    for (let w = 0; w < count; w++) {
      const key = of[w * width + part];
      if (key !== NO_KEY && keys.isTold(key) && keys.text(key) === text) return key;
    }
    return reading;
  }

  private shareKeys(part: number): void {
    const { keys, of, count } = this;
    if (count <= MOST_COMPARED && !this.someMayReadAlike(part)) return;
    const width = this.parts.length;
    keys.startSet(count);
    for (let w = 0; w < count; w++) keys.tellSmallest(this.readingOf(w, part), of[w * width + part]);
    for (let w = 0; w < count; w++) of[w * width + part] = keys.smallestOf(this.readingOf(w, part));
  }

  /** Whether any two writings of different keys may be one; most are told apart without folding them. */
  private someMayReadAlike(part: number): boolean {
    const { hashes, of } = this;
    const width = this.parts.length;
    for (let w = 0; w < this.count; w++) {
      hashes[w] = this.hashOf(w, part);
      for (let other = 0; other < w; other++) {
        if (of[w * width + part] === of[other * width + part]) continue;
        if (hashes[w] === hashes[other] || hashes[w] === UNSURE || hashes[other] === UNSURE) return true;
      }
    }
    return false;
  }

  private hashOf(writing: number, part: number): number {
    const { shown, shownMemory } = this.parts[part];
    const code = shown[this.firstOf[writing]];
    return code === EMPTY ? NOTHING_READ : readingHash(shownMemory, code);
  }

  private readingOf(writing: number, part: number): number {
    const code = this.parts[part].shown[this.firstOf[writing]];
    return code === EMPTY ? NO_KEY : this.parts[part].reading(code);
  }
}
