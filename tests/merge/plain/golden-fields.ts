import { EMPTY } from '../../../src/domain/column.ts';
import type { FieldName, ManyField } from '../../../src/domain/fields.ts';
import type { Records } from '../../../src/domain/records.ts';
import type { Chosen, Conflict } from '../../support/customers.ts';
import type { NamedRule, Ranked } from './candidate.ts';
import {
  contactPoints,
  FIRST_LISTED,
  MOBILE,
  mayBeReached,
  RIGHT_DOMAIN,
  SPELLED_AS_NAME,
  soleMention,
  WITH_COUNTRY,
  withMisspelt,
} from './collect-many.ts';
import { mayBeListed, unitCandidates } from './collect-units.ts';
import { pointConflicts, unitConflicts } from './conflicts.ts';
import type { Evidence, MergePolicy } from './evidence.ts';
import { joinNames } from './joined-names.ts';
import { ONLY_VALUE, rankCandidates } from './rank.ts';
import { INTACT, isLeftToUs, rulesFor } from './survivorship/rules.ts';
import { UNITS } from './unit.ts';
import { type CodedTexts, NOBODY, SEVERAL, soleSpeaker, type UnitColumns, unitColumns } from './unit-columns.ts';
import { USUAL_SPELLING, withPartRarity, withRarity, withUsualSpelling } from './usual-spelling.ts';

/** The rules of a run, looked up once. */
export interface FieldPlan {
  readonly units: readonly { readonly columns: UnitColumns; readonly rules: readonly NamedRule[] }[];
  readonly many: readonly { readonly field: ManyField; readonly rules: readonly NamedRule[] }[];
}

const MANY_FIELDS = ['email', 'phone', 'handle'] as const satisfies readonly ManyField[];

export function planFields(policy: MergePolicy, records: Records): FieldPlan {
  return {
    units: UNITS.map((unit) => ({
      columns: unitColumns(unit, records),
      rules: [...unit.first, ...rulesFor(unit.fields, policy, [], unit.beforeRecency), INTACT, ...unit.last],
    })),
    many: MANY_FIELDS.map((field) => {
      const first = field === 'email' ? [RIGHT_DOMAIN] : [];
      const own = field === 'phone' ? [WITH_COUNTRY, MOBILE] : field === 'email' ? [SPELLED_AS_NAME] : [];
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
  readonly variety: Map<FieldName, number>;
}

/**
 * `members`: the records of the customer, the one changed last first. Most fields of most customers are said by one
 * record, or alike by all: they are told by their codes and need no candidates.
 */
export function goldenFields(plan: FieldPlan, members: readonly number[], evidence: Evidence): GoldenFields {
  const golden: GoldenFields = { values: noValues(), others: {}, conflicts: [], variety: new Map() };
  for (const { columns, rules } of plan.units) {
    const record = soleSpeaker(columns, members);
    if (record === NOBODY) continue;
    if (record !== SEVERAL) keepSole(golden, columns, record);
    else keepUnit(golden, columns, rankCandidates(candidatesOf(columns, members, evidence), rules, evidence), evidence);
  }
  for (const { field, rules } of plan.many) {
    const record = soleMention(field, members, evidence.records);
    if (record === NOBODY) continue;
    if (record !== SEVERAL) keepSolePoint(golden, field, record, evidence.records);
    else keepPoints(golden, field, rankCandidates(pointsOf(golden, field, members, evidence), rules, evidence));
  }
  return golden;
}

function pointsOf({ values }: GoldenFields, field: ManyField, members: readonly number[], { records }: Evidence) {
  const points = contactPoints(field, members, records);
  if (field !== 'email') return points;
  return withMisspelt(points, [values.given_name?.value ?? '', values.family_name?.value ?? '']);
}

/** With a place for every field from the start: objects that grow field by field, each its own way, are slow. */
function noValues(): Partial<Record<FieldName, Chosen>> {
  return {
    given_name: undefined,
    family_name: undefined,
    birth_date: undefined,
    national_id: undefined,
    gender: undefined,
    email: undefined,
    phone: undefined,
    address: undefined,
    address_2: undefined,
    city: undefined,
    region: undefined,
    postal_code: undefined,
    country: undefined,
    birth_place: undefined,
    company: undefined,
    job_title: undefined,
    handle: undefined,
  } satisfies Record<FieldName, undefined>;
}

function candidatesOf(columns: UnitColumns, members: readonly number[], { nameWords }: Evidence) {
  const found = unitCandidates(columns, members);
  const { unit, matched, all } = columns;
  if (found.length < 2) return found;
  if (unit.last.includes(USUAL_SPELLING)) return withRarity(withUsualSpelling(found, nameWords), nameWords);
  return withPartRarity(found, unit.usualParts, (part, key) => holdersOf(matched[part], all, key));
}

/** In how many records of the run a match value stands. */
function holdersOf({ codes, texts }: CodedTexts, all: number, key: string): number {
  let holders = 0;
  for (let record = 0; record < all; record++)
    if (codes[record] !== EMPTY && texts.get(codes[record]) === key) holders++;
  return holders;
}

/** What a single record says, or all alike, needs no comparing. */
function keepSole({ values }: GoldenFields, { unit, shown }: UnitColumns, record: number): void {
  for (let k = 0; k < shown.length; k++) {
    const code = shown[k].codes[record];
    if (code === EMPTY) continue;
    const value = shown[k].texts.get(code);
    if (mayBeListed(unit.fields[k], value)) values[unit.fields[k]] = { value, record, rule: ONLY_VALUE };
  }
}

/** All values of a unit come from one record, also where that record leaves one of them empty. */
function keepUnit(golden: GoldenFields, { unit }: UnitColumns, inOrder: readonly Ranked[], { policy }: Evidence): void {
  const isJoined = unit.fields[0] === 'given_name' && isLeftToUs(unit.fields, policy);
  const { ranked, part } = isJoined ? joinNames(inOrder) : { ranked: inOrder, part: -1 };
  const [{ candidate, rule }] = ranked;
  // Nothing but ruined values: what is wrong with them is told as an issue of their rows.
  if (!candidate.listed) return;
  unit.fields.forEach((field, index) => {
    const value = candidate.values[index];
    if (value !== '')
      golden.values[field] = { value, record: candidate.records[index], rule: index === part ? 'fuller_form' : rule };
    if (ranked.length > 1) golden.variety.set(field, distinctKeys(ranked, index));
  });
  golden.conflicts.push(...unitConflicts(unit.fields, ranked, part));
}

function keepSolePoint(golden: GoldenFields, field: ManyField, record: number, { display }: Records): void {
  const { values, starts, items } = display[field];
  const value = values.text(items[starts[record]]);
  if (mayBeReached(field, value)) golden.values[field] = { value, record, rule: ONLY_VALUE };
}

function keepPoints(golden: GoldenFields, field: ManyField, ranked: readonly Ranked[]): void {
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
