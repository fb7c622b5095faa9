import type { ConflictKind } from '../domain/conflict.ts';
import { FIELD_PLACE, type Golden } from '../domain/golden.ts';
import type { Candidates } from './candidates.ts';
import { isShorterText, severityOf } from './conflict-kind.ts';
import { FULLER_FORM } from './joined-names.ts';
import { type KeyTexts, NO_KEY } from './key-texts.ts';
import type { NameKeys } from './name-keys.ts';
import type { Ranking } from './rank.ts';
import { Tuples } from './tuples.ts';
import type { Unit } from './unit.ts';

/** Tells how the values of a unit that lost differ from the one that was kept. */
export class UnitConflicts {
  private readonly unit: Unit;
  /** Of its fields in FIELD_NAMES. */
  private readonly places: readonly number[];
  private readonly candidates: Candidates;
  private readonly keys: KeyTexts;
  private readonly names: NameKeys;
  private readonly known = new Tuples();

  constructor(unit: Unit, candidates: Candidates, keys: KeyTexts, names: NameKeys) {
    this.unit = unit;
    this.places = unit.fields.map((field) => FIELD_PLACE[field]);
    this.candidates = candidates;
    this.keys = keys;
    this.names = names;
  }

  /**
   * One row for every distinct value of every field that the winner does not hold; counts the values of each field.
   * `joined`: the part that the winner has from another, see JoinedNames.
   */
  tell(golden: Golden, ranking: Ranking, joined: number): void {
    const { keys, width, count } = this.candidates;
    const { places } = this;
    for (let part = 0; part < places.length; part++) {
      const kept = keys[ranking.order[0] * width + part];
      let different = kept === NO_KEY ? 0 : 1;
      this.known.start(1);
      this.isNew(NO_KEY);
      this.isNew(kept);
      for (let place = 1; place < count; place++) {
        if (!this.isNew(keys[ranking.order[place] * width + part])) continue;
        this.add(golden, part, ranking, place, part === joined);
        different++;
      }
      golden.variety[places[part]] = different;
    }
  }

  private isNew(key: number): boolean {
    const { count, values } = this.known;
    values[count] = key;
    return this.known.number() === count;
  }

  private add(golden: Golden, part: number, ranking: Ranking, place: number, isJoined: boolean): void {
    const { shown, width } = this.candidates;
    const field = this.unit.fields[part];
    const winner = ranking.order[0];
    const loser = ranking.order[place];
    const kept = shown[winner * width + part];
    const kind = this.kindOf(part, winner, loser);
    const severity = severityOf(field, kind, kept);
    const rule = isJoined && kind === 'less_complete' ? FULLER_FORM : ranking.ruleOf(place);
    const conflict = golden.addConflict(this.places[part], kind, rule, severity);
    conflict.kept = kept;
    conflict.keptRecord = this.candidates.recordOf(winner, part);
    conflict.other = shown[loser * width + part];
    conflict.otherRecord = this.candidates.recordOf(loser, part);
  }

  private kindOf(part: number, winner: number, loser: number): ConflictKind {
    const { keys, width, proof, listed } = this.candidates;
    if (proof[loser] === 0 && (proof[winner] > 0 || listed[loser] === 0)) return 'invalid';
    const kept = keys[winner * width + part];
    const other = keys[loser * width + part];
    if (kept === NO_KEY) return 'different';
    if (this.isCrosswise(winner, loser)) return 'swapped';
    if (this.isShorter(part, other, kept)) return 'less_complete';
    return this.keys.areOneEditApart(other, kept) ? 'one_character' : 'different';
  }

  private isShorter(part: number, key: number, kept: number): boolean {
    if (this.unit.name === 'name') return this.names.isWithin(key, kept);
    return isShorterText(this.unit.fields[part], this.keys.text(key), this.keys.text(kept));
  }

  /** Given and family name exchanged, or day and month. */
  private isCrosswise(winner: number, loser: number): boolean {
    const { keys } = this.candidates;
    if (this.unit.name === 'name')
      return (
        this.keys.areSame(keys[2 * loser], keys[2 * winner + 1]) &&
        this.keys.areSame(keys[2 * loser + 1], keys[2 * winner])
      );
    if (this.unit.name !== 'birth_date') return false;
    return this.keys.text(keys[loser]) === this.keys.text(keys[winner]).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1$3$2');
  }
}
