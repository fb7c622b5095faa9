import * as z from 'zod';
import { CONTACT_CHANNELS } from '../domain/channels.ts';
import { CONSENT_POLARITIES } from '../domain/consent.ts';
import { COLUMN_ROLES, FIELD_NAMES, type SurvivorshipRule } from '../domain/fields.ts';
import { channelName } from './channel.ts';
import { CHECKS_SCHEMA } from './checks-schema.ts';
import { countryCode } from './country.ts';

const country = z
  .string()
  .refine((text) => countryCode(text) !== undefined, 'is no ISO 3166 country code (CO, MX, ES …)')
  .overwrite((text) => countryCode(text) ?? text)
  .describe('ISO 3166 country code of two letters, for numbers and ids of which nothing else tells the country');

const channel = z
  .string()
  .refine((text) => channelName(text) !== undefined, 'is no name for a channel (crm, pos, call_center …)')
  .overwrite((text) => channelName(text) ?? text)
  .describe('Where the customer met the company: crm, pos, ecommerce, call_center, social … or a name of your own');

/** Written as a record so that the compiler asks for a rule that domain/fields.ts gains. */
const RULES: { readonly [Rule in SurvivorshipRule]: Rule } = {
  most_recent: 'most_recent',
  most_trusted: 'most_trusted',
  most_frequent: 'most_frequent',
  most_complete: 'most_complete',
  longest_valid: 'longest_valid',
  earliest: 'earliest',
  latest: 'latest',
};

const contact = z
  .union([z.enum([...CONTACT_CHANNELS, 'all']), z.array(z.enum(CONTACT_CHANNELS)).min(1)])
  .describe('For consent and its date: the means it is about, a list of several, or all of them');

const column = z
  .strictObject({
    role: z.enum(['ignore', ...COLUMN_ROLES]).describe('What the column holds; "ignore" takes it out'),
    contact: contact.optional(),
    polarity: z
      .enum(CONSENT_POLARITIES)
      .describe(
        'For consent: whether a yes permits or forbids, or only a no forbids and a yes says nothing, or a yes permits and a no forbids every means; for its date: whether a no, or the date itself (denies), forbids',
      )
      .optional(),
    network: z.string().min(1).describe('For handle: instagram, facebook, linkedin …').optional(),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).describe('For dates: what stands first').optional(),
  })
  .describe('What one column is');

const source = z
  .strictObject({
    channel: channel.optional(),
    country: country.optional(),
    encoding: z.string().min(1).describe('utf-8, utf-16le, windows-1252, cp850, macroman …').optional(),
    delimiter: z.enum([',', ';', '\t', '|']).describe('The sign between the cells').optional(),
    sheet: z.string().min(1).describe('Of a workbook, the sheet to read').optional(),
    columns: z.record(z.string(), column).describe('By header, as it stands in the file').optional(),
  })
  .describe('What is known of one file; whatever is left out is detected');

/** The configuration as a person writes it: every key may be left out. Its descriptions are shown by editors. */
export const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().optional(),
    sources: z.record(z.string(), source).describe('By file name').optional(),
    country: country.optional(),
    prefer: z.array(z.string().min(1)).describe('Channels or files, the most trusted first').optional(),
    survivorship: z
      .partialRecord(z.enum(FIELD_NAMES), z.array(z.enum(RULES)).min(1))
      .describe('By field, the rules that choose among differing values, in the order they are asked')
      .optional(),
    consent: z.enum(['most_restrictive', 'latest']).describe('Whether any no counts, or the latest word').optional(),
    keepExtra: z.boolean().describe('Copy columns that nobody mapped').optional(),
    threshold: z
      .number()
      .min(-20)
      .max(40)
      .describe('Bits of evidence a merge needs: 0 is even odds, each bit more doubles the odds asked for')
      .optional(),
    checks: CHECKS_SCHEMA.optional(),
    decisions: z.string().min(1).describe('File of the decisions that unify review writes').optional(),
  })
  .describe('Configuration of unify');

export type WrittenConfig = z.output<typeof CONFIG_SCHEMA>;
