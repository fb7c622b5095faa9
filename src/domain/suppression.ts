import type { ContactChannel } from './channels.ts';

/**
 * People who asked to be forgotten, as hashes of what they are recognised by; see merge/suppression-keys.ts for the
 * texts that are hashed. Never the values themselves.
 */
export interface Suppression {
  /** A keyed hash; the key is known to whoever reads the list. */
  readonly hash: (text: string) => string;
  readonly keys: ReadonlySet<string>;
  /** Of contact points that others share: together with the name. */
  readonly withName: ReadonlySet<string>;
}

/** What makes a person known again, as texts to be hashed. */
export interface PersonKeys {
  readonly keys: readonly string[];
  readonly withName: readonly string[];
}

/** The match key of a national id without the country that a check digit proved: the next file may not prove it. */
export function withoutCountry(id: string): string {
  const at = id.indexOf('@');
  return at < 0 ? id : id.slice(0, at);
}

/** Kinds of contact points that an exclusion list (Robinson, RNE, REPEP) may hold. */
export const LISTED_KINDS = ['email', 'phone', 'nationalId'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** An exclusion list, read and normalized as the exports are. Values are match keys, ids without their country. */
export interface SuppressionList {
  readonly name: string;
  /** Base name of its file. */
  readonly file: string;
  /** ISO 8601 day on which the list was fetched; '' = not said. */
  readonly asOf: string;
  readonly values: Readonly<Record<ListedKind, ReadonlySet<string>>>;
}

/** By which means a listed value forbids contact; a list of persons forbids all. */
export const FORBIDDEN_BY: Readonly<Record<ListedKind, readonly ContactChannel[]>> = {
  email: ['email'],
  phone: ['phone', 'sms', 'whatsapp'],
  nationalId: ['email', 'phone', 'sms', 'whatsapp', 'postal'],
};

/** What a list did to a run. */
export interface SuppressionListUse {
  readonly name: string;
  readonly file: string;
  readonly asOf: string;
  /** Different contact points and ids on it. */
  readonly values: number;
  /** Customers who hold one of them. */
  readonly customers: number;
  /** Of those, customers in whose place it overruled a yes. */
  readonly overruled: number;
}
