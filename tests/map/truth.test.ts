import { type ExpectedMapping, expectMappings } from './expect-mappings.ts';

const B2B_ROLES = {
  id: 'record_id',
  first_name: 'given_name',
  last_name: 'family_name',
  email: 'email',
  phone: 'phone',
  company: 'company',
  title: 'job_title',
  address: 'address',
  city: 'city',
  state: 'region',
  zip_code: 'postal_code',
  created_date: 'created_at',
  last_updated: 'updated_at',
};
const FEBRL_ROLES = {
  given_name: 'given_name',
  surname: 'family_name',
  street_number: 'street_number',
  address_1: 'address',
  address_2: 'address_2',
  suburb: 'city',
  postcode: 'postal_code',
  state: 'region',
  date_of_birth: 'birth_date',
  soc_sec_id: 'national_id',
};

function b2b(channel: string): ExpectedMapping {
  const unmapped = ['industry', 'revenue', 'employees'];
  return { layout: undefined, channel, country: 'US', interactions: false, roles: B2B_ROLES, unmapped };
}

function febrl(channel: string): ExpectedMapping {
  return { layout: undefined, channel, country: 'AU', interactions: false, roles: FEBRL_ROLES, unmapped: [] };
}

/** By path under the truth folder; decided by reading the files. */
const EXPECTED: Readonly<Record<string, ExpectedMapping>> = {
  'b2b_contacts/input/crm.csv': b2b('crm'),
  'b2b_contacts/input/marketing.csv': b2b('marketing'),
  'b2b_contacts/input/sales.csv': b2b('sales'),
  'b2b_contacts/input/support.csv': b2b('support'),
  'b2b_contacts/input/website.csv': b2b('web'),
  'febrl1/input/dataset1.csv': febrl('dataset1'),
  'febrl2/input/dataset2.csv': febrl('dataset2'),
  'febrl3/input/dataset3.csv': febrl('dataset3'),
  'crm_medium/input/contacts.csv': {
    layout: undefined,
    channel: 'crm',
    country: undefined,
    interactions: false,
    roles: {
      first_name: 'given_name',
      last_name: 'family_name',
      email: 'email',
      phone: 'phone',
      job_title: 'job_title',
      company_name: 'company',
      linkedin_url: 'handle linkedin',
      city: 'city',
      state_code: 'region',
      country_code: 'country',
    },
    unmapped: ['lead_source', 'source_system'],
  },
  'shop_hell/input/customers.csv': {
    layout: undefined,
    channel: 'customers',
    country: 'US',
    interactions: false,
    roles: {
      email: 'email',
      first_name: 'given_name',
      last_name: 'family_name',
      phone: 'phone',
      date_of_birth: 'birth_date',
      gender: 'gender',
      accepts_marketing: 'consent email grants',
    },
    unmapped: ['customer_group', 'source_system'],
  },
  'fake_1000/input/fake_1000.csv': {
    layout: undefined,
    channel: 'fake_1000',
    country: 'GB',
    interactions: false,
    roles: {
      unique_id: 'record_id',
      first_name: 'given_name',
      surname: 'family_name',
      dob: 'birth_date',
      city: 'city',
      email: 'email',
    },
    unmapped: [],
  },
  'five_systems/input/app_signups.csv': {
    layout: undefined,
    channel: 'app',
    country: undefined,
    interactions: false,
    roles: {
      app_user_id: 'record_id',
      email: 'email',
      first_name: 'given_name',
      last_name: 'family_name',
      created_at: 'created_at',
      last_login_at: 'last_seen',
    },
    unmapped: ['signup_source', 'device_type', 'os', 'is_verified'],
  },
  'five_systems/input/billing_accounts.csv': {
    layout: undefined,
    channel: 'billing',
    country: undefined,
    interactions: false,
    roles: {
      billing_account_id: 'record_id',
      account_name: 'full_name',
      email: 'email',
      company_name: 'company',
      billing_address: 'address',
      created_at: 'created_at',
    },
    unmapped: ['payment_method', 'plan', 'mrr_cents', 'status'],
  },
  'five_systems/input/crm_contacts.csv': {
    layout: undefined,
    channel: 'crm',
    country: 'US',
    interactions: false,
    roles: {
      crm_contact_id: 'record_id',
      first_name: 'given_name',
      last_name: 'family_name',
      email: 'email',
      phone: 'phone',
      company_name: 'company',
      title: 'job_title',
      created_at: 'created_at',
      updated_at: 'updated_at',
    },
    unmapped: ['lead_source', 'is_active'],
  },
  'five_systems/input/partner_leads.csv': {
    layout: undefined,
    channel: 'partner',
    country: undefined,
    interactions: false,
    roles: {
      partner_lead_id: 'record_id',
      first_name: 'given_name',
      last_name: 'family_name',
      email: 'email',
      company: 'company',
      submitted_at: 'created_at',
    },
    unmapped: ['partner_name', 'estimated_arr', 'stage'],
  },
  'five_systems/input/support_users.csv': {
    layout: undefined,
    channel: 'support',
    country: 'US',
    interactions: false,
    roles: {
      support_user_id: 'record_id',
      display_name: 'full_name',
      email: 'email',
      phone: 'phone',
      company: 'company',
      created_at: 'created_at',
      last_seen_at: 'last_seen',
    },
    unmapped: [],
  },
};

expectMappings('exports with known answers', EXPECTED);
