import { EMPTY } from '../domain/column.ts';
import type { Golden } from '../domain/golden.ts';
import type { NamedRule } from './candidates.ts';
import type { Evidence, MergePolicy } from './evidence.ts';
import { FULLER_FORM, JoinedNames, NOTHING_JOINED } from './joined-names.ts';
import { KeyTexts } from './key-texts.ts';
import { lostDigits } from './lost-digits.ts';
import { NameKeys } from './name-keys.ts';
import { PartKeys } from './part-keys.ts';
import { ONLY_VALUE, Ranking } from './rank.ts';
import type { RecordBlock } from './record-block.ts';
import { INTACT, isLeftToUs, rulesFor } from './survivorship/rules.ts';
import { treatmentOf, type Unit } from './unit.ts';
import { UnitCandidates } from './unit-candidates.ts';
import { UnitConflicts } from './unit-conflicts.ts';
import { NO_WHOLE, WholeRecords } from './whole-record.ts';

/** Answers of a look for the one speaker that are no record. */
const NOBODY = -1;
const SEVERAL = -2;

/** Decides the fields of a unit, for one customer after the other. */
export class UnitFields {
  /** Whether any record of the run has a value in it. */
  readonly used: boolean;
  private readonly parts: readonly PartKeys[];
  /** Those in which any record of the run has a value. */
  private readonly usedParts: readonly PartKeys[];
  private readonly shown: readonly Int32Array[];
  private readonly matched: readonly Int32Array[];
  private readonly rules: readonly NamedRule[];
  private readonly candidates: UnitCandidates;
  private readonly ranking: Ranking;
  private readonly conflicts: UnitConflicts;
  /** Of names, unless the user said which are to be kept. */
  private readonly joinedNames: JoinedNames | undefined;
  private readonly wholeRecords: WholeRecords | undefined;
  /** Of an id only: whether digits of it are lost, and it is nobody's, or somebody else's. */
  private readonly isLost: ((code: number) => boolean) | undefined;

  constructor(unit: Unit, block: RecordBlock, policy: MergePolicy, evidence: Evidence) {
    const keys = new KeyTexts();
    const names = new NameKeys(keys, evidence.nameWords);
    this.parts = unit.fields.map((field) => new PartKeys(field, block, evidence.all, keys));
    const treatment = treatmentOf(unit.name, keys, names, (key, part) => this.parts[part].holdersOf(key));
    const used = this.parts.filter((part) => part.used);
    this.usedParts = used;
    this.used = used.length > 0;
    this.shown = used.map(({ shown }) => shown);
    this.matched = used.map(({ matched }) => matched);
    this.rules = [
      ...treatment.first,
      ...rulesFor(unit.fields, policy, [], treatment.beforeRecency),
      INTACT,
      ...treatment.last,
    ];
    this.isLost = unit.name === 'national_id' ? lostDigits(block.records.display.national_id.values) : undefined;
    this.candidates = new UnitCandidates(this.parts, treatment, keys, this.isLost);
    this.ranking = new Ranking(evidence);
    const { ranks } = treatment;
    this.wholeRecords = ranks === undefined ? undefined : new WholeRecords(this.parts, used, ranks);
    const isNames = unit.name === 'name' && isLeftToUs(unit.fields, policy);
    this.joinedNames = isNames ? new JoinedNames(this.candidates.candidates, names) : undefined;
    this.conflicts = new UnitConflicts(unit, this.candidates.candidates, keys, names);
  }

  decide(golden: Golden): void {
    const speaker = golden.size === 1 ? golden.members[0] : this.soleSpeaker(golden);
    if (speaker === NOBODY) return;
    if (speaker !== SEVERAL) {
      this.keepSole(golden, speaker, ONLY_VALUE);
      return;
    }
    const whole = this.wholeRecords?.find(golden) ?? NO_WHOLE;
    if (whole === NO_WHOLE) this.keepBest(golden);
    else this.keepSole(golden, whole, this.rules[0].name);
  }

  /**
   * The record that speaks for all who say anything: the first of them, when the others say it by the very same codes.
   * SEVERAL, when they have to be compared.
   */
  private soleSpeaker({ members, size }: Golden): number {
    let speaker = NOBODY;
    for (let m = 0; m < size; m++) {
      const record = members[m];
      if (!isFilled(this.shown, record)) continue;
      if (speaker === NOBODY) speaker = record;
      else if (!same(this.shown, speaker, record) || !same(this.matched, speaker, record)) return SEVERAL;
    }
    return speaker;
  }

  /** What a single record says, or all alike, or one says whole and the others in part, needs no comparing. */
  private keepSole(golden: Golden, record: number, rule: string): void {
    for (const { shown, place } of this.usedParts) {
      const code = shown[record];
      if (code === EMPTY || this.isLost?.(code) === true) continue;
      golden.codes[place] = code;
      golden.records[place] = record;
      golden.rules[place] = rule;
    }
  }

  /**
   * All values of a unit come from one record, also where that record leaves one of them empty; only for a damaged value
   * may the intact one of another stand, see Originals, and for a part of a name the fuller one, see JoinedNames.
   */
  private keepBest(golden: Golden): void {
    const { candidates } = this.candidates;
    this.candidates.collect(golden);
    this.ranking.rank(candidates, this.rules);
    const best = this.ranking.order[0];
    // Nothing but ruined values: what is wrong with them is told as an issue of their rows.
    if (candidates.listed[best] === 0) return;
    const rule = this.ranking.ruleOf(0);
    const joined = this.joinedNames?.join(this.ranking.order) ?? NOTHING_JOINED;
    for (let part = 0; part < this.parts.length; part++) {
      const code = candidates.shown[best * candidates.width + part];
      if (code === EMPTY) continue;
      const { place } = this.parts[part];
      golden.codes[place] = code;
      golden.records[place] = candidates.recordOf(best, part);
      golden.rules[place] = part === joined ? FULLER_FORM : rule;
    }
    if (candidates.count > 1) this.conflicts.tell(golden, this.ranking, joined);
    if (this.usedParts.some(({ damaged }) => damaged.size > 0)) this.candidates.originals.tell(golden, best);
  }
}

function isFilled(shown: readonly Int32Array[], record: number): boolean {
  for (let k = 0; k < shown.length; k++) if (shown[k][record] !== EMPTY) return true;
  return false;
}

function same(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (let k = 0; k < columns.length; k++) if (columns[k][a] !== columns[k][b]) return false;
  return true;
}
