import type { ListColumn, ValueMemory } from '../domain/column.ts';
import type { ManyField } from '../domain/fields.ts';
import { fold } from '../domain/fold.ts';
import { type Golden, longer } from '../domain/golden.ts';
import { isOneEdit, isOneEditOfBytes } from '../domain/one-edit.ts';
import type { Records } from '../domain/records.ts';
import { Candidates } from './candidates.ts';
import { haveSameDomain, slippedKey } from './email-slip.ts';
import { Tuples } from './tuples.ts';
import { NO_KEY, WrittenKeys } from './written-keys.ts';

const NOT_DIGITS = /\D/g;

const QUESTION_MARK = 0x3f;
const STAR = 0x2a;

/**
 * The different e-mails, phones or handles of one customer; two writings with one match key are one value, unless one
 * is written right and the other with a typing error in its domain: somebody should mend that one at its source.
 * Keys are codes of match values; texts are looked at where a value has none, or an e-mail is written otherwise.
 */
export class PointCandidates {
  readonly candidates: Candidates;
  private readonly field: ManyField;
  private readonly shown: ListColumn;
  private readonly shownMemory: ValueMemory;
  private readonly matched: ListColumn;
  private readonly matchMemory: ValueMemory;
  /** Whether any match value of the run is beyond belief; few runs have one. */
  private readonly someUnbelievable: boolean;
  private readonly isLost: ((code: number) => boolean) | undefined;
  /** By value that somebody mentions: its code, its key and the key under its domain as written (NO_KEY where that is right). */
  private readonly values = new Tuples();
  private readonly points = new Tuples();
  private keys = new Int32Array(16);
  private slips = new Int32Array(16);
  /** By mention: its value, and its place in the list of its record. */
  private valueOf = new Int32Array(64);
  private placeOf = new Int32Array(64);
  /** By candidate, whether a record that holds the kept value holds it too. */
  private beside = new Uint8Array(16);
  private readonly written = new WrittenKeys();

  constructor(field: ManyField, { display, match }: Records, isLost: ((code: number) => boolean) | undefined) {
    this.field = field;
    this.shown = display[field];
    this.matched = match[field];
    this.shownMemory = this.shown.values.memory;
    this.matchMemory = this.matched.values.memory;
    const { bytes } = this.matchMemory;
    this.someUnbelievable = bytes.includes(QUESTION_MARK) || bytes.includes(STAR);
    this.isLost = isLost;
    const { values } = this.shown;
    this.candidates = new Candidates({
      keyText: (key) => this.keyText(key),
      shownText: (code) => values.text(code),
    });
  }

  collect(golden: Golden): void {
    this.candidates.start(1);
    this.written.start();
    this.values.start(1);
    for (let m = 0; m < golden.size; m++) this.readRecord(golden.members[m]);
    for (let value = 0; value < this.values.count; value++)
      if (this.keys[value] === NO_KEY) this.keys[value] = this.numberOf(`?${this.loose(this.values.values[value])}`);
    this.findSlips();
    this.groupByKey();
  }

  /** Marks who stands beside a candidate in any record. */
  markBeside(candidate: number): void {
    const { count, mentions, holders, held } = this.candidates;
    if (this.beside.length < count) this.beside = new Uint8Array(2 * count);
    this.beside.fill(0, 0, count);
    // Mentions of one record follow each other.
    for (let from = 0, to = 0; from < mentions; from = to) {
      let holds = false;
      for (to = from; to < mentions && holders[to] === holders[from]; to++) holds ||= held[to] === candidate;
      if (holds) for (let m = from; m < to; m++) this.beside[held[m]] = 1;
    }
  }

  isBeside(candidate: number): boolean {
    return this.beside[candidate] === 1;
  }

  /** Whether the key of a candidate may be a part of another's: it has fewer bytes, or is no code and nobody looked. */
  mayBeShorter(candidate: number, longer: number): boolean {
    const a = this.candidates.keys[candidate];
    const b = this.candidates.keys[longer];
    if (a <= NO_KEY || b <= NO_KEY) return true;
    const { starts } = this.matchMemory;
    return starts[a + 1] - starts[a] < starts[b + 1] - starts[b];
  }

  /** See isOneEdit, of the keys of two candidates. */
  areOneEditApart(one: number, other: number): boolean {
    const a = this.candidates.keys[one];
    const b = this.candidates.keys[other];
    const { bytes, starts } = this.matchMemory;
    const isByBytes = a > NO_KEY && b > NO_KEY;
    const known = isByBytes
      ? isOneEditOfBytes(bytes, starts[a], starts[a + 1], bytes, starts[b], starts[b + 1])
      : undefined;
    return known ?? isOneEdit(this.keyText(a), this.keyText(b));
  }

  /**
   * Displayed values with their match keys. The two lists of a record stand side by side unless a value has no key
   * (invalid, or shared by too many); then only a key that equals the plain value is sure to be its own.
   */
  private readRecord(record: number): void {
    const { shown, matched } = this;
    const from = shown.starts[record];
    const to = shown.starts[record + 1];
    const keysFrom = matched.starts[record];
    const isParallel = matched.starts[record + 1] - keysFrom === to - from;
    for (let k = from; k < to; k++) {
      const key = isParallel ? matched.items[keysFrom + k - from] : this.ownKey(shown.items[k], record);
      this.mention(record, shown.items[k], k - from, key);
    }
  }

