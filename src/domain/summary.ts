/**
 * What a run found, as plain data: the content of summary.json and the only thing the screen and the
 * HTML page read. Counts, shares (0 to 1) and names of columns; personal data only masked; no clock.
 */
import type { Channel, ContactChannel } from './channels.ts';
import type { Config } from './config.ts';
import type { ConflictKind, Severity } from './conflict.ts';
import type { ConsentState } from './consent.ts';
import type { DoubtReason } from './customers.ts';
import type { ObeyedDecision, StaleDecision } from './decisions.ts';
import type { ColumnRole, FieldName } from './fields.ts';
import type { CustomerType } from './golden.ts';
import type { IssueKind } from './issue.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import type { MatchModel } from './match-model.ts';
import type { ColumnFill, Disbelieved } from './records.ts';
import type { SuppressionListUse } from './suppression.ts';
import type { Dialect, TableWarning } from './table.ts';

export interface Summary {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly sources: readonly SourceSummary[];
  readonly totals: Totals;
  /** By name. */
  readonly channels: readonly ChannelSummary[];
  readonly overlap: Overlap;
  /** In the order of FIELD_NAMES, fields that nobody fills left out. */
  readonly coverage: readonly FieldCoverage[];
  readonly customerTypes: Readonly<Record<CustomerType, number>>;
  readonly value: readonly ValueByReach[];
  readonly conflicts: ConflictSummary;
  readonly doubtful: { readonly pairs: number; readonly byReason: readonly Count<DoubtReason>[] };
  readonly disbelieved: DisbelievedSummary;
  readonly rejects: { readonly rows: number; readonly byReason: readonly Count<string>[] };
  readonly issues: readonly IssueSummary[];
  readonly consent: Readonly<Record<ContactChannel, ConsentSummary>>;
  readonly sizes: SizeSummary;
  readonly households: { readonly count: number; readonly customers: number; readonly largest: number };
  /** Customers of several records by their confidence: bands by their lower end, lowest first. */
  readonly confidence: readonly { readonly from: number; readonly customers: number }[];
  /** What joined records to their customer (`email+phone+name`), most frequent first. */
  readonly evidence: readonly Count<string>[];
  /** Undefined when there was nothing to learn from. */
  readonly model: MatchModel | undefined;
  /** As checked, in full: two runs are comparable when this and the fingerprints of the sources are equal. */
  readonly config: Config;
  /** Present when people had decided something. */
  readonly decisions?: DecisionSummary;
  /** Present when somebody asked to be forgotten; neither is among the customers counted above. */
  readonly suppressed?: { readonly customers: number; readonly rows: number };
  /** Present when the ids of an earlier run were to be kept: its customers, those of them that are here, and new ones. */
  readonly keptIds?: { readonly earlier: number; readonly kept: number; readonly fresh: number };
  /** Present when exclusion lists were given. */
  readonly suppressionLists?: readonly SuppressionListUse[];
}

export interface DecisionSummary {
  /** Obeyed ones. */
  readonly same: number;
  readonly different: number;
  /** Those that speak of records this run does not have. */
  readonly stale: readonly StaleDecision[];
  /** Lines of obeyed ones against which the evidence speaks strongly. */
  readonly againstEvidence: readonly number[];
  /** Obeyed ones by their rows, with which the run can be repeated. */
  readonly obeyed: readonly ObeyedDecision[];
}

export interface Count<T extends string> {
  readonly name: T;
  readonly count: number;
}

/** What a source is as a whole; see Mapping. */
export type SourceNature = Pick<
  Mapping,
  'layout' | 'channel' | 'channelBecause' | 'country' | 'interactions' | 'wholeFileConsent'
>;

export interface SourceSummary extends SourceNature {
  readonly name: string;
  /** Base name of the path the user gave. */
  readonly file: string;
  readonly fingerprint: string;
  readonly dialect: Dialect;
  /** Data rows of the file, unreadable ones included. */
  readonly rows: number;
  readonly rejected: number;
  /** Customers with a record here. */
  readonly people: number;
  /** Share of the readable rows that are one more row of a person already counted: 1 − people ÷ readable rows. */
  readonly repeated: number;
  /** Share of the readable rows whose customer has another record, here or elsewhere. */
  readonly matched: number;
  readonly columns: readonly SummaryColumn[];
  /** Headers. */
  readonly unmapped: readonly string[];
  readonly sensitive: readonly string[];
  readonly warnings: readonly TableWarning[];
}

