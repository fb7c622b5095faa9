import { EMPTY } from '../domain/column.ts';
import { type Golden, longer } from '../domain/golden.ts';
import { Candidates } from './candidates.ts';
import type { KeyTexts } from './key-texts.ts';
import { Originals } from './originals.ts';
import type { PartKeys } from './part-keys.ts';
import type { Treatment } from './treatment.ts';
import { Tuples } from './tuples.ts';
import { MOST_COMPARED, WritingKeys } from './writing-keys.ts';

/** A rating nobody asked for yet. */
const UNRATED = -0x80000000;

/**
 * The different values of a unit among the records of one customer. A writing is one way of writing them, told apart by
 * its codes; writings that mean the same are one candidate.
 */
export class UnitCandidates {
  readonly candidates: Candidates;
  readonly originals: Originals;
  private readonly parts: readonly PartKeys[];
  /** Those in which any record of the run has a value. */
  private readonly used: readonly PartKeys[];
  private readonly treatment: Treatment;
  private readonly keys: KeyTexts;
  private readonly isLost: ((code: number) => boolean) | undefined;
  private readonly writings = new Tuples();
  private readonly meanings = new Tuples();
  /** By mention, its writing; by writing, its first record and its candidate; see WritingKeys for its keys. */
  private writingOf = new Int32Array(64);
  private firstOf = new Int32Array(16);
  private candidateOf = new Int32Array(16);
  private readonly writingKeys: WritingKeys;
  /** By candidate, the points of its best spelling so far. */
  private ratings = new Int32Array(16);

  constructor(
    parts: readonly PartKeys[],
    treatment: Treatment,
    keys: KeyTexts,
    isLost: ((code: number) => boolean) | undefined,
  ) {
    this.parts = parts;
    this.used = parts.filter((part) => part.used);
    this.treatment = treatment;
    this.keys = keys;
    this.writingKeys = new WritingKeys(parts, keys);
    this.isLost = isLost;
    this.candidates = new Candidates({
      keyText: (key) => keys.text(key),
      shownText: (code, part) => (code === EMPTY ? '' : parts[part].shownValues.text(code)),
    });
    this.originals = new Originals(parts, this.candidates, this.writingKeys);
  }

  /** Of records, the one changed last first. */
  collect(golden: Golden): void {
    this.keys.forgetMany();
    this.candidates.start(this.parts.length);
    this.readWritings(golden);
    this.writingKeys.read(this.firstOf, this.writings.count);
    this.groupByMeaning();
    if (this.used.some(({ damaged }) => damaged.size > 0)) this.originals.restore(this.firstOf, this.writings.count);
    this.rate();
    if (this.treatment.isShorter !== undefined) this.findShorter(this.treatment.isShorter);
  }

  /** Mentions stand for records until it is known of which candidate they are. */
  private readWritings({ members, size }: Golden): void {
    const { writings, used, candidates } = this;
    const width = 2 * used.length;
    writings.start(width);
    if (this.writingOf.length < size) this.writingOf = longer(this.writingOf, size);
    for (let m = 0; m < size; m++) {
      const record = members[m];
      const at = writings.count * width;
      let filled = false;
      for (let k = 0; k < used.length; k++) {
        const code = used[k].shown[record];
        writings.values[at + 2 * k] = code;
        writings.values[at + 2 * k + 1] = used[k].matched[record];
        if (code !== EMPTY) filled = true;
      }
      if (!filled) continue;
      const known = writings.count;
      const writing = writings.number();
      if (writing === known) this.startWriting(writing, record);
      this.writingOf[candidates.mentions] = writing;
      candidates.addMention(record, 0);
    }
  }

  private startWriting(writing: number, record: number): void {
    if (writing === this.firstOf.length) {
      this.firstOf = longer(this.firstOf);
      this.candidateOf = longer(this.candidateOf);
    }
    this.firstOf[writing] = record;
  }

  private groupByMeaning(): void {
    const { meanings, candidates, candidateOf } = this;
    const { of } = this.writingKeys;
    const width = this.parts.length;
    meanings.start(width);
    for (let w = 0; w < this.writings.count; w++) {
      const at = meanings.count * width;
      for (let part = 0; part < width; part++) meanings.values[at + part] = of[w * width + part];
      const known = meanings.count;
      const candidate = meanings.number();
      candidateOf[w] = candidate;
      if (candidate === known) this.startCandidate(w);
      else this.compareSpelling(candidate, w);
      this.prove(candidate, w);
    }
    for (let m = 0; m < candidates.mentions; m++) candidates.held[m] = candidateOf[this.writingOf[m]];
  }

  private startCandidate(writing: number): void {
    const { candidates } = this;
    const { of } = this.writingKeys;
    const { width } = candidates;
    const candidate = candidates.add();
    if (this.ratings.length <= candidate) this.ratings = longer(this.ratings);
    this.ratings[candidate] = UNRATED;
    for (let part = 0; part < width; part++) candidates.keys[candidate * width + part] = of[writing * width + part];
    this.writeAs(candidate, writing);
  }

  /** The best spelling is kept; among equally good ones that of the record changed last, which comes first. */
  private compareSpelling(candidate: number, writing: number): void {
    if (this.ratings[candidate] === UNRATED) this.ratings[candidate] = this.rating(this.candidates.records[candidate]);
    const rating = this.rating(this.firstOf[writing]);
    if (rating <= this.ratings[candidate]) return;
    this.ratings[candidate] = rating;
    this.writeAs(candidate, writing);
  }

  private rating(record: number): number {
    let points = 0;
    for (const part of this.parts) {
      const code = part.shown[record];
      if (code !== EMPTY) points += part.rating(code);
    }
    return points;
  }

  private writeAs(candidate: number, writing: number): void {
    const { candidates, parts } = this;
    const record = this.firstOf[writing];
    candidates.records[candidate] = record;
    for (let part = 0; part < parts.length; part++)
      candidates.shown[candidate * parts.length + part] = parts[part].shown[record];
  }

  private prove(candidate: number, writing: number): void {
    const { matchProof } = this.treatment;
    if (matchProof === undefined) return;
    const { proof } = this.candidates;
    proof[candidate] = Math.max(proof[candidate], matchProof(this.parts[0].matchText(this.firstOf[writing])));
  }

  private rate(): void {
    const { candidates, treatment, isLost } = this;
    const { count, proof, completeness, listed, shown } = candidates;
    if (isLost !== undefined) for (let k = 0; k < count; k++) listed[k] = isLost(shown[k]) ? 0 : 1;
    // Of the only one nothing more is asked, and in most customers there is no other.
    if (count < 2) return;
    for (let k = 0; k < count; k++) {
      if (treatment.matchProof === undefined) proof[k] = treatment.proof(candidates, k);
      completeness[k] = treatment.completeness(candidates, k);
    }
  }

  private findShorter(isShorter: NonNullable<Treatment['isShorter']>): void {
    const { candidates } = this;
    const { count } = candidates;
    if (count < 2 || count > MOST_COMPARED) return;
    if (candidates.shorter.length < count * count) candidates.shorter = new Uint8Array(count * count);
    for (let k = 0; k < count; k++) {
      for (let other = 0; other < count; other++) {
        const speaksFor = other !== k && isShorter(candidates, other, k);
        candidates.shorter[k * count + other] = speaksFor ? 1 : 0;
        if (speaksFor) candidates.anyShorter = true;
      }
    }
  }
}
