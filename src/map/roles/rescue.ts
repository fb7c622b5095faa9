import { headerWords } from '../headers/header-words.ts';
import { listedMeans } from '../headers/named-means.ts';
import { as, type RoleMeaning } from '../meaning.ts';
import type { Profile } from '../values/profile.ts';
import { networkOf } from '../values/shapes.ts';
import type { Neighbours } from './neighbours.ts';

/** Fewer values prove nothing about a column nobody named. */
const FEWEST = 3;
const MOST = 0.6;
const NEARLY_ALL = 0.8;
/** A list of customers has more rows than a list of staff, */
const PEOPLE = 10;
/** and names its people once, where a column of sellers repeats them. */
const MOSTLY_DISTINCT = 0.7;

/** Headers that machines and people in a hurry write: the values alone say what the column is. */
const MEANINGLESS = new Set(
  'col column columna coluna campo field dato datos data dados var valor value values unnamed unknown info f v x c a b d e g header'.split(
    ' ',
  ),
);

/**
 * Consent in a column of another name (`Status`: active, unsubscribed): some cells say in so many words that contact is
 * refused, and the others are states. Words of an act are believed whatever the column is called, a bare yes or no is not.
 */
export function rescueConsent(profile: Profile): RoleMeaning | undefined {
  if (profile.share('refusal') === 0 || profile.filled < FEWEST) return undefined;
  const states = profile.share('boolean') + profile.share('status') + profile.share('refusal');
  if (states < NEARLY_ALL) return undefined;
  return as('consent', { contact: profile.texts.some((text) => SUBSCRIPTION.test(text)) ? 'email' : 'all' });
}

/**
 * Consent under a bare list of means (`Llamadas y SMS`: Sí, No). A no is one to each of them; a yes may only say that the
 * customer has them, so that it permits nothing. Zeros and ones among other numbers are counts.
 */
export function rescueMeans(header: string, profile: Profile): RoleMeaning | undefined {
  if (profile.filled < FEWEST || profile.share('boolean') < NEARLY_ALL) return undefined;
  if (profile.share('integer') > 0 && profile.share('boolean') < 1) return undefined;
  const contact = listedMeans(headerWords(header));
  return contact === undefined ? undefined : as('consent', { contact, polarity: 'no_denies' });
}

/** Lists are subscribed to by e-mail. */
const SUBSCRIPTION = /suscri|subscri|de baja|descadastr/i;

/**
 * A role by the values alone. E-mails, phones, ids with a telling form and profile links are recognised under any unknown
 * header; full names only where no other column may name the person; addresses, birth dates, parts of names and ids of rows only where
 * the header is no word, for a word nobody knows (`Mascota`) may well hold names of something else.
 */
export function rescue(header: string, profile: Profile, neighbours: Neighbours): RoleMeaning | undefined {
  if (profile.filled < FEWEST) return undefined;
  const contact = rescueContact(profile);
  if (contact !== undefined) return contact;
  if (isMeaningless(header)) return rescueAnything(profile, neighbours);
  if (isPeoplesAddress(profile) && !neighbours.has('address')) return as('address', { rank: 3 });
  return neighbours.named ? undefined : rescueFullName(profile);
}

function rescueContact(profile: Profile): RoleMeaning | undefined {
  if (profile.share('email') >= MOST) return as('email');
  if (profile.share('profileUrl') >= MOST) {
    const shown = profile.texts.find((text) => networkOf(text) !== undefined) ?? '';
    return as('handle', { network: networkOf(shown) });
  }
  if (profile.share('phoneForSure') >= MOST && profile.share('date') < 0.1) return as('phone');
  if (profile.share('letteredId') >= MOST && profile.distinct >= 0.3) return as('national_id', { rank: 1 });
  return undefined;
}

function rescueAnything(profile: Profile, neighbours: Neighbours): RoleMeaning | undefined {
  if (profile.share('bareMobile') >= MOST && profile.distinct >= 0.3) return as('phone');
  if (profile.share('birthDate') >= NEARLY_ALL && profile.distinct >= 0.3) return as('birth_date');
  if (profile.share('code') >= NEARLY_ALL && profile.distinct === 1) return as('record_id', { rank: 5 });
  if (profile.share('address') >= MOST) return as('address');
  return neighbours.has('given_name') || neighbours.has('full_name') ? undefined : rescueName(profile);
}

/** Streets with a number under a word nobody knows (`Ubic.`), one for nearly every row; those of stores repeat. */
function isPeoplesAddress(profile: Profile): boolean {
  return profile.filled >= PEOPLE && profile.share('address') >= NEARLY_ALL && profile.distinct >= MOSTLY_DISTINCT;
}

/** Shares of common names among lists of people are 0.5 and more for given names, 0.3 and more for surnames. */
function rescueName(profile: Profile): RoleMeaning | undefined {
  if (profile.share('name') < NEARLY_ALL) return undefined;
  const given = profile.share('givenName');
  const family = profile.share('surname');
  if (given >= 0.3 && family >= 0.2 && profile.share('severalWords') >= MOST) return as('full_name');
  if (given >= 0.3 && given > family) return as('given_name');
  return family >= 0.2 ? as('family_name') : undefined;
}

/** `Member`, `Inquilino`: given name and surname in nearly every cell, and hardly one of them twice. */
function rescueFullName(profile: Profile): RoleMeaning | undefined {
  if (profile.filled < PEOPLE || profile.distinct < MOSTLY_DISTINCT) return undefined;
  const name = rescueName(profile);
  return name?.role === 'full_name' ? { ...name, rank: 3 } : undefined;
}

function isMeaningless(header: string): boolean {
  return headerWords(header).every((word) => MEANINGLESS.has(word) || /^\d+$/.test(word));
}
