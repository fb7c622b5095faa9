import type { ConsentScope, ContactChannel } from '../domain/channels.ts';
import type { ConsentPolarity } from '../domain/consent.ts';
import type { ColumnRole } from '../domain/fields.ts';
import type { DateOrder } from '../domain/mapping.ts';

/** Headers that say several things; values and neighbours decide (ambiguous.ts). */
export const AMBIGUOUS_WORDS = [
  'name',
  'nom',
  'party',
  'account',
  'state',
  'department',
  'title',
  'code',
  'date',
  'type',
  'number',
  'cc',
  'sms',
  'purchases',
  'social_security',
  'caller_line',
  'called_line',
  'profile_url',
  'username',
  'channel',
  'phone_prefix',
] as const;
export type AmbiguousWord = (typeof AMBIGUOUS_WORDS)[number];

/** A header that names a role. */
export interface RoleMeaning {
  readonly kind: 'role';
  readonly role: ColumnRole;
  readonly contact?: ConsentScope;
  readonly polarity?: ConsentPolarity;
  readonly network?: string;
  readonly dateOrder?: DateOrder;
  /** Among columns of one role that only one can take, the lowest wins; 0 = says exactly that. */
  readonly rank?: number;
  /** What the column is when a better one took its role. */
  readonly otherwise?: ColumnRole;
  /** Which of several postal addresses the column belongs to (`billing`); '' or absent = the only one. */
  readonly set?: string;
  /**
   * The header only mentions the role (`best phone to reach you`): the values must confirm it, most of them or, of a consent
   * that nobody gives in the header (`Publicidad`), all of them. A card is proven by numbers: `Tarjeta club` may be yes or gold.
   */
  readonly needsProof?: true | 'answers' | 'answers_or_marks' | 'codes';
  /** What the column is where the values do not prove it. */
  readonly unproven?: RoleMeaning;
}

/** What a header says, before the values are asked. */
export type Meaning =
  | RoleMeaning
  | { readonly kind: 'ambiguous'; readonly word: AmbiguousWord }
  /** Known, and nothing about the customer (owner, campaign, system state). */
  | { readonly kind: 'none' }
  | { readonly kind: 'sensitive' };

export const NOTHING: Meaning = { kind: 'none' };

/** A meaning that is a role and no more, or the role with the given details. */
export function as(role: ColumnRole, details: Omit<RoleMeaning, 'kind' | 'role'> = {}): RoleMeaning {
  return { kind: 'role', role, ...details };
}

/** A consent column where yes permits the contact. */
export function grants(contact: ContactChannel): RoleMeaning {
  return as('consent', { contact, polarity: 'grants' });
}

/** A consent column where yes forbids the contact. */
export function denies(contact: ConsentScope): RoleMeaning {
  return as('consent', { contact, polarity: 'denies' });
}
