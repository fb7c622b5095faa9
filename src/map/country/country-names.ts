import countries from 'i18n-iso-countries/index.js';
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import italian from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import { foldedWords } from '../../domain/fold.ts';

const NAMES = namesByKey();

/** The country of a cell of a country column (ISO 3166 alpha-2): a code of two or three letters, or a name in English, Spanish, Portuguese, German, French or Italian. */
export function countryOfName(cell: string): string | undefined {
  const code = cell.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return countries.isValid(code) ? code : undefined;
  if (/^[A-Z]{3}$/.test(code)) return countries.alpha3ToAlpha2(code);
  return NAMES.get(placeKey(cell));
}

/** A place as the tables know it: folded words joined by one blank. */
export function placeKey(text: string): string {
  return foldedWords(text.slice(0, 80)).join(' ');
}

function namesByKey(): ReadonlyMap<string, string> {
  const names = new Map([
    ['ee uu', 'US'],
    ['eeuu', 'US'],
    ['estados unidos', 'US'],
  ]);
  for (const language of [german, french, italian, english, spanish, portuguese]) {
    for (const [code, name] of Object.entries<string | string[]>(language.countries)) {
      for (const one of Array.isArray(name) ? name : [name]) names.set(placeKey(one), code);
    }
  }
  return names;
}
