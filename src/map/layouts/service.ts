import { as, grants, NOTHING } from '../meaning.ts';
import type { Layout } from './layout.ts';

/** Call centres and help desks. */
export const SERVICE_LAYOUTS = {
  'Genesys list': {
    channel: 'call_center',
    signature: [['inin-outbound-id']],
    columns: {
      record_id: 'inin-outbound-id',
      none: 'ContactCallable, ZipCodeAutomaticTimeZone',
    },
    details: {
      ContactableByVoice: grants('phone'),
      ContactableBySms: grants('sms'),
      ContactableByEmail: grants('email'),
      ContactableByWhatsApp: grants('whatsapp'),
    },
    prefixes: {
      'CallRecordLastAttempt-': as('last_seen'),
      'CallRecordLastResult-': NOTHING,
      'CallRecordLastAgentWrapup-': NOTHING,
      'SmsLastAttempt-': as('last_seen'),
      'SmsLastResult-': NOTHING,
      'Callable-': NOTHING,
      'ContactableByVoice-': grants('phone'),
      'ContactableBySms-': grants('sms'),
      'AutomaticTimeZone-': NOTHING,
    },
    phoneAfter: 'CallRecordLastAttempt-',
  },
  'Five9 call log': {
    channel: 'call_center',
    signature: [['ANI'], ['DNIS'], ['CALL ID', 'SESSION ID', 'CALL TYPE']],
    columns: {
      record_id: 'CALL ID',
      last_seen: 'TIMESTAMP, DATE',
      full_name: 'CUSTOMER NAME',
      none: 'CAMPAIGN, CALL TYPE, AGENT, AGENT NAME, DISPOSITION, SESSION ID, SKILL, TALK TIME',
    },
    details: {
      ANI: { kind: 'ambiguous', word: 'caller_line' },
      DNIS: { kind: 'ambiguous', word: 'called_line' },
    },
    interactions: true,
  },
  'Talkdesk calls': {
    channel: 'call_center',
    signature: [['Talkdesk Phone Number'], ['Customer Phone Number']],
    columns: {
      record_id: 'Interaction ID, Call ID',
      last_seen: 'Start Time',
      phone: 'Customer Phone Number',
      full_name: 'Contact Name, Customer Name',
      none: 'Call Type, End Time, Talkdesk Phone Number, Talk Time, Wait Time, Hold Time, Agent Name, Ring Groups, Recording, Disposition Code',
    },
    interactions: true,
  },
  'RingCentral calls': {
    channel: 'call_center',
    signature: [['Action Result'], ['Result Description'], ['Phone Number', 'From']],
    columns: {
      phone: 'Phone Number',
      last_seen: 'Date',
      // The name of an unknown caller is his city in capitals.
      none: 'Type, Name, Time, Action, Action Result, Result Description, Duration, Extension, Forwarded To',
    },
    interactions: true,
  },
  'Zendesk users': {
    channel: 'support',
    signature: [['external_id'], ['restriction', 'organization'], ['role']],
    columns: {
      record_id: 'external_id',
      full_name: 'name',
      email: 'email',
      phone: 'phone',
      company: 'organization',
      none: 'details, notes, role, restriction, tags, brand',
    },
  },
} as const satisfies Record<string, Layout>;
