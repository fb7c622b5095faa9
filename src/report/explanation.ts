/** Why records are (not) one customer, as plain data: what `explain` prints and `evaluate` shows of its examples. */
import { DOUBT_REASONS } from '../domain/customers.ts';
import type { FieldName } from '../domain/fields.ts';

/** Why two customers were left apart. */
export const APART_REASONS = {
  ...DOUBT_REASONS,
  below_even_odds: 'on average the evidence speaks for two persons',
  not_reached: 'no two of their records have enough in common to bring them together',
} as const;
export type ApartReason = keyof typeof APART_REASONS;

export interface ExplainedPair {
  readonly kind: 'pair';
  readonly a: RecordName;
  readonly b: RecordName;
  /** What either of them fills, side by side. */
  readonly fields: readonly FieldBeside[];
  readonly waterfall: ExplainedWaterfall;
  /** Whether the pair was compared before the clusters were built. */
  readonly candidates: boolean;
  readonly verdict: Verdict;
}

export type Verdict =
  /** Equal in every field that is compared: one record to match. */
  | { readonly kind: 'same_content' }
  /** One customer; `link` is the merge that brought the two together. */
  | { readonly kind: 'together'; readonly link: ExplainedLink }
  | { readonly kind: 'apart'; readonly apart: Apart };

/** Two customers left apart: the average evidence between them in bits, and why it was not followed. */
export interface Apart {
  readonly customers: readonly [string, string];
  readonly weight: number;
  readonly probability: number;
  readonly reason: ApartReason;
  readonly means: string;
}

export interface ExplainedCustomer {
  readonly kind: 'customer';
  readonly customer: string;
  readonly confidence: number;
  readonly records: RecordGroup;
  /** The merges that made it, in their order. */
  readonly links: readonly ExplainedLink[];
  /** The least sure of them, by its best pair; undefined when there is none. */
  readonly weakest: ExplainedPair | undefined;
  /** The nearest customer outside, by the best pair across; undefined when nothing was near. */
  readonly runnerUp: ExplainedPair | undefined;
}

/** A merge of two groups; the weight is the average evidence between them. */
export interface ExplainedLink {
  readonly a: RecordGroup;
  readonly b: RecordGroup;
  readonly weight: number;
  readonly probability: number;
  /** The two records that speak most for it. */
  readonly best: { readonly a: string; readonly b: string; readonly weight: number; readonly matchedBy: string };
}

export interface RecordGroup {
  readonly count: number;
  /** The first ones, as `crm.csv:17`. */
  readonly references: readonly string[];
}

export interface RecordName {
  /** `crm.csv:17`: source and data row. */
  readonly reference: string;
  readonly customer: string;
}

export interface FieldBeside {
  readonly field: FieldName;
  readonly a: string;
  readonly b: string;
}

/** prior + Σ (bits + frequencyBits) − householdTerm = weight. */
export interface ExplainedWaterfall {
  readonly prior: number;
  readonly bars: readonly Bar[];
  readonly householdTerm: number;
  readonly weight: number;
  readonly probability: number;
}

export interface Bar {
  readonly comparison: string;
  readonly level: number;
  readonly levelName: string;
  /** How often records of one person agree like this, and records of strangers. */
  readonly m: number;
  readonly u: number;
  readonly bits: number;
  readonly frequencyBits: number;
}
