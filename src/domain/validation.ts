import type { ColumnRole, FieldName } from './fields.ts';
import type { Limit, Measure } from './limit.ts';
import type { BudgetName, FindingSeverity, RuleName } from './rules.ts';
import type { IssueSummary, SourceSummary, SummaryColumn } from './summary.ts';

/** What is asked of the exports: the checked form of what configuration and flags say. */
export interface ValidationSettings {
  /** The rules to ask. */
  readonly rules: readonly RuleName[];
  readonly limits: Limits;
  readonly required: readonly FieldName[];
  /** What holds for one file instead, by source name. */
  readonly files: Readonly<Record<string, { readonly limits: Limits; readonly required?: readonly FieldName[] }>>;
  readonly severity: Readonly<Partial<Record<RuleName, FindingSeverity>>>;
  /** A customer of more rows is a large one. */
  readonly largeCustomer: number;
  /** Warnings fail too. */
  readonly strict: boolean;
}

export type Limits = Readonly<Partial<Record<BudgetName, Limit>>>;

/** Where to look. */
export interface Place {
  /** Data row, counted from 1. */
  readonly row: number;
  /** Line of the file, counted from 1, where it is known. */
  readonly line?: number;
  readonly header?: string;
  /** The cell as it stands in the file, and what it is: masked by whoever shows it. */
  readonly cell?: { readonly text: string; readonly role: ColumnRole };
  /** `same as row 4`. No personal data. */
  readonly note?: string;
}

/** What a rule found. Messages hold no personal data. */
export interface Finding {
  readonly rule: RuleName;
  readonly severity: FindingSeverity;
  /** Undefined when it is about all files together. */
  readonly source: string | undefined;
  readonly header: string | undefined;
  readonly message: string;
  readonly measured: Measure | undefined;
  readonly limit: Limit | undefined;
  /** A few of them. */
  readonly places: readonly Place[];
}

/** A rule that was asked of a file, or of all files; without findings it is kept. */
export interface Check<Found = Finding> {
  readonly rule: RuleName;
  readonly source: string | undefined;
  readonly findings: readonly Found[];
}

export interface Validation<Found = Finding> {
  readonly passed: boolean;
  readonly strict: boolean;
  /** `path` as the user gave it. */
  readonly sources: readonly { readonly name: string; readonly path: string; readonly rows: number }[];
  readonly checks: readonly Check<Found>[];
  readonly counts: Readonly<Record<FindingSeverity, number>>;
}

/** What is asked of an earlier run, out of its summary.json. */
export interface EarlierRun {
  readonly sources: readonly EarlierSource[];
  readonly issues: readonly Pick<IssueSummary, 'kind' | 'where'>[];
}

export type EarlierSource = Pick<SourceSummary, 'name' | 'rows' | 'layout' | 'channel' | 'country'> & {
  readonly unmapped: readonly string[];
  readonly sensitive: readonly string[];
  readonly dialect: Pick<SourceSummary['dialect'], 'format' | 'encoding' | 'delimiter'>;
  readonly columns: readonly Pick<SummaryColumn, 'header' | 'role' | 'dateOrder' | 'filled' | 'distinct'>[];
};
