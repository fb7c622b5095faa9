import * as z from 'zod';
import { FIELD_NAMES } from '../domain/fields.ts';
import { parseLimit } from '../domain/limit.ts';
import { BUDGET_NAMES, FINDING_SEVERITIES, RULE_NAMES } from '../domain/rules.ts';

const limit = z
  .union([z.string(), z.number()])
  .refine((written) => parseLimit(written) !== undefined, 'is no limit such as 100 or "5%"')
  .describe('How much is allowed: a number, or a share such as "5%"');

const required = z.array(z.enum(FIELD_NAMES)).describe('Fields for which every file must have a column');
const max = z.partialRecord(z.enum(BUDGET_NAMES), limit).describe('By rule, how much of it is allowed');

/** What `unify validate` asks, as a person writes it; the rules are those of domain/rules.ts. */
export const CHECKS_SCHEMA = z
  .strictObject({
    required: required.optional(),
    max: max.optional(),
    severity: z
      .partialRecord(z.enum(RULE_NAMES), z.enum([...FINDING_SEVERITIES, 'off']))
      .describe('By rule, what breaking it counts as; "off" does not ask it')
      .optional(),
    largeCustomer: z.number().int().min(1).describe('A customer of more rows counts as large').optional(),
    files: z
      .record(z.string(), z.strictObject({ required: required.optional(), max: max.optional() }))
      .describe('By file name, what holds for this file instead')
      .optional(),
  })
  .describe('What unify validate asks of the exports');
