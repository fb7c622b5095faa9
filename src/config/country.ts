import { alpha3ToAlpha2, isValid } from 'i18n-iso-countries/index.js';

/** ISO 3166 alpha-2 of a code of two or three letters in any case, or undefined when no country has it. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2,3}$/.test(code) || !isValid(code)) return undefined;
  return code.length === 2 ? code : alpha3ToAlpha2(code);
}
