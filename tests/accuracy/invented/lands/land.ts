import type { Random } from '../../../bench/generator/random.ts';

/** What people of a country are called and how their addresses and numbers look; commonest first. */
export interface Land {
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly surnames: readonly string[];
  readonly twoSurnames: boolean;
  /** What may stand before a surname, with its space; the empty one as often as it is listed. */
  readonly particles: readonly string[];
  readonly streets: readonly string[];
  /** Each with the first digits of its postal codes. */
  readonly cities: readonly (readonly [name: string, area: string])[];
  readonly mailDomains: readonly string[];
  readonly address: (random: Random, street: string) => string;
  readonly postalCode: (random: Random, area: string) => string;
  readonly phone: (random: Random) => string;
  readonly nationalId: (random: Random) => string;
}

export function words(list: string): readonly string[] {
  return list.split(',');
}

/** A whole number between two, both included. */
export function from(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** So many digits, zeros first too. */
export function digits(random: Random, count: number): string {
  return String(random.below(10 ** count)).padStart(count, '0');
}
