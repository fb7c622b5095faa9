import type { Surnames } from './name-roles.ts';

/** Countries where people have one surname and the words between it and the first name are given names. ISO 3166 alpha-2. */
const ONE_SURNAME: ReadonlySet<string> = new Set(
  'US CA GB IE AU NZ ZA FR BE NL LU DE AT CH IT DK SE NO FI IS PL CZ SK HU RO GR IN'.split(' '),
);

/** How many surnames people have in a country; two where it is not known, as in all that speak Spanish or Portuguese. */
export function surnamesIn(country: string | undefined): Surnames {
  return country !== undefined && ONE_SURNAME.has(country) ? 1 : 2;
}
