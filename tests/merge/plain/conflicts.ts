import type { FieldName } from '../../../src/domain/fields.ts';
import type { Conflict } from '../../support/customers.ts';
import type { Ranked } from './candidate.ts';
import { conflictKind, severityOf } from './conflict-kind.ts';

/** One row for every distinct value of every field that the winner does not hold, and for damaged writings of what it holds. */
export function unitConflicts(
  fields: readonly FieldName[],
  ranked: readonly Ranked[],
  joined: number,
): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  fields.forEach((field, index) => {
    const told = new Set(['', ranked[0].candidate.keys[index]]);
    for (const loser of ranked.slice(1)) {
      const key = loser.candidate.keys[index];
      if (told.has(key)) continue;
      told.add(key);
      const row = conflictOf(field, index, ranked[0], loser);
      const isJoined = index === joined && row.kind === 'less_complete';
      conflicts.push(isJoined ? { ...row, rule: 'fuller_form' } : row);
    }
  });
  const [{ candidate: kept }] = ranked;
  for (const { part, value, record } of kept.damaged)
    conflicts.push({
      field: fields[part],
      kind: 'invalid',
      keptValue: kept.values[part],
      keptRecord: kept.records[part],
      otherValue: value,
      otherRecord: record,
      rule: 'intact',
      severity: 'low',
    });
  return conflicts;
}

/**
 * One row for every further e-mail, phone or handle about which the records disagree. A value that stands beside
 * the kept one in any record is no disagreement: a source knows both. What may not be listed is always told.
 */
export function pointConflicts(field: FieldName, ranked: readonly Ranked[]): readonly Conflict[] {
  const holdsKept = new Set(ranked[0].candidate.holders);
  return ranked
    .slice(1)
    .filter(({ candidate }) => !candidate.listed || !candidate.holders.some((record) => holdsKept.has(record)))
    .map((loser) => conflictOf(field, 0, ranked[0], loser));
}

function conflictOf(field: FieldName, index: number, winner: Ranked, loser: Ranked): Conflict {
  const kept = winner.candidate;
  const other = loser.candidate;
  const kind = conflictKind(field, index, kept, other);
  return {
    field,
    kind,
    keptValue: kept.values[index],
    keptRecord: kept.records[index],
    otherValue: other.values[index],
    otherRecord: other.records[index],
    rule: loser.rule,
    severity: severityOf(field, kind, kept.values[index]),
  };
}
