import { ECUADOR, PERU } from './andean.ts';
import { ARGENTINA } from './argentina.ts';
import { BRAZIL } from './brazil.ts';
import { CHILE } from './chile.ts';
import { COLOMBIA } from './colombia.ts';
import { MEXICO } from './mexico.ts';
import type { NumberingPlan } from './numbering-plan.ts';

/** Countries the library needs help with, by ISO 3166 alpha-2. */
export const NUMBERING_PLANS: ReadonlyMap<string, NumberingPlan> = new Map([
  ['AR', ARGENTINA],
  ['BR', BRAZIL],
  ['CL', CHILE],
  ['CO', COLOMBIA],
  ['EC', ECUADOR],
  ['MX', MEXICO],
  ['PE', PERU],
]);

/** The country of the table whose calling code begins these international digits. */
export function plannedCountry(digits: string): string | undefined {
  for (const [country, plan] of NUMBERING_PLANS) if (digits.startsWith(plan.callingCode)) return country;
  return undefined;
}
