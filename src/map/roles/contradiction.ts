import type { ColumnRole } from '../../domain/fields.ts';
import { as, type Meaning, NOTHING, type RoleMeaning } from '../meaning.ts';
import { holdsAnswers } from '../values/answers.ts';
import type { Profile, Shape } from '../values/profile.ts';

/** Values of fewer cells never overrule a header. */
const FEWEST = 3;
/** Share of cells by which values overrule a header; well above the odd contact typed into a wrong column. */
const OVERRULING = 0.6;
/** Below this share a header is not borne out at all; damaged columns of the test data stay above 0.5. */
const HARDLY = 0.1;

/** The shape values of a role have; roles of free text are not listed. */
const SHAPE_OF: Readonly<Partial<Record<ColumnRole, Shape>>> = {
  full_name: 'name',
  given_name: 'name',
  second_name: 'name',
  family_name: 'name',
  second_family_name: 'name',
  birth_date: 'date',
  national_id: 'id',
  national_id_type: 'documentType',
  email: 'email',
  phone: 'phone',
  phone_prefix: 'phonePrefix',
  purchases: 'integer',
  total_spent: 'amount',
  created_at: 'date',
  updated_at: 'date',
  first_seen: 'date',
  last_seen: 'date',
  consent_at: 'date',
};

/** Of places, which are of free text, only where the header is not sure of itself. */
const PLACE_SHAPE: Readonly<Partial<Record<ColumnRole, Shape>>> = { address: 'address', city: 'name', region: 'name' };

/** Roles that keep their header whatever the values are: ids may be e-mails, and categories anything. */
const FREE_ROLES: ReadonlySet<ColumnRole> = new Set([
  'record_id',
  'channel',
  'preferred_channel',
  'customer_type',
  'handle',
]);

/** Whether the values look like what the role holds. */
export function bearsOut(role: ColumnRole, profile: Profile): boolean {
  if (role === 'record_id') return profile.filled > 0 && profile.distinct >= 0.95;
  if (role === 'consent') return isAnswered(profile);
  const shape = SHAPE_OF[role];
  return shape !== undefined && profile.share(shape) >= 0.5;
}

/** Yes and no, also where the day of a yes stands in its place. */
function isAnswered(profile: Profile): boolean {
  const answers = profile.share('answer');
  return answers >= 0.5 || (answers > 0 && answers + profile.share('date') >= 0.8);
}

/** The meaning itself, or what the values say instead when they contradict the header. */
export function obeyValues(meaning: RoleMeaning, profile: Profile): Meaning {
  if (meaning.needsProof && profile.filled > 0 && !proves(meaning, profile))
    return meaning.unproven === undefined ? NOTHING : obeyValues(meaning.unproven, profile);
  if (profile.filled < FEWEST || FREE_ROLES.has(meaning.role)) return meaning;
  if (profile.share('email') >= OVERRULING) return meaning.role === 'email' ? meaning : as('email');
  if (isPhoneInstead(meaning.role, profile)) return as('phone');
  return (INSTEAD[meaning.role] ?? keep)(meaning, profile);
}

function proves({ role, needsProof }: RoleMeaning, profile: Profile): boolean {
  const place = PLACE_SHAPE[role];
  if (place !== undefined) return profile.share(place) >= OVERRULING;
  if (needsProof === true) return bearsOut(role, profile);
  if (needsProof === 'codes') return holdsCodes(profile);
  return holdsAnswers(profile, needsProof === 'answers_or_marks');
}

/** Numbers and codes of single customers: a shop has a few branches, tariffs and kinds of cards, and each of many rows. */
function holdsCodes(profile: Profile): boolean {
  return profile.share('givenCode') >= OVERRULING && profile.share('date') < HARDLY && profile.distinct >= HARDLY;
}

function isPhoneInstead(role: ColumnRole, profile: Profile): boolean {
  if (role === 'phone') return false;
  if (role === 'email' || role === 'consent') return profile.share('phone') >= OVERRULING;
  return profile.share('phoneForSure') >= 0.8 && profile.share('date') < HARDLY;
}

type Check = (meaning: RoleMeaning, profile: Profile) => Meaning;

const keep: Check = (meaning) => meaning;
const unlessYesNo: Check = (meaning, profile) =>
  profile.share('boolean') >= OVERRULING && profile.filled >= 5 ? NOTHING : meaning;
const unlessNumbers: Check = (meaning, profile) => (profile.share('wholeDigits') >= 0.8 ? NOTHING : meaning);
/** `Call time` may be the hour or how long it took. */
const unlessWords: Check = (meaning, profile) =>
  profile.share('date') < HARDLY && profile.share('name') + profile.share('clock') >= OVERRULING ? NOTHING : meaning;

/**
 * The time of a consent to some means is theirs; of one to all of them it is that of no means in particular. A no that
 * stands among the days beyond the sample still counts.
 */
function timeOf({ contact, polarity }: RoleMeaning): RoleMeaning {
  const told = contact === undefined || contact === 'all' || polarity === 'no_denies_all' ? {} : { contact };
  return as('consent_at', { ...told, polarity: 'no_denies' });
}

/** What else a column may be, by the role its header claims. */
const INSTEAD: Readonly<Partial<Record<ColumnRole, Check>>> = {
  full_name: unlessNumbers,
  given_name: unlessNumbers,
  family_name: unlessNumbers,
  second_name: unlessNumbers,
  second_family_name: unlessNumbers,
  email: unlessYesNo,
  phone: (meaning, profile) =>
    profile.share('date') >= 0.8 && profile.share('phone') < HARDLY ? NOTHING : unlessYesNo(meaning, profile),
  // `Domicilio fiscal` of Mexican invoices is the postal code alone; no street is written in digits only.
  address: (meaning, profile) =>
    profile.share('wholeDigits') >= OVERRULING ? as('postal_code', { rank: 1 }) : meaning,
  // `Country code` is of the country or of its phones.
  country: (meaning, profile) => (profile.share('callingCode') >= OVERRULING ? as('phone_prefix') : meaning),
  birth_date: unlessWords,
  created_at: unlessWords,
  updated_at: unlessWords,
  first_seen: unlessWords,
  last_seen: unlessWords,
  national_id: (meaning, profile) => {
    if (profile.share('documentType') >= OVERRULING) return as('national_id_type');
    return profile.share('name') >= OVERRULING && profile.share('id') < HARDLY ? NOTHING : meaning;
  },
  company: (meaning, profile) => (profile.share('id') >= 0.8 && profile.distinct >= 0.3 ? as('national_id') : meaning),
  consent: (meaning, profile) => {
    // The day of a refusal is one. Days beside an answer are those of a yes; alone they may be of whatever was answered.
    if (profile.share('date') >= OVERRULING)
      return meaning.polarity === 'denies' || isAnswered(profile) ? meaning : timeOf(meaning);
    // Free text is no consent; a few distinct words may be the vocabulary of a system we do not know.
    return profile.share('boolean') < HARDLY && profile.distinct > 0.3 && profile.filled >= 10 ? NOTHING : meaning;
  },
};
