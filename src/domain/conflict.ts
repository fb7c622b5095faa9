/**
 * Why a value lost. `different`: another value; `variant_kept_apart`: same person field, but not
 * a spelling variant (a second surname more); `denied_and_granted`, `widened`: consent.
 */
export const CONFLICT_KINDS = {
  different: 'another value',
  less_complete: 'a shorter form of the kept value',
  swapped: 'day and month, or given and family name, stand crosswise',
  one_character: 'one character or digit apart from the kept value',
  invalid: 'a value that does not pass its check',
  denied_and_granted: 'one record says yes, another says no',
  widened: 'a yes that merging would have spread to another contact point',
  counted_twice: 'two sources may count the same purchases',
} as const;
export type ConflictKind = keyof typeof CONFLICT_KINDS;

export type Severity = 'high' | 'medium' | 'low';
