import { EMPTY, type ListColumn } from '../domain/column.ts';
import type { ConflictKind } from '../domain/conflict.ts';
import type { ManyField } from '../domain/fields.ts';
import { FIELD_PLACE, type Golden, MANY_FIELDS } from '../domain/golden.ts';
import type { Records } from '../domain/records.ts';
import type { NamedRule } from './candidates.ts';
import { isShorterText, severityOf } from './conflict-kind.ts';
import type { Evidence, MergePolicy } from './evidence.ts';
import { lostDigits } from './lost-digits.ts';
import { NamedEmail } from './named-email.ts';
import { PointCandidates } from './point-candidates.ts';
import { ONLY_VALUE, Ranking } from './rank.ts';
import { rulesFor } from './survivorship/rules.ts';

const PLUS = 0x2b;

/** Mobiles before landlines: they reach the person. (Number plans in which the two look alike count as mobile.) */
const MOBILE: NamedRule = {
  name: 'mobile',
  score: ({ count, shown }, { isMobile }, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = isMobile(shown[k]) ? 1 : 0;
  },
};

/**
 * Numbers with their country before those of which none is known: these can be dialled from nowhere but their own country,
 * and many are no number of any (an extension run into it).
 */
function withCountry({ values }: ListColumn): NamedRule {
  const { bytes, starts } = values.memory;
  return {
    name: 'with_country',
    score: ({ count, shown }, _, scores, at) => {
      for (let k = 0; k < count; k++) scores[at + k] = bytes[starts[shown[k]]] === PLUS ? 1 : 0;
    },
  };
}

/** What a source lists first is its main one. */
const FIRST_LISTED: NamedRule = {
  name: 'first_listed',
  score: ({ count, places }, _, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = -places[k];
  },
};

/** Of two writings of one address the one without a typing error in its domain, by whomever and whenever it was made. */
const RIGHT_DOMAIN: NamedRule = {
  name: 'right_domain',
  score: ({ count, listed }, _, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = listed[k];
  },
};

const NO_RULES: readonly NamedRule[] = [];
const FIRST: Readonly<Record<ManyField, readonly NamedRule[]>> = {
  email: [RIGHT_DOMAIN],
  phone: NO_RULES,
  handle: NO_RULES,
};

/** Decides which e-mail, phone or handle is the main one, which stand beside it, and which are in doubt. */
export class PointFields {
  /** Whether any record of the run has one. */
  readonly used: boolean;
  private readonly field: ManyField;
  private readonly place: number;
  /** In MANY_FIELDS. */
  private readonly manyPlace: number;
  private readonly column: ListColumn;
  private readonly rules: readonly NamedRule[];
  private readonly namedEmail: NamedEmail | undefined;
  private readonly candidates: PointCandidates;
  private readonly ranking: Ranking;
  /** Whether digits of a phone are lost: it is somebody else's then. */
  private readonly isLost: ((code: number) => boolean) | undefined;

  constructor(field: ManyField, records: Records, policy: MergePolicy, evidence: Evidence) {
    const column = records.display[field];
    const { values } = column;
    this.field = field;
    this.place = FIELD_PLACE[field];
    this.manyPlace = MANY_FIELDS.indexOf(field);
    this.used = values.size > 0;
    this.column = column;
    this.isLost = field === 'phone' ? lostDigits(values) : undefined;
    this.candidates = new PointCandidates(field, records, this.isLost);
    this.namedEmail = field === 'email' ? new NamedEmail(this.candidates, records.display) : undefined;
    this.rules = [...FIRST[field], ...rulesFor([field], policy, this.ownRules()), FIRST_LISTED];
    this.ranking = new Ranking(evidence);
  }

  decide(golden: Golden): void {
    const { place } = this;
    const { starts, items } = this.column;
    let sole = EMPTY;
    for (let m = 0; m < golden.size; m++) {
      const record = golden.members[m];
      for (let k = starts[record]; k < starts[record + 1]; k++) {
        if (sole === EMPTY) {
          sole = items[k];
          golden.records[place] = record;
        } else if (items[k] !== sole) {
          this.keepBest(golden);
          return;
        }
      }
    }
    if (sole === EMPTY || this.isLost?.(sole) === true) return;
    golden.codes[place] = sole;
    golden.rules[place] = ONLY_VALUE;
  }

  private ownRules(): readonly NamedRule[] {
    if (this.namedEmail !== undefined) return [this.namedEmail.rule];
    return this.field === 'phone' ? [withCountry(this.column), MOBILE] : NO_RULES;
  }

  private keepBest(golden: Golden): void {
    const { place, ranking } = this;
    const { candidates } = this.candidates;
    this.candidates.collect(golden);
    this.namedEmail?.startCustomer(golden);
    ranking.rank(candidates, this.rules);
    const further = golden.furtherBy[this.manyPlace];
    for (let k = 0; k < candidates.count; k++) {
      const candidate = ranking.order[k];
      if (candidates.listed[candidate] === 0) continue;
      const code = candidates.shown[candidate];
      const record = candidates.records[candidate];
      const rule = ranking.ruleOf(k);
      if (golden.codes[place] !== EMPTY) {
        further.add(code, record, rule);
        continue;
      }
      golden.codes[place] = code;
      golden.records[place] = record;
      golden.rules[place] = rule;
    }
    if (golden.codes[place] === EMPTY) return;
    if (further.count > 0) golden.variety[place] = further.count + 1;
    if (candidates.count > 1) this.tellConflicts(golden);
  }

  /**
   * One row for every further e-mail, phone or handle about which the records disagree. A value that stands beside
   * the kept one in any record is no disagreement: a source knows both. What may not be listed is always told.
   */
  private tellConflicts(golden: Golden): void {
    const { ranking, place, field } = this;
    const { candidates } = this.candidates;
    const winner = ranking.order[0];
    this.candidates.markBeside(winner);
    for (let k = 1; k < candidates.count; k++) {
      const loser = ranking.order[k];
      if (candidates.listed[loser] === 1 && this.candidates.isBeside(loser)) continue;
      const kind = this.kindOf(winner, loser);
      const kept = candidates.shown[winner];
      const conflict = golden.addConflict(place, kind, ranking.ruleOf(k), severityOf(field, kind, kept));
      conflict.kept = kept;
      conflict.keptRecord = candidates.records[winner];
      conflict.other = candidates.shown[loser];
      conflict.otherRecord = candidates.records[loser];
    }
  }

  private kindOf(winner: number, loser: number): ConflictKind {
    const { candidates } = this.candidates;
    const { proof, listed } = candidates;
    if (proof[loser] === 0 && (proof[winner] > 0 || listed[loser] === 0)) return 'invalid';
    const isShorter =
      this.candidates.mayBeShorter(loser, winner) &&
      isShorterText(this.field, candidates.keyText(loser, 0), candidates.keyText(winner, 0));
    if (isShorter) return 'less_complete';
    return this.candidates.areOneEditApart(loser, winner) ? 'one_character' : 'different';
  }
}
