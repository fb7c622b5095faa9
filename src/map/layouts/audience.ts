import { as, grants } from '../meaning.ts';
import type { Layout } from './layout.ts';

const META_SYSTEM =
  'ad_id, ad_name, adset_id, adset_name, campaign_id, campaign_name, form_id, form_name, is_organic, platform, inbox_url, lead_status, retailer_item_id';
const META_SIGNS = [['form_id', 'form_name'], ['created_time'], ['is_organic', 'platform', 'ad_id']] as const;

const MAILCHIMP_SYSTEM =
  'MEMBER_RATING, OPTIN_IP, CONFIRM_IP, LATITUDE, LONGITUDE, GMTOFF, DSTOFF, TIMEZONE, CC, REGION, EUID, NOTES, TAGS';

/** Social networks, mailing tools, and the program's own customer file. */
export const AUDIENCE_LAYOUTS = {
  'Meta leads (es)': {
    channel: 'social',
    signature: [
      ...META_SIGNS,
      ['nombre_completo', 'número_de_teléfono', 'correo_electrónico', 'nombre', 'teléfono', 'celular', 'correo'],
    ],
    columns: {
      record_id: 'id',
      created_at: 'created_time',
      full_name: 'nombre_completo',
      phone: 'número_de_teléfono, teléfono, celular, whatsapp',
      email: 'correo_electrónico, correo, email',
      family_name: 'apellidos, apellido',
      city: 'ciudad',
      region: 'provincia, departamento',
      birth_date: 'fecha_de_nacimiento',
      country: 'país',
      postal_code: 'código_postal',
      none: META_SYSTEM,
    },
  },
  'Meta leads': {
    channel: 'social',
    signature: META_SIGNS,
    columns: {
      record_id: 'id',
      created_at: 'created_time',
      full_name: 'full_name',
      given_name: 'first_name',
      family_name: 'last_name',
      phone: 'phone_number, phone, whatsapp_number',
      email: 'email, work_email',
      address: 'street_address',
      city: 'city',
      region: 'state, province',
      country: 'country',
      postal_code: 'zip_code, post_code',
      birth_date: 'date_of_birth',
      gender: 'gender',
      company: 'company_name',
      job_title: 'job_title',
      none: META_SYSTEM,
    },
  },
  'Mailchimp unsubscribed': {
    channel: 'email_marketing',
    signature: [['LEID', 'MEMBER_RATING', 'EUID'], ['UNSUB_TIME']],
    columns: {
      record_id: 'LEID',
      email: 'Email Address',
      given_name: 'First Name',
      family_name: 'Last Name',
      address: 'Address',
      phone: 'Phone Number',
      created_at: 'OPTIN_TIME, CONFIRM_TIME',
      updated_at: 'LAST_CHANGED',
      none: `${MAILCHIMP_SYSTEM}, UNSUB_CAMPAIGN_TITLE, UNSUB_CAMPAIGN_ID, UNSUB_REASON, UNSUB_REASON_OTHER`,
    },
    // Mailchimp writes birthdays as month/day whatever the account's country.
    details: {
      Birthday: as('birth_date', { dateOrder: 'mdy' }),
      UNSUB_TIME: as('consent_at', { contact: 'email', polarity: 'denies' }),
    },
  },
  Mailchimp: {
    channel: 'email_marketing',
    signature: [
      ['LEID', 'EUID', 'OPTIN_TIME'],
      ['MEMBER_RATING', 'LAST_CHANGED', 'CONFIRM_TIME'],
    ],
    columns: {
      record_id: 'LEID',
      email: 'Email Address',
      given_name: 'First Name',
      family_name: 'Last Name',
      address: 'Address',
      phone: 'Phone Number',
      updated_at: 'LAST_CHANGED',
      none: `${MAILCHIMP_SYSTEM}, CONFIRM_TIME`,
    },
    details: {
      Birthday: as('birth_date', { dateOrder: 'mdy' }),
      OPTIN_TIME: as('consent_at', { contact: 'email' }),
    },
  },
  Klaviyo: {
    channel: 'email_marketing',
    signature: [['Klaviyo ID'], ['Email']],
    columns: {
      record_id: 'Klaviyo ID',
      email: 'Email',
      given_name: 'First Name',
      family_name: 'Last Name',
      phone: 'Phone Number',
      company: 'Organization',
      job_title: 'Title',
      none: 'Email Subscription Method, SMS Subscription Method',
    },
    details: {
      'Email Subscription Status': grants('email'),
      'Email Subscription Timestamp': as('consent_at', { contact: 'email' }),
      'SMS Subscription Status': grants('sms'),
      'SMS Subscription Timestamp': as('consent_at', { contact: 'sms' }),
    },
  },
  Unify: {
    channel: 'unified',
    signature: [['customer_id'], ['needs_review'], ['records']],
    columns: {
      record_id: 'customer_id',
      email: 'email, other_emails',
      phone: 'phone, other_phones',
      last_seen: 'last_seen',
      none: 'full_name, household_id, channels, records, last_channel, confidence, conflicts, needs_review',
    },
    details: {
      consent_email: grants('email'),
      consent_phone: grants('phone'),
      consent_sms: grants('sms'),
      consent_whatsapp: grants('whatsapp'),
      consent_postal: grants('postal'),
    },
    prefixes: { last_seen_: { kind: 'none' } },
  },
} as const satisfies Record<string, Layout>;
