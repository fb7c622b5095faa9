import type { Channel, ConsentScope } from './channels.ts';
import type { ConsentPolarity } from './consent.ts';
import type { ColumnRole, FieldName, SurvivorshipRule } from './fields.ts';
import type { DateOrder } from './mapping.ts';
import type { BudgetName, FindingSeverity, RuleName } from './rules.ts';

/** What a configuration says of one column. `role: 'ignore'` takes a column out. */
export interface ColumnConfig {
  readonly role: ColumnRole | 'ignore';
  readonly contact?: ConsentScope;
  readonly polarity?: ConsentPolarity;
  readonly network?: string;
  readonly dateOrder?: DateOrder;
}

/** What a configuration says of one source; whatever it leaves out is detected. */
export interface SourceConfig {
  readonly channel?: Channel;
  readonly country?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** By header, as it stands in the file. */
  readonly columns?: Readonly<Record<string, ColumnConfig>>;
}

/** Budgets and required fields, as they are written: `"5%"`, `100`. */
export interface FileChecksConfig {
  readonly required?: readonly FieldName[];
  readonly max?: Readonly<Partial<Record<BudgetName, string | number>>>;
}

/** What `unify validate` asks of the exports; nothing of it changes a run. */
export interface ChecksConfig extends FileChecksConfig {
  readonly severity?: Readonly<Partial<Record<RuleName, FindingSeverity | 'off'>>>;
  /** A customer of more rows is a large one. */
  readonly largeCustomer?: number;
  /** By source name, what holds for it instead. */
  readonly files?: Readonly<Record<string, FileChecksConfig>>;
}

/** Everything a run obeys, checked and complete. */
export interface Config {
  /** By source name, as the crosswalk writes it. */
  readonly sources: Readonly<Record<string, SourceConfig>>;
  /** ISO 3166 alpha-2 for numbers and ids of which nothing else tells the country. */
  readonly country: string | undefined;
  /** Channels or sources, the most trusted first. */
  readonly prefer: readonly string[];
  readonly survivorship: Readonly<Partial<Record<FieldName, readonly SurvivorshipRule[]>>>;
  readonly consent: 'most_restrictive' | 'latest';
  readonly keepExtra: boolean;
  /** Bits of evidence a merge needs; 0 = even odds. */
  readonly threshold: number;
  readonly checks?: ChecksConfig;
  /** File of what people decided, from the working folder; by default decisions.csv there, if any. */
  readonly decisions?: string;
}
