import type { MatchField } from '../../domain/records.ts';
import { address } from './address.ts';
import { birthDate } from './birth-date.ts';
import { gender, region } from './category.ts';
import type { Comparison } from './comparison.ts';
import { email } from './email.ts';
import { handle } from './handle.ts';
import { family, given } from './name.ts';
import { nationalId } from './national-id.ts';
import { phone } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { address2, birthPlace, city, company, jobTitle } from './words.ts';

/** Every comparison the linker knows, in the order of the waterfall. */
export const COMPARISONS: readonly Comparison[] = [
  given,
  family,
  email,
  phone,
  nationalId,
  birthDate,
  address,
  address2,
  city,
  postalCode,
  region,
  jobTitle,
  company,
  handle,
  gender,
  birthPlace,
];

export function comparisonOf(field: MatchField): Comparison {
  const comparison = COMPARISONS.find((one) => one.field === field);
  if (comparison === undefined) throw new Error(`no comparison of ${field}`);
  return comparison;
}
