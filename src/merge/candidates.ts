import { longer } from '../domain/golden.ts';
import type { Tuples } from './tuples.ts';

/** Texts of what candidates hold as numbers; asked last of all. */
export interface CandidateTexts {
  /** As it is compared; '' where there is none. */
  keyText(key: number, part: number): string;
  /** As a person reads it. */
  shownText(code: number, part: number): string;
}

/**
 * Values of one customer that may survive, or several that belong together (a name, an address): all spellings that
 * mean the same are one candidate. Arrays by candidate, used again for the next field.
 */
export class Candidates {
  count = 0;
  /** Values a candidate: the fields of its unit. */
  width = 1;
  /** By candidate and part: the key, as it is compared, and the code of the best spelling, EMPTY where there is none. */
  keys = new Int32Array(64);
  shown = new Int32Array(64);
  /** The record with the best spelling; among equal ones the one changed last. */
  records = new Int32Array(16);
  /** 0 = not a believable value, 1 = believable, 2 = proven by a check digit. Of a unit only told where there are several. */
  proof = new Int32Array(16);
  /** How much of what can be said is said; junk does not count. Comparable within a field only; told as `proof` is. */
  completeness = new Int32Array(16);
  /** The best place it has in the list of a record, 0 = first. */
  places = new Int32Array(16);
  /**
   * 1 = it may stand in the customer file. What may not is told as a conflict beside the value that does: a number whose
   * digits a spreadsheet destroyed, an e-mail of which another record has the writing without the slip.
   */
  listed = new Int32Array(16);
  /** 0 = letters of it were lost on the way, and no record of the customer has them. */
  intact = new Int32Array(16);
  /** Who says what: a record and a candidate each, the record changed last first. */
  mentions = 0;
  holders = new Int32Array(64);
  held = new Int32Array(64);
  /**
   * shorter[a * count + b] = 1: b says less than a and nothing else, so its holders do not speak against a. Worth
   * nothing while `anyShorter` is false.
   */
  shorter = new Uint8Array(64);
  anyShorter = false;
  readonly texts: CandidateTexts;
  /** By candidate and part, where it is another record than that of the candidate. */
  private readonly recordsBy = new Map<number, number>();

  constructor(texts: CandidateTexts) {
    this.texts = texts;
  }

  start(width: number): void {
    this.count = 0;
    this.mentions = 0;
    this.width = width;
    this.anyShorter = false;
    if (this.recordsBy.size > 0) this.recordsBy.clear();
  }

  addMention(record: number, candidate: number): void {
    if (this.mentions === this.holders.length) {
      this.holders = longer(this.holders);
      this.held = longer(this.held);
    }
    this.holders[this.mentions] = record;
    this.held[this.mentions++] = candidate;
  }

  /** A new candidate, of which nothing is said yet. */
  add(): number {
    const candidate = this.count++;
    if (this.count > this.records.length) {
      this.records = longer(this.records);
      this.proof = longer(this.proof);
      this.completeness = longer(this.completeness);
      this.places = longer(this.places);
      this.listed = longer(this.listed);
      this.intact = longer(this.intact);
    }
    if (this.count * this.width > this.keys.length) {
      this.keys = longer(this.keys, this.count * this.width);
      this.shown = longer(this.shown, this.count * this.width);
    }
    this.proof[candidate] = 0;
    this.places[candidate] = 0;
    this.listed[candidate] = 1;
    this.intact[candidate] = 1;
    return candidate;
  }

  /** Whether what mention m says speaks for a candidate: it says just this, or a shorter form of it. */
  supports(m: number, candidate: number): boolean {
    return this.held[m] === candidate || (this.anyShorter && this.shorter[candidate * this.count + this.held[m]] === 1);
  }

  /** Two candidates exchange what they say in a part. */
  exchange(one: number, other: number, part: number): void {
    const { keys, shown, width } = this;
    const a = one * width + part;
    const b = other * width + part;
    const records = [this.recordOf(one, part), this.recordOf(other, part)];
    [keys[a], keys[b]] = [keys[b], keys[a]];
    [shown[a], shown[b]] = [shown[b], shown[a]];
    this.keepRecordOf(one, part, records[1]);
    this.keepRecordOf(other, part, records[0]);
  }

  /** The record that shows a part of it. */
  recordOf(candidate: number, part: number): number {
    return this.recordsBy.get(candidate * this.width + part) ?? this.records[candidate];
  }

  keepRecordOf(candidate: number, part: number, record: number): void {
    this.recordsBy.set(candidate * this.width + part, record);
  }

  keyText(candidate: number, part: number): string {
    return this.texts.keyText(this.keys[candidate * this.width + part], part);
  }

  shownText(candidate: number, part: number): string {
    return this.texts.shownText(this.shown[candidate * this.width + part], part);
  }
}

/** Scores candidate k of all of them at scores[at + k]; the higher score wins, equal scores leave it to the next rule. */
export type Score = (candidates: Candidates, evidence: RuleEvidence, scores: Float64Array, at: number) => void;

/** What the rules may ask about records. */
export interface RuleEvidence {
  /** Day of the last change per record; NO_DAY = unknown, which is older than any day. */
  readonly changed: Int32Array;
  /** Per record: 0 = not named in `prefer`, else the higher the more trusted. */
  readonly trust: Uint16Array;
  readonly source: Uint16Array;
  readonly firstSeen: Int32Array;
  readonly lastSeen: Int32Array;
  /** Whether a phone is a mobile, by the code that shows it. */
  readonly isMobile: (code: number) => boolean;
  /** How many fields of a record are filled. */
  readonly fullness: (record: number) => number;
  /** For whoever counts a thing once. */
  readonly votes: Tuples;
}

export interface NamedRule {
  readonly name: string;
  readonly score: Score;
}
