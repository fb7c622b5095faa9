import { fail } from '../domain/failure.ts';

const UNITS: Readonly<Record<string, number>> = {
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

const AMOUNT = /^(\d{1,9}(?:\.\d{1,3})?)\s?([mgt]i?b)$/;

/** `2GB`, `512 MB`, `1.5GiB` in bytes; undefined where nothing was said. Fails with bad_option. */
export function memoryOption(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = AMOUNT.exec(text.trim().toLowerCase());
  if (match !== null) return Number(match[1]) * UNITS[match[2]];
  return fail({ kind: 'bad_option', option: '--max-memory', value: text, expected: 'an amount such as 2GB or 512MB' });
}
