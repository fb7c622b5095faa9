import type { ColumnRole } from '../../domain/fields.ts';
import type { Meaning } from '../meaning.ts';
import type { Profile } from '../values/profile.ts';

/** What the other columns of a file tell about one of them. */
export interface Neighbours {
  /** Some header says this role, before any doubt is settled. */
  has(role: ColumnRole): boolean;
  /** Some header may hold the name of the person, or a part of it. */
  readonly named: boolean;
  /** A row is one call or message. */
  readonly interactions: boolean;
  /** Share of calls that came in, of a column telling the direction; undefined when no column does. */
  readonly inbound: number | undefined;
}

const NAME_ROLES: ReadonlySet<ColumnRole> = new Set([
  'full_name',
  'given_name',
  'family_name',
  'second_family_name',
  'person_or_company',
]);
const NAME_WORDS: ReadonlySet<string> = new Set(['name', 'party', 'account']);

/** A column saying the direction of calls: most cells are words for it. */
const DIRECTION_SHARE = 0.6;
/** Most cells of a column are phones or e-mails. */
const CONTACT_SHARE = 0.6;

export function neighboursOf(
  meanings: readonly (Meaning | undefined)[],
  profiles: readonly Profile[],
  interactions: boolean,
): Neighbours {
  const roles = new Set<ColumnRole>();
  let named = false;
  for (const [column, meaning] of meanings.entries()) {
    if (meaning?.kind === 'role' && !meaning.needsProof) roles.add(meaning.role);
    if (mayName(meaning) && !isContact(profiles[column])) named = true;
  }
  const direction = profiles.find((profile) => profile.share('callDirection') >= DIRECTION_SHARE);
  return { has: (role) => roles.has(role), named, interactions, inbound: direction?.share('inbound') };
}

/** `Contacto 1` with phones or e-mails in it names nobody. */
function isContact(profile: Profile): boolean {
  return profile.share('phone') + profile.share('email') >= CONTACT_SHARE;
}

function mayName(meaning: Meaning | undefined): boolean {
  if (meaning?.kind === 'role') return NAME_ROLES.has(meaning.role);
  return meaning?.kind === 'ambiguous' && NAME_WORDS.has(meaning.word);
}
