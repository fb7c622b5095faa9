import type { FieldName, SurvivorshipRule } from '../../../../src/domain/fields.ts';
import { FIELDS } from '../../../../src/domain/fields.ts';
import type { NamedRule, Score } from '../candidate.ts';
import type { MergePolicy } from '../evidence.ts';
import { earliest } from './earliest.ts';
import { latest } from './latest.ts';
import { longestValid } from './longest-valid.ts';
import { mostComplete } from './most-complete.ts';
import { mostFrequent } from './most-frequent.ts';
import { mostRecent } from './most-recent.ts';
import { mostTrusted } from './most-trusted.ts';

/** Every rule a user can name. */
const RULES: Readonly<Record<SurvivorshipRule, Score>> = {
  most_recent: mostRecent,
  most_trusted: mostTrusted,
  most_frequent: mostFrequent,
  most_complete: mostComplete,
  longest_valid: longestValid,
  earliest,
  latest,
};

/** Before anything else: what may not be shown never hides what may. */
const LISTED: NamedRule = { name: 'valid', score: (candidate) => (candidate.listed ? 1 : 0) };

/** And a value nobody can believe never beats one that can be. */
const BELIEVABLE: NamedRule = { name: 'valid', score: (candidate) => Math.min(candidate.proof, 1) };

/** Of values that nothing else tells apart. */
export const INTACT: NamedRule = { name: 'intact', score: (candidate) => (candidate.intact ? 1 : 0) };

/**
 * The rules for fields that are decided together, in the order they are asked: validity, then the preferred
 * sources when the user named some, then `own` rules of the field, then the rules of the configuration or else
 * those of the table of fields. Of a group, the first field with rules in the configuration speaks for all.
 */
export function rulesFor(
  fields: readonly FieldName[],
  policy: MergePolicy,
  own: readonly NamedRule[],
  beforeRecency: readonly NamedRule[] = [],
): readonly NamedRule[] {
  const configured = fields.map((field) => policy.survivorship[field]).find((rules) => rules !== undefined);
  const names: readonly SurvivorshipRule[] = configured ?? FIELDS[fields[0]].survivorship;
  const preferred = policy.prefer.length === 0 ? [] : [named('most_trusted')];
  const between = configured === undefined ? beforeRecency : [];
  const ofField = names.flatMap((name) => (name === 'most_recent' ? [...between, named(name)] : [named(name)]));
  return [LISTED, BELIEVABLE, ...preferred, ...own, ...ofField];
}

export function isLeftToUs(fields: readonly FieldName[], { prefer, survivorship }: MergePolicy): boolean {
  return prefer.length === 0 && fields.every((field) => survivorship[field] === undefined);
}

function named(name: SurvivorshipRule): NamedRule {
  return { name, score: RULES[name] };
}
