import type { FieldName, SurvivorshipRule } from '../../domain/fields.ts';
import { FIELDS } from '../../domain/fields.ts';
import type { NamedRule, Score } from '../candidates.ts';
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
const LISTED: NamedRule = {
  name: 'valid',
  score: ({ count, listed }, _, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = listed[k];
  },
};

/** And a value nobody can believe never beats one that can be. */
const BELIEVABLE: NamedRule = {
  name: 'valid',
  score: ({ count, proof }, _, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = Math.min(proof[k], 1);
  },
};

/**
 * After the rules of a field: of values that are told apart by nothing else, one without lost letters. It is no reason to
 * keep another value: the city of the last purchase is hers, however it is written. (That a damaged value is the same
 * as an intact one, which then stands for it, is seen before any rule: WritingKeys, Originals.)
 */
export const INTACT: NamedRule = {
  name: 'intact',
  score: ({ count, intact }, _, scores, at) => {
    for (let k = 0; k < count; k++) scores[at + k] = intact[k];
  },
};

/**
 * The rules for fields that are decided together, in the order they are asked: validity, then the preferred
 * sources when the user named some, then `own` rules of the field, then the rules of the configuration or else
 * those of the table of fields, with `beforeRecency` among the latter. Of a group, the first field with rules in the configuration speaks for all.
 */
export function rulesFor(
  fields: readonly FieldName[],
  policy: MergePolicy,
  own: readonly NamedRule[],
  beforeRecency: readonly NamedRule[] = [],
): readonly NamedRule[] {
  const configured = fields.map((field) => policy.survivorship[field]).find((rules) => rules !== undefined);
  const names: readonly SurvivorshipRule[] = configured ?? FIELDS[fields[0]].survivorship;
  // Who configures the rules of a field wants these and no others.
  const between = configured === undefined ? beforeRecency : [];
  const preferred = policy.prefer.length === 0 ? [] : [named('most_trusted')];
  const ofField = names.flatMap((name) => (name === 'most_recent' ? [...between, named(name)] : [named(name)]));
  return [LISTED, BELIEVABLE, ...preferred, ...own, ...ofField];
}

/** Whether the user neither trusts some source most nor has rules of her own for these fields. */
export function isLeftToUs(fields: readonly FieldName[], { prefer, survivorship }: MergePolicy): boolean {
  return prefer.length === 0 && fields.every((field) => survivorship[field] === undefined);
}

function named(name: SurvivorshipRule): NamedRule {
  return { name, score: RULES[name] };
}
