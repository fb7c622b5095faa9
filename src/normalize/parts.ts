import { assembleAddresses } from './assemble/addresses.ts';
import { assembleBirths, refuseUnborn } from './assemble/births.ts';
import { assembleConsents } from './assemble/consents.ts';
import { mendedKeys } from './assemble/domain-typos.ts';
import { assembleEmails } from './assemble/emails.ts';
import { extraColumns } from './assemble/extra-columns.ts';
import { assembleFacts } from './assemble/facts.ts';
import { assembleGenders } from './assemble/genders.ts';
import { assembleHandles } from './assemble/handles.ts';
import { assembleNames } from './assemble/names.ts';
import { assembleNationalIds } from './assemble/national-ids.ts';
import { assembleOrganisations } from './assemble/organisations.ts';
import { assembleOrigins } from './assemble/origins.ts';
import { newFacts, newOrigins, newOutput } from './assemble/output.ts';
import { assemblePhones } from './assemble/phones.ts';
import { rewrittenList } from './assemble/rewritten-list.ts';
import { RowCountries } from './assemble/row-countries.ts';
import { withoutShared } from './assemble/settle-values.ts';
import type { StrayValues } from './assemble/strays.ts';
import type { NamesFilled, Part, PartRun } from './part.ts';

/** Parts that need nothing but the sources; the longest first, so that no thread waits for one that began late. */
const FIRST: readonly Part[] = [
  {
    name: 'names',
    roles: [
      'full_name',
      'given_name',
      'second_name',
      'family_name',
      'second_family_name',
      'name_suffix',
      'nickname',
      'person_or_company',
    ],
    fill: ({ views, count, disbeliefs }) => {
      const out = newOutput(count, ['given_name', 'family_name'], ['given', 'family'], disbeliefs);
      const strays = assembleNames(views, out);
      return { ...out, strays };
    },
  },
  {
    name: 'addresses',
    roles: ['address', 'street_number', 'address_2', 'city', 'region', 'postal_code', 'country', 'birth_place'],
    fill: ({ views, count, disbeliefs, country }) => {
      const out = newOutput(
        count,
        ['address', 'address_2', 'city', 'region', 'postal_code', 'country', 'birth_place'],
        ['address', 'address2', 'city', 'region', 'postalCode', 'birthPlace'],
        disbeliefs,
      );
      for (const view of views) assembleAddresses(view, new RowCountries(view, country), out);
      return out;
    },
  },
  {
    name: 'births and facts',
    roles: [
      'birth_date',
      'birth_year',
      'birth_month',
      'birth_day',
      'preferred_channel',
      'customer_type',
      'purchases',
      'total_spent',
      'created_at',
      'updated_at',
      'first_seen',
      'last_seen',
    ],
    fill: ({ views, count, disbeliefs }) => {
      const out = { ...newOutput(count, ['birth_date'], ['birthDate'], disbeliefs), facts: newFacts(count) };
      for (const view of views) {
        assembleBirths(view, out);
        assembleFacts(view, out);
      }
      refuseUnborn(views, out);
      return out;
    },
  },
  {
    name: 'consents',
    roles: ['consent', 'consent_at'],
    fill: ({ views, count }) => {
      const out = { count, consent: {} };
      for (const view of views) assembleConsents(view, out);
      return { consent: out.consent };
    },
  },
  {
    name: 'origins',
    roles: ['record_id', 'channel'],
    fill: ({ views, count }) => {
      const origins = newOrigins(count);
      for (const view of views) assembleOrigins(view, origins);
      return { origins };
    },
  },
  {
    name: 'genders',
    roles: ['gender'],
    fill: ({ views, count, disbeliefs }) => {
      const out = newOutput(count, ['gender'], ['gender'], disbeliefs);
      for (const view of views) assembleGenders(view, out);
      return out;
    },
  },
];

/** Parts that ask what stands in name cells, or under which names a value is held. */
const SECOND: readonly Part[] = [
  {
    name: 'phones',
    roles: ['phone', 'phone_extension'],
    besides: ['country', 'city'],
    fill: (run) => {
      const out = newOutput(run.count, ['phone'], ['phone'], run.disbeliefs);
      assemblePhones(run.views, run.country, straysOf(run), out);
      return { ...out, match: { phone: withoutShared('phone', out.match.phone, namesOf(run), run) } };
    },
  },
  {
    name: 'emails',
    roles: ['email'],
    fill: (run) => {
      const out = newOutput(run.count, ['email'], ['email'], run.disbeliefs);
      const strays = straysOf(run);
      for (const [k, view] of run.views.entries()) assembleEmails(view, strays[k], out);
      const mended = rewrittenList(out.match.email, mendedKeys(out.match.email));
      return { ...out, match: { email: withoutShared('email', mended, namesOf(run), run) } };
    },
  },
  {
    name: 'national ids',
    roles: ['national_id', 'national_id_type', 'national_id_check_digit'],
    besides: ['country', 'company', 'person_or_company'],
    fill: (run) => {
      const out = newOutput(run.count, ['national_id'], ['nationalId'], run.disbeliefs);
      for (const view of run.views) assembleNationalIds(view, new RowCountries(view, run.country), out);
      return { ...out, match: { nationalId: withoutShared('national_id', out.match.nationalId, namesOf(run), run) } };
    },
  },
  {
    name: 'handles',
    roles: ['handle'],
    fill: (run) => {
      const out = newOutput(run.count, ['handle'], ['handle'], run.disbeliefs);
      for (const view of run.views) assembleHandles(view, out);
      return { ...out, match: { handle: withoutShared('handle', out.match.handle, namesOf(run), run) } };
    },
  },
  {
    name: 'organisations',
    roles: ['company', 'job_title'],
    besides: ['person_or_company'],
    fill: (run) => {
      const out = newOutput(run.count, ['company', 'job_title'], ['company', 'jobTitle'], run.disbeliefs);
      const strays = straysOf(run);
      for (const [k, view] of run.views.entries()) assembleOrganisations(view, strays[k], out);
      return out;
    },
  },
  {
    name: 'extra columns',
    roles: [],
    fill: ({ views, count, keepExtra }) => ({ extra: keepExtra ? extraColumns(views, count) : {} }),
  },
];

/** Every part of a run. Those of a stage need nothing of each other; the names of the first are told to the second. */
export const STAGES: readonly (readonly Part[])[] = [FIRST, SECOND];

function namesOf({ names }: PartRun): NamesFilled['match'] {
  if (names === undefined) throw new Error('the second stage of normalize needs the names of the first');
  return names.match;
}

function straysOf({ names }: PartRun): readonly StrayValues[] {
  return names?.strays ?? [];
}
