import { type AmbiguousWord, as, grants, type Meaning, NOTHING } from '../meaning.ts';
import type { Profile } from '../values/profile.ts';
import { networkOf } from '../values/shapes.ts';
import type { Neighbours } from './neighbours.ts';

/** More than half of the cells speak for a reading. */
const MOST = 0.5;
/** An id of the row is different in (nearly) every row. */
const UNIQUE = 0.95;

type Reading = (profile: Profile, neighbours: Neighbours) => Meaning;

/** How each ambiguous word is read, given its values and the other columns. */
const READINGS: Readonly<Record<AmbiguousWord, Reading>> = {
  name: readName,
  // In French the family name beside a given name (`Prénom, Nom`); in Catalan, and abbreviated in Spanish, as `Nombre`.
  nom: (profile, around) =>
    around.has('given_name') && !hasFamilyName(around) ? as('family_name') : readName(profile, around),
  party: readParty,
  account: readAccount,
  state: (profile) => (profile.share('status') >= MOST || profile.share('boolean') >= MOST ? NOTHING : as('region')),
  department: readDepartment,
  title: (profile) => (profile.share('honorific') >= MOST ? NOTHING : as('job_title')),
  code: readCode,
  date: (profile, around) => {
    if (profile.filled > 0 && profile.share('date') < MOST) return NOTHING;
    return around.interactions ? as('last_seen') : as('created_at', { rank: 2 });
  },
  type: (profile) => (profile.share('documentType') >= MOST ? as('national_id_type') : NOTHING),
  number: (profile, around) => {
    if (profile.share('phone') >= MOST) return as('phone');
    return around.has('address') && profile.share('integer') >= MOST ? as('street_number') : NOTHING;
  },
  cc: (profile) => (profile.share('id') >= MOST ? as('national_id') : NOTHING),
  sms: (profile) => (profile.share('boolean') >= MOST ? grants('sms') : as('phone')),
  purchases: (profile) => as(profile.share('integer') >= MOST ? 'purchases' : 'total_spent'),
  // With an id beside it, the number of the social insurance is one secret too many; alone it is the id.
  social_security: (_, around) => (around.has('national_id') ? { kind: 'sensitive' } : as('national_id')),
  // ANI calls, DNIS is called: the customer is the one who calls in and the one who is called out to.
  caller_line: (_, around) => (isCallLog(around) && (around.inbound ?? 1) >= MOST ? as('phone') : NOTHING),
  called_line: (_, around) => (isCallLog(around) && (around.inbound ?? 1) < MOST ? as('phone') : NOTHING),
  profile_url: readProfileUrl,
  username: readUsername,
  // In a log of contacts it says by which means this one came in, not where the customer belongs.
  channel: (_, around) => (around.interactions ? NOTHING : as('channel')),
  // `Prefijo` is a calling code or `Sr.`, `DDD` an area; without a phone beside it, it is of nothing.
  phone_prefix: (profile, around) =>
    around.has('phone') && profile.share('phonePrefix') >= MOST ? as('phone_prefix') : NOTHING,
};

/** Settles what an ambiguous header means in this column. */
export function settle(word: AmbiguousWord, profile: Profile, neighbours: Neighbours): Meaning {
  return READINGS[word](profile, neighbours);
}

/** Beside a given name and no surname `Name` is the latter in German (`Vorname, Name`), where it holds one word. */
function readName(profile: Profile, around: Neighbours): Meaning {
  if (around.has('given_name') && !hasFamilyName(around) && profile.filled > 0)
    return as(profile.share('severalWords') < MOST ? 'family_name' : 'full_name');
  return as(hasFamilyName(around) && !around.has('given_name') ? 'given_name' : 'full_name');
}

/** `Cliente`, `Contacto`: a name, unless the values are mobile numbers, or numbers of the system. */
function readParty(profile: Profile, around: Neighbours): Meaning {
  if (profile.share('bareMobile') >= 0.8) return as('phone');
  if (profile.share('wholeDigits') >= MOST || profile.share('code') >= MOST) {
    return profile.distinct >= UNIQUE ? as('record_id', { rank: 2 }) : NOTHING;
  }
  if (around.has('full_name') || around.has('given_name')) return NOTHING;
  return as(around.has('company') ? 'full_name' : 'person_or_company');
}

/** `Account Name` is the company in a CRM, and the payer's name where no other name stands beside it. */
function readAccount(profile: Profile, around: Neighbours): Meaning {
  if (profile.share('wholeDigits') >= MOST) return NOTHING;
  if (around.has('full_name') || around.has('given_name')) return as('company', { rank: 1 });
  return as(around.has('company') ? 'full_name' : 'person_or_company');
}

/** Where the customer works, a region (`Antioquia`), or a flat (`4B`). */
function readDepartment(profile: Profile): Meaning {
  if (profile.share('team') >= 0.3) return NOTHING;
  return profile.filled > 0 && profile.share('name') < MOST ? as('address_2', { rank: 1 }) : as('region');
}

function readCode(profile: Profile, around: Neighbours): Meaning {
  if (profile.filled > 0 && profile.distinct >= UNIQUE) return as('record_id', { rank: 3 });
  return around.has('city') && !around.has('postal_code') && profile.share('integer') >= MOST
    ? as('postal_code', { rank: 2 })
    : NOTHING;
}

function readProfileUrl(profile: Profile): Meaning {
  if (profile.share('profileUrl') < MOST) return NOTHING;
  const shown = profile.texts.find((text) => networkOf(text) !== undefined) ?? '';
  return as('handle', { network: networkOf(shown) });
}

/** Rows from which on it shows whether a user is the customer or one of the few who serve them. */
const ENOUGH_USERS = 20;
/** Share of different users among rows of customers; half of them may be repeated. */
const OWN_USERS = 0.4;

/** `Usuario` is the customer of an app, or who wrote the row. */
function readUsername(profile: Profile): Meaning {
  const byUrl = readProfileUrl(profile);
  if (byUrl.kind === 'role') return byUrl;
  const isOwn = profile.filled >= ENOUGH_USERS && profile.distinct >= OWN_USERS;
  const isWord = profile.share('severalWords') < 0.2 && profile.share('email') < MOST && profile.share('url') < MOST;
  return isOwn && isWord ? as('handle', { network: 'username' }) : NOTHING;
}

function hasFamilyName(around: Neighbours): boolean {
  return around.has('family_name') || around.has('second_family_name');
}

function isCallLog(around: Neighbours): boolean {
  return around.interactions || around.inbound !== undefined;
}