  /** The key of a written value, from the records in which it is known; the smallest, should they disagree. */
  private mention(record: number, code: number, place: number, key: number): void {
    const { values, candidates } = this;
    values.values[values.count] = code;
    const known = values.count;
    const value = values.number();
    if (value === known) this.startValue(value, key);
    else if (key !== NO_KEY && this.isSmaller(key, this.keys[value])) this.keys[value] = key;
    const m = candidates.mentions;
    candidates.addMention(record, value);
    if (m >= this.valueOf.length) {
      this.valueOf = longer(this.valueOf);
      this.placeOf = longer(this.placeOf);
    }
    this.valueOf[m] = value;
    this.placeOf[m] = place;
  }

  private startValue(value: number, key: number): void {
    if (value >= this.keys.length) {
      this.keys = longer(this.keys);
      this.slips = longer(this.slips);
    }
    this.keys[value] = key;
  }

  private isSmaller(key: number, known: number): boolean {
    return known === NO_KEY || (key !== known && this.keyText(key) < this.keyText(known));
  }

  private ownKey(code: number, record: number): number {
    const { starts, items, values } = this.matched;
    if (starts[record] === starts[record + 1]) return NO_KEY;
    const plain = this.loose(code);
    for (let k = starts[record]; k < starts[record + 1]; k++) if (values.text(items[k]) === plain) return items[k];
    return NO_KEY;
  }

  private findSlips(): void {
    const { field, values, slips } = this;
    for (let value = 0; value < values.count; value++) {
      const text = field === 'email' ? this.slipOf(values.values[value], this.keys[value]) : '';
      slips[value] = text === '' ? NO_KEY : this.numberOf(text);
    }
  }

  /** See slippedKey; hardly any domain is written otherwise than it is compared, which their bytes tell. */
  private slipOf(code: number, key: number): string {
    const isAlike = key > NO_KEY && haveSameDomain(this.shownMemory, code, this.matchMemory, key);
    return isAlike ? '' : slippedKey(this.shown.values.text(code), this.keyText(key));
  }

  private groupByKey(): void {
    const { keys, slips, points, candidates } = this;
    points.start(1);
    for (let m = 0; m < candidates.mentions; m++) {
      const value = this.valueOf[m];
      const isMendable = slips[value] !== NO_KEY && this.isWrittenRight(keys[value]);
      points.values[points.count] = isMendable ? slips[value] : keys[value];
      const known = points.count;
      const point = points.number();
      candidates.held[m] = point;
      if (point === known) this.startPoint(m, points.values[point]);
      else candidates.places[point] = Math.min(candidates.places[point], this.placeOf[m]);
    }
  }

  private isWrittenRight(key: number): boolean {
    const { values, keys, slips } = this;
    for (let value = 0; value < values.count; value++) if (slips[value] === NO_KEY && keys[value] === key) return true;
    return false;
  }

  /** Members come with the record changed last first, so the first mention is the present way of writing it. */
  private startPoint(m: number, key: number): void {
    const { candidates, field } = this;
    const value = this.valueOf[m];
    const code = this.values.values[value];
    const point = candidates.add();
    const isWrittenRightElsewhere = this.slips[value] === key;
    const isMistyped = this.slips[value] !== NO_KEY && !isWrittenRightElsewhere;
    const isBelievable = !isMistyped && this.isBelievable(key);
    candidates.keys[point] = key;
    candidates.shown[point] = code;
    candidates.records[point] = candidates.holders[m];
    candidates.proof[point] = field === 'handle' || isBelievable ? 1 : 0;
    candidates.completeness[point] = isBelievable ? 1 : 0;
    candidates.places[point] = this.placeOf[m];
    candidates.listed[point] = isWrittenRightElsewhere || this.isLost?.(code) === true ? 0 : 1;
  }

  /** Without a key a value is no evidence; `j***z@x.com` and `+57 300 *** **67` identify, but nobody can be reached there. */
  private isBelievable(key: number): boolean {
    if (key < NO_KEY) {
      const text = this.keyText(key);
      return !text.startsWith('?') && !text.includes('*');
    }
    if (!this.someUnbelievable) return true;
    const { bytes, starts } = this.matchMemory;
    if (bytes[starts[key]] === QUESTION_MARK) return false;
    for (let at = starts[key]; at < starts[key + 1]; at++) if (bytes[at] === STAR) return false;
    return true;
  }

  private loose(code: number): string {
    const text = this.shown.values.text(code);
    return this.field === 'phone' ? text.replace(NOT_DIGITS, '') : fold(text);
  }

  private keyText(key: number): string {
    return key > NO_KEY ? this.matched.values.text(key) : this.written.text(key);
  }

  private numberOf(text: string): number {
    return this.written.numberOf(text, () => this.knownNumbers());
  }

  private knownNumbers(): Map<string, number> {
    const numbers = new Map<string, number>();
    for (let value = 0; value < this.values.count; value++)
      if (this.keys[value] > NO_KEY) numbers.set(this.keyText(this.keys[value]), this.keys[value]);
    return numbers;
  }
}
