import { type CodedColumn, EMPTY } from '../../domain/column.ts';
import { IntList } from '../int-list.ts';
import type { NameWords } from '../name/name-words.ts';
import { BATCH, TextBatch } from './text-batch.ts';

/** What a name became is kept with so much added, 0 standing for what was not met yet. */
const KNOWN = 2;

/** Nobody asks again for what such a name became. */
const UNASKED: Int32Array = new Int32Array(1);

/**
 * The given or the family names of records on their way into two columns, shown and compared, interned many records at a
 * time. What is compared of a plain name follows from what is shown: it is put together only where that is new, for two
 * of five names.
 */
export class NameHalf {
  private readonly shown: CodedColumn;
  private readonly compared: CodedColumn;
  private readonly words: NameWords;
  /** Names to show, and what is compared of those that are new. */
  private readonly texts = new TextBatch();
  private readonly newTexts = new TextBatch();
  /** Tokens of plain names, and by name where they end. */
  private readonly tokens = new IntList();
  private readonly ends = new Int32Array(BATCH);
  private readonly parts = new IntList();
  /** By name, what is compared of those that are no plain ones. */
  private readonly others = new Map<number, string>();
  /** By name, where its code is to be kept. */
  private readonly caches: Int32Array[] = [];
  private readonly keys = new Int32Array(BATCH);
  private readonly codes = new Int32Array(BATCH);
  private readonly comparedCodes = new Int32Array(BATCH);
  private readonly newCodes = new Int32Array(BATCH);
  /** By record, its code or, below EMPTY, which of the names it holds; then both codes. */
  private readonly records = new Int32Array(BATCH);
  private readonly comparedRecords = new Int32Array(BATCH);
  private count = 0;
  /** By code of what is shown, what is compared of plain names. */
  private comparedOf = new Int32Array(BATCH);

  constructor(shown: CodedColumn, compared: CodedColumn, words: NameWords) {
    this.shown = shown;
    this.compared = compared;
    this.words = words;
  }

  /** Adds a token to the name of the next record. */
  add(token: number): void {
    this.tokens.push(token);
  }

  /** Ends a record that holds the added tokens; what they became is kept in `cache`, by a number that the caller has for them. */
  end(cache: Int32Array = UNASKED, key = 0): void {
    const { texts, tokens, parts } = this;
    const from = texts.count === 0 ? 0 : this.ends[texts.count - 1];
    if (from === tokens.length) {
      cache[key] = EMPTY + KNOWN;
      this.pushEmpty();
      return;
    }
    for (let at = from; at < tokens.length; at++) parts.push(this.words.shownOf(tokens.at(at)));
    texts.addJoined(this.words.shown, parts.all, parts.length);
    parts.clear();
    this.endRecord(cache, key);
  }

  /** The next record holds a name that was put together elsewhere. */
  pushText(shown: string, compared: string): void {
    this.others.set(this.texts.count, compared);
    this.texts.addText(shown);
    this.endRecord(UNASKED, 0);
  }

  /** The next record holds nothing. */
  pushEmpty(): void {
    this.records[this.count++] = EMPTY;
    if (this.count === BATCH) this.flush();
  }

  /** The next record holds what `key` became before; false, and nothing has changed, where it was not met. */
  pushKnown(cache: Int32Array, key: number): boolean {
    const known = cache[key];
    if (known === 0) return false;
    this.records[this.count++] = known > 0 ? known - KNOWN : known - 1;
    if (this.count === BATCH) this.flush();
    return true;
  }

  /** Hands over what was gathered; to be called behind the last record. */
  flush(): void {
    const { codes, comparedCodes, records, comparedRecords, count } = this;
    const names = this.texts.count;
    this.shown.expectTexts(count);
    this.texts.intern(this.shown.values, codes, 0);
    for (let name = 0; name < names; name++) this.caches[name][this.keys[name]] = codes[name] + KNOWN;
    this.compare(names);
    for (let k = 0; k < count; k++) {
      const record = records[k];
      if (record < EMPTY) {
        records[k] = codes[-2 - record];
        comparedRecords[k] = comparedCodes[-2 - record];
      } else comparedRecords[k] = record === EMPTY ? EMPTY : this.comparedOf[record] - KNOWN;
    }
    this.shown.pushCodes(records, count);
    this.compared.pushCodes(comparedRecords, count);
    this.count = 0;
    this.tokens.clear();
    this.others.clear();
  }

  /** Finds what is compared of so many names, each behind those before it. */
  private compare(names: number): void {
    const { codes, comparedCodes, others, newTexts } = this;
    this.makeRoom();
    const { comparedOf } = this;
    for (let name = 0; name < names; name++) comparedCodes[name] = codes[name] < 0 ? 0 : comparedOf[codes[name]];
    for (let name = 0; name < names; name++) {
      if (others.size > 0 && others.has(name)) {
        newTexts.addText(others.get(name) ?? '');
        comparedCodes[name] = -newTexts.count;
      } else if (comparedCodes[name] === 0) comparedCodes[name] = this.compareNew(name);
    }
    this.compared.expectTexts(this.count);
    newTexts.intern(this.compared.values, this.newCodes, 0);
    for (let name = 0; name < names; name++) {
      const place = comparedCodes[name];
      comparedCodes[name] = place < 0 ? this.newCodes[-1 - place] : place - KNOWN;
      if (place < 0 && !(others.size > 0 && others.has(name))) comparedOf[codes[name]] = comparedCodes[name] + KNOWN;
    }
  }

  /** Puts together what is compared of a plain name, unless this batch did; gives its place, negative. */
  private compareNew(name: number): number {
    const { comparedOf, codes, tokens, parts, words } = this;
    const code = codes[name];
    if (comparedOf[code] !== 0) return comparedOf[code];
    const first = name === 0 ? 0 : this.ends[name - 1];
    const last = this.ends[name] - 1;
    for (let at = first; at <= last; at++) {
      const token = tokens.at(at);
      if (!words.isLeftOut(token, at > first && at < last)) parts.push(words.wordOf(token));
    }
    this.newTexts.addJoined(words.words, parts.all, parts.length);
    parts.clear();
    comparedOf[code] = -this.newTexts.count;
    return comparedOf[code];
  }

  /** Ends a record that holds the last name. */
  private endRecord(cache: Int32Array, key: number): void {
    const name = this.texts.count - 1;
    cache[key] = -1 - name;
    this.caches[name] = cache;
    this.keys[name] = key;
    this.ends[name] = this.tokens.length;
    this.records[this.count++] = -2 - name;
    if (this.count === BATCH) this.flush();
  }

  private makeRoom(): void {
    const { size } = this.shown.values;
    if (size <= this.comparedOf.length) return;
    const comparedOf = new Int32Array(size * 2);
    comparedOf.set(this.comparedOf);
    this.comparedOf = comparedOf;
  }
}
