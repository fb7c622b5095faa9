import { readdirSync, readFileSync } from 'node:fs';
import type { Files } from './whole-run.ts';

/** The shops of fixtures/, whose exports hold every trap of their country. */
export const SCENARIOS = ['tienda', 'mexico', 'espana'] as const;

/** The exports of a shop, byte for byte. */
export function scenarioOf(name: string): Files {
  const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
  const exports = readdirSync(folder).filter((file) => file.endsWith('.csv') && file !== 'truth.csv');
  return Object.fromEntries(exports.map((file) => [file, readFileSync(new URL(file, folder))]));
}
