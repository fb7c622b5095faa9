import type { Conflict } from '../domain/conflict.ts';
import type { Chosen } from '../domain/customers.ts';
import type { FieldName, ManyField } from '../domain/fields.ts';
import type { Records } from '../domain/records.ts';
import type { NamedRule, Ranked } from './candidate.ts';
import { contactPoints, FIRST_LISTED, MOBILE, RIGHT_DOMAIN } from './collect-many.ts';
import { mayBeListed, unitCandidates } from './collect-units.ts';
import { pointConflicts, unitConflicts } from './conflicts.ts';
import type { Evidence, MergePolicy } from './evidence.ts';
import { ONLY_VALUE, rankCandidates } from './rank.ts';
import { rulesFor } from './survivorship/rules.ts';
import { UNITS, type Unit } from './unit.ts';
import { USUAL_SPELLING, withUsualSpelling } from './usual-spelling.ts';

/** The rules of a run, looked up once. */
export interface FieldPlan {
  readonly units: readonly { readonly unit: Unit; readonly rules: readonly NamedRule[] }[];
  readonly many: readonly { readonly field: ManyField; readonly rules: readonly NamedRule[] }[];
}

const MANY_FIELDS = ['email', 'phone', 'handle'] as const satisfies readonly ManyField[];

export function planFields(policy: MergePolicy): FieldPlan {
  return {
    units: UNITS.map((unit) => ({ unit, rules: [...unit.first, ...rulesFor(unit.fields, policy, []), ...unit.last] })),
    many: MANY_FIELDS.map((field) => {
      const first = field === 'email' ? [RIGHT_DOMAIN] : [];
      const own = field === 'phone' ? [MOBILE] : [];
      return { field, rules: [...first, ...rulesFor([field], policy, own), FIRST_LISTED] };
    }),
  };
}

/** What survives of the values of one customer, and what does not. */
export interface GoldenFields {
  readonly values: Partial<Record<FieldName, Chosen>>;
  readonly others: Partial<Record<FieldName, readonly Chosen[]>>;
  readonly conflicts: Conflict[];
  /** Distinct values by field, as they are compared; only where there are several. */
  readonly variety: ReadonlyMap<FieldName, number>;
}

/** `members`: the records of the customer, the one changed last first. */
export function goldenFields(plan: FieldPlan, members: readonly number[], evidence: Evidence): GoldenFields {
  const golden: Mutable = { values: {}, others: {}, conflicts: [], variety: new Map() };
  for (const { unit, rules } of plan.units) {
    if (members.length === 1) {
      keepSole(golden, unit, members[0], evidence.records);
      continue;
    }
    const found = unitCandidates(unit, members, evidence.records);
    const asked = found.length > 1 && unit.last.includes(USUAL_SPELLING);
    const candidates = asked ? withUsualSpelling(found, evidence.nameWords) : found;
    if (candidates.length > 0) keepUnit(golden, unit, rankCandidates(candidates, rules, evidence));
  }
  for (const { field, rules } of plan.many) {
    const points = contactPoints(field, members, evidence.records);
    if (points.length > 0) keepPoints(golden, field, rankCandidates(points, rules, evidence));
  }
  return golden;
}

interface Mutable extends GoldenFields {
  readonly variety: Map<FieldName, number>;
}

/** What a single record says needs no comparing; most customers are such. */
function keepSole(golden: Mutable, unit: Unit, record: number, { display }: Records): void {
  for (const field of unit.fields) {
    if (display[field].isEmpty(record)) continue;
    const value = display[field].text(record);
    if (mayBeListed(field, value)) golden.values[field] = { value, record, rule: ONLY_VALUE };
  }
}

/** All values of a unit come from one record, also where that record leaves one of them empty. */
function keepUnit(golden: Mutable, unit: Unit, ranked: readonly Ranked[]): void {
  const [{ candidate, rule }] = ranked;
  // Nothing but ruined values: what is wrong with them is told as an issue of their rows.
  if (!candidate.listed) return;
  unit.fields.forEach((field, index) => {
    const value = candidate.values[index];
    if (value !== '') golden.values[field] = { value, record: candidate.record, rule };
    if (ranked.length > 1) golden.variety.set(field, distinctKeys(ranked, index));
  });
  if (ranked.length > 1) golden.conflicts.push(...unitConflicts(unit.fields, ranked));
}

function keepPoints(golden: Mutable, field: ManyField, ranked: readonly Ranked[]): void {
  const [first, ...further] = ranked.filter(({ candidate }) => candidate.listed).map(asChosen);
  if (first === undefined) return;
  golden.values[field] = first;
  if (further.length > 0) {
    golden.others[field] = further;
    golden.variety.set(field, further.length + 1);
  }
  golden.conflicts.push(...pointConflicts(field, ranked));
}

function asChosen({ candidate, rule }: Ranked): Chosen {
  return { value: candidate.values[0], record: candidate.record, rule };
}

function distinctKeys(ranked: readonly Ranked[], index: number): number {
  const keys = new Set(ranked.map(({ candidate }) => candidate.keys[index]));
  keys.delete('');
  return keys.size;
}