export type SummaryColumn = Omit<MappedColumn, 'column'> & Partial<ColumnFill>;

export interface Totals {
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  readonly customers: number;
  /** 1 − customers ÷ records. */
  readonly compression: number;
  readonly single: number;
  readonly inSeveralSources: number;
  readonly inSeveralChannels: number;
  /** By a phone of seven digits or more, and by what has the form of an e-mail; other values are shown, and reach nobody. */
  readonly reachable: {
    readonly phone: number;
    readonly email: number;
    readonly both: number;
    readonly neither: number;
  };
  readonly needsReview: number;
}

export interface ChannelSummary {
  readonly channel: Channel;
  readonly records: number;
  readonly customers: number;
  /** Customers known from this channel alone. */
  readonly onlyHere: number;
  /** 1 − customers ÷ records. */
  readonly repeated: number;
  /** Records with a phone, an e-mail or a national id, and their share. */
  readonly identified: number;
  readonly identificationRate: number;
  /** Share of the records that fill a field, fields nobody fills left out. */
  readonly completeness: Readonly<Partial<Record<FieldName, number>>>;
  /** Customers of this channel who have an e-mail or a phone only thanks to another channel. */
  readonly gained: { readonly email: number; readonly phone: number };
}

export interface Overlap {
  /** customers[i][j]: customers in channels[i] and in channels[j]; the diagonal holds all of a channel. */
  readonly channels: readonly Channel[];
  readonly customers: readonly (readonly number[])[];
  /** Customers by the exact set of channels they were met in, most frequent first. */
  readonly sets: readonly { readonly channels: readonly Channel[]; readonly customers: number }[];
}

export interface FieldCoverage {
  readonly field: FieldName;
  readonly records: number;
  readonly customers: number;
}

/** Customers met in that many channels, and what they spent. Sums of what the sources say, in their own money. */
export interface ValueByReach {
  readonly channels: number;
  readonly customers: number;
  /** Customers of whom a source states an amount; totalSpent is theirs. */
  readonly withAmount: number;
  readonly totalSpent: number;
}

export interface ConflictSummary {
  readonly values: number;
  readonly customers: number;
  /** Most frequent first. */
  readonly byField: readonly ConflictsByField[];
  readonly byKind: readonly Count<ConflictKind>[];
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export interface ConflictsByField {
  readonly field: string;
  readonly values: number;
  readonly customers: number;
  readonly kinds: readonly Count<ConflictKind>[];
}

export interface DisbelievedSummary {
  readonly values: number;
  /** The most frequent ones; `values` counts them all. */
  readonly top: readonly DisbelievedValue[];
  readonly byField: readonly {
    readonly field: Disbelieved['field'];
    readonly values: number;
    readonly records: number;
  }[];
}

export interface DisbelievedValue {
  readonly field: Disbelieved['field'];
  readonly masked: string;
  readonly reason: Disbelieved['reason'];
  readonly records: number;
}

export interface IssueSummary {
  readonly kind: IssueKind;
  /** The sentence of ISSUE_KINDS. */
  readonly means: string;
  readonly count: number;
  readonly where: readonly {
    readonly source: string;
    readonly header: string;
    readonly role: ColumnRole | 'row';
    readonly count: number;
    /** Data rows, counted from 1; the first few. */
    readonly rows: readonly number[];
  }[];
}

export type ConsentSummary = Readonly<Record<ConsentState, number>> & {
  /** Granted, and there is an address, or a phone or e-mail by which she is reachable, to use it with. */
  readonly reachable: number;
  /** Customers of whom one record says yes and another no. */
  readonly contradicted: number;
};

export interface SizeSummary {
  /** Customers by number of records, ascending. */
  readonly histogram: readonly { readonly records: number; readonly customers: number }[];
  readonly largest: readonly { readonly customer: string; readonly records: number }[];
}
